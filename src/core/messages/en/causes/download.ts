import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const download: CausesOf<"download"> = {
  "hf-401": {
    title: "The Hub does not accept who you say you are",
    cause:
      "The token is expired or mistyped, or the repository is private or does not exist under this name: the Hub gives the same answer to all three. A stale saved token breaks public downloads too.",
    do: "Check the spelling of the repository first. Phi-4 is public: remove the token and try without; if it works then, sign in again with a new one.",
  },
  "hf-token-rejected": {
    title: "A saved Hugging Face token is no longer valid",
    cause: "The program sends a token that was revoked or has expired, and the Hub then refuses even public files.",
    do: "Remove the saved token (also from HF_TOKEN and, in LM Studio, from its settings), or make a new one at huggingface.co/settings/tokens. Phi-4 needs none.",
  },
  "hf-token-malformed": {
    title: "The Hugging Face token contains a character that cannot be sent",
    cause: "A line end, a space or a quote was copied along with the token, and no web request may carry it.",
    do: "Copy the token again without anything before or after it and set HF_TOKEN anew, or sign in with the command below.",
  },
  "hf-token-scope": {
    title: "The token may not read this kind of repository",
    cause:
      "Fine-grained tokens are allowed only what was ticked when they were made, and reading gated repositories was not.",
    do: "At huggingface.co/settings/tokens, edit the token and tick the right that the message names, or use a token of type Read.",
  },
  "hf-gated": {
    title: "The repository asks you to accept its terms first",
    cause:
      "Its publisher gives the files only to people who signed in and agreed. Phi-4 itself is not gated, so another repository is being fetched.",
    do: "Accept the terms on the repository's page with the account the token belongs to, then sign in; or take an open repository such as microsoft/phi-4 or lmstudio-community/phi-4-GGUF.",
  },
  "hf-403": {
    title: "The server refuses to give the file",
    cause:
      "It understood the request and said no: the token lacks a right, a company filter or a country block stands in between, or a download link is too old.",
    do: "Try without a token and from another network. If it works elsewhere, ask your IT department to allow huggingface.co, hf.co and *.xethub.hf.co, or use a mirror.",
  },
  "hf-link-expired": {
    title: "The download link has expired",
    cause:
      "Large files come from signed links that are valid for a short time only. The download took longer or was resumed later, and the program kept using the old link; a wrong clock has the same effect.",
    do: "Start the download again, which asks for a new link, and check that this computer's date and time are right. phi4-setup renews links by itself and keeps what has arrived.",
  },
  "hf-404-repo": {
    title: "No repository of this name",
    cause:
      "The name is misspelt, the repository was renamed or removed, or it is private and the token may not see it.",
    do: "Write OWNER/NAME as on its page: microsoft/phi-4 (Transformers), microsoft/phi-4-gguf or lmstudio-community/phi-4-GGUF (LM Studio, llama.cpp).",
  },
  "hf-repo-id-invalid": {
    title: "A folder that is not there was taken for a repository's name",
    cause:
      "The program got a path. As no such folder exists, it tried the text as a repository's name, which a path cannot be.",
    do: "Check the path: write it in full, without ~ and with the folder that holds config.json; or give a repository's name such as microsoft/phi-4.",
  },
  "hf-404-revision": {
    title: "The repository has no such version",
    cause: "The branch, tag or commit that was asked for does not exist there (any more).",
    do: "Leave the revision out, or use main or a commit from the repository's history.",
  },
  "hf-404-entry": {
    title: "The address names a file that is not there",
    cause:
      "The server exists, the file does not: quantizations are named differently from one publisher to the next, and large ones are split or lie in a folder.",
    do: 'Open the page "Files" of the repository and copy the name from there.',
  },
  "hf-429": {
    title: "The Hub asks to wait: too many requests from this address",
    cause:
      "Requests are counted over five minutes; without a token all people behind the same address share one count, in an office or a CI often hundreds.",
    do: "Wait five minutes and run the same command again. Sign in with a free token for a count of your own, and fetch single files instead of whole repositories.",
  },
  "hf-416": {
    title: "A half-finished file does not match what the server has",
    cause:
      "The program wanted to go on behind the end of the file: its partial file is already complete, or belongs to another version.",
    do: "Remove the file that ends in .incomplete or .part in the model's folder and start again.",
  },
  "hf-5xx": {
    title: "The server is out of order for now",
    cause: "The request was right; the Hub, its mirror or something on the way answered with an error of its own.",
    do: "Wait some minutes and run the same command again; status.huggingface.co says whether others see it too. A mirror may help.",
  },
  "hf-retrying": {
    title: "A request to the Hub failed and was tried again",
    cause:
      "Single failures are normal and mostly heal by themselves; if the download ended in an error, its last line says more.",
    do: "Look at the lines below it. If it repeats until the end, check the connection to huggingface.co.",
  },
  "hf-dns": {
    title: "The server's name cannot be found on this network",
    cause:
      "No name server answers, or it does not know the name: there is no internet, a VPN or container has no name server, or only a proxy reaches the outside.",
    do: "Open huggingface.co in a browser on this computer. If that works, the program needs your proxy (HTTPS_PROXY). In Docker, name a server with --dns. Without any internet, copy the model file from another computer.",
  },
  "node-fetch-enotfound": {
    title: "A Node.js program cannot find the server's name",
    cause:
      'The name server does not know the host or does not answer. Node.js hides this behind "fetch failed", and by default it does not use the proxy that is set.',
    do: "Open the address in a browser on this computer. If that works, the program has to be told your proxy; if not, the network has no name server.",
  },
  "hf-connect-timeout": {
    title: "No answer from the server: the connection is swallowed on the way",
    cause:
      "The request was sent and nothing came back. A firewall drops it, the country or provider blocks the site, or a proxy is required and was not used.",
    do: "Try a phone's hotspot: if it works there, your network blocks it. Set HTTPS_PROXY to your company's proxy, or use a mirror through HF_ENDPOINT. In LM Studio, switch \"Use LM Studio's Hugging Face Proxy\" on.",
  },
  "hf-connection-refused": {
    title: "Something turned the connection to the server away at once",
    cause:
      "Nothing listens at that address, or a firewall answers in its place. A hosts file, a wrong HF_ENDPOINT or a blocked network does this.",
    do: "Check HF_ENDPOINT and the hosts file for old entries, then try another network or your company's proxy.",
  },
  "network-unreachable": {
    title: "This computer has no way to the internet",
    cause:
      "The system knows no route to the address: Wi-Fi or cable is off, a VPN took the route away, or the container has no network.",
    do: "Connect to a network, switch a VPN off or on, and try again. In Docker, start the container without --network none.",
  },
  "ipv6-etimedout": {
    title: "The newer kind of address (IPv6) leads nowhere on this network",
    cause: "The network announces IPv6 but does not carry it, and the program tried such an address first.",
    do: "Let Node.js prefer the older kind by setting NODE_OPTIONS to --dns-result-order=ipv4first, or switch IPv6 off in the network's settings; a VPN that carries only IPv4 is a frequent cause.",
  },
  "hf-read-timeout": {
    title: "The server fell silent in the middle of the download",
    cause:
      "The connection stands, but no data came for longer than the program waits: an overloaded line, a filter that checks the file first, or a server that stalled.",
    do: "Run the same command again. For the Python tools, HF_HUB_DOWNLOAD_TIMEOUT=60 makes them wait longer.",
  },
  "connection-dropped": {
    title: "The connection was cut before everything had arrived",
    cause:
      "Wi-Fi, a VPN, a proxy with a size limit or the server itself ended the transfer half-way. Many tools then begin again from the start.",
    do: "Run the same command again, over cable or without VPN if you can. phi4-setup keeps what has arrived and goes on from there.",
  },
  "hf-local-entry-not-found": {
    title: "The file is neither reachable nor in the cache",
    cause:
      "Python's Hub library ends with this sentence whatever went wrong: no network, a refused connection, a limit or a server error.",
    do: "Look further up in the log for the first error; it names the reason.",
  },
  "hf-tls-intercept": {
    title: "The certificate is not trusted: something reads the encrypted connection",
    cause:
      "A company proxy, a filter or an antivirus opens encrypted connections and signs them with a certificate of its own, which Python, Node.js and others do not know.",
    do: "Ask your IT department for its root certificate as a .pem file and name it to the tools below. Do not switch the check off: it protects what you download.",
  },
  "ca-bundle-missing": {
    title: "The file with trusted certificates is not where a setting says",
    cause:
      "REQUESTS_CA_BUNDLE, SSL_CERT_FILE, CURL_CA_BUNDLE, NODE_EXTRA_CA_CERTS or git's http.sslCAInfo names a file that does not exist, often left over from an uninstalled program; or a small container image has no certificates at all.",
    do: "Correct the path in that variable, or remove the variable and open a new terminal. In a container image, install the package ca-certificates.",
  },
  "tls-revocation-offline": {
    title: "Windows cannot check whether the certificate was withdrawn",
    cause:
      "Windows asks the certificate's issuer over the network, and that address is blocked here, as it often is behind a company proxy.",
    do: "Ask your IT department to let certificate revocation addresses (OCSP and CRL) through. For a single file, download it in a browser or with phi4-setup.",
  },
  "tls-hostname-mismatch": {
    title: "Another server answers in place of the one that was asked",
    cause:
      "The certificate belongs to a different name: a login page of a hotel or office network, a wrong entry in the hosts file, or a DNS filter.",
    do: "Open any web page and sign in to the network. Then check the hosts file and which address the name has.",
  },
  "tls-wrong-version": {
    title: "Encrypted talk met a server or proxy that speaks plainly",
    cause:
      "An address begins with https:// where http:// is right: mostly a local server such as http://localhost:1234, or a proxy's address written with https://.",
    do: "Write http:// for servers on your own computer, and in HTTPS_PROXY too: HTTPS_PROXY=http://HOST:PORT is the usual form.",
  },
  "address-without-scheme": {
    title: "An address was given without https:// at its beginning",
    cause:
      "Programs take an address only in full. For downloads it is usually HF_ENDPOINT, for clients of a local server base_url or OPENAI_BASE_URL.",
    do: "Write HF_ENDPOINT=https://HOST, or remove it; for a local server write http://HOST:PORT/v1.",
  },
  "proxy-auth-required": {
    title: "The proxy wants a name and a password",
    cause: "It answered 407 and lets nothing through until the program signs in.",
    do: "Put both into the proxy's address: HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT, with special characters written as %XX. Where the proxy takes only your Windows sign-in, ask your IT department for a local helper or an exception.",
  },
  "proxy-refused": {
    title: "The proxy refuses to connect to this server",
    cause:
      "The program reached the proxy, and the proxy said no: the site is on its block list, or it cannot reach it itself.",
    do: "Ask your IT department to allow huggingface.co, hf.co, *.hf.co and *.xethub.hf.co, or use a mirror inside your network.",
  },
  "proxy-unreachable": {
    title: "A proxy is configured, but nothing answers there",
    cause:
      "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY or the system's settings name a proxy that is switched off or belongs to another network. Local ports such as 7890 or 1080 are those of VPN programs.",
    do: "Start that program or connect to that network; or remove the variables and open a new terminal.",
  },
  "proxy-address-invalid": {
    title: "The proxy's address is written in a form the program does not take",
    cause: "It lacks http://, has a misprint, or begins with socks://, which most tools do not know.",
    do: 'Write HTTPS_PROXY=http://HOST:PORT. For a SOCKS proxy write socks5h://HOST:PORT and, for Python, install the extra "socks" (pip install "requests[socks]" "httpx[socks]"); or remove ALL_PROXY.',
  },
  "hf-not-a-hub": {
    title: "Something other than the Hugging Face Hub answered",
    cause:
      "The answer lacks what the Hub always sends: it came from a login page of the network, a proxy that rewrites, or an incomplete mirror named in HF_ENDPOINT.",
    do: "Open a web page and sign in to the network. Then remove HF_ENDPOINT or name a complete mirror.",
  },
  "html-instead-of-json": {
    title: "A web page came where data was expected",
    cause:
      "The address answered with a page for people: a login page, an error page of a proxy, or a wrong path on a server.",
    do: "Open the address in a browser to see the page. Sign in to the network, correct the address (a local server's ends in /v1), or leave the proxy out for it.",
  },
  "hf-consistency": {
    title: "The downloaded file has the wrong size",
    cause:
      "The connection was cut, the disk was full, or a proxy sent an error page instead: then the size is below a kilobyte. Two downloads into the same file do this too.",
    do: "Remove the file and download it again, one program at a time; check the free space first.",
  },
  "hf-lock-wait": {
    title: "A download waits for another one that holds the same file",
    cause:
      "A second download of the same file is running, or one that was killed left its lock behind, which happens on network drives. The wait never ends by itself.",
    do: "Make sure that no other download runs. Then remove the file that ends in .lock and is named in the message, and start again.",
  },
  "hf-no-flock": {
    title: "The folder lies on a drive that cannot lock files",
    cause:
      "Network drives such as NFS, SMB or Lustre often cannot; downloads into them may hang or disturb each other.",
    do: "Download to a disk of this computer, then move the folder.",
  },
  "xet-cas-error": {
    title: "The fast transfer of the Hub (Xet) failed",
    cause:
      "It fetches from hosts of its own (cas-server and transfer.xethub.hf.co), which proxies and firewalls often block; old versions of hf-xet fail on slow lines as well.",
    do: "Switch it off, which uses plain downloads, and start again; or bring hf-xet up to date and ask for *.xethub.hf.co to be allowed.",
  },
  "xet-stuck-zero": {
    title: "The Xet download may not have got beyond its start",
    cause:
      "Each Xet download begins at zero. If this line is the last and stays for minutes, its hosts (xethub.hf.co) are blocked.",
    do: "Stop it, switch Xet off and start again.",
  },
  "hf-transfer-missing": {
    title: "A setting asks for a download helper that is not installed",
    cause: "HF_HUB_ENABLE_HF_TRANSFER=1 wants the package hf_transfer, and this Python environment does not have it.",
    do: "Remove the setting: the download works without it.",
  },
  "hf-transfer-error": {
    title: "The download helper hf_transfer gave up",
    cause: "It resumes nothing and tells no reasons; the reason is mostly an unstable connection.",
    do: "Switch it off and start again: then the real reason is shown, or the download works.",
  },
  "hf-cli-renamed": {
    title: "The command huggingface-cli no longer exists: it is called hf now",
    cause: "Since version 1.0 of huggingface_hub the old command only prints this notice and does nothing.",
    do: "Write hf instead: hf download, hf auth login, hf cache ls.",
  },
  "hf-client-too-old": {
    title: "This huggingface_hub is too old for the Hub of today",
    cause: "The Hub now answers with addresses relative to itself, which old versions cannot follow.",
    do: "Update huggingface_hub, or download with phi4-setup, which follows them.",
  },
  "hf-offline-mode": {
    title: "The model is not in the cache, and the Hub was not asked or not reached",
    cause:
      "Either a setting forbids going online (HF_HUB_OFFLINE, TRANSFORMERS_OFFLINE, local_files_only), or the network failed; and the cache in use does not hold the model.",
    do: "Remove the settings below and run once with a network, or give the full path of the folder that holds config.json. Check that HF_HOME is the one the model was downloaded to.",
  },
  "node-fetch-failed-generic": {
    title: "A Node.js program could not fetch something",
    cause:
      '"fetch failed" is all that Node.js says whatever went wrong: no name, no connection, a proxy, a certificate. The reason stands beside "cause".',
    do: 'Look for "cause" and a code in capitals in the next lines, or run the program with more detail.',
  },
  "hfjs-http-error": {
    title: "The Hub answered a program with an error",
    cause:
      "The JavaScript library of the Hub prints the server's words and address; the status code, which tells the reason, stands elsewhere.",
    do: "Look for statusCode near it: 401 or 403 is about the token, 404 about the name, 429 about too many requests, 5xx is the server's own.",
  },
  "git-lfs-failed": {
    title: "git could not fetch the large files",
    cause:
      "Repositories of models keep large files apart (Git LFS). Without that addition, or when its transfer fails, git leaves small text files in their place.",
    do: "Install Git LFS and fetch the large files; or download with phi4-setup or hf, which need no git.",
  },
  "lms-hf-fetch-failed": {
    title: "LM Studio cannot reach Hugging Face",
    cause:
      "A company network, a VPN, a filter such as Zscaler or a country block stands between. LM Studio does not use HF_ENDPOINT.",
    do: "In LM Studio's settings switch \"Use LM Studio's Hugging Face Proxy\" on (or off, if it is the one that fails), leave the VPN, or download with phi4-setup, which takes proxies and mirrors, and let LM Studio import the file.",
  },
  "lms-hf-proxy-403": {
    title: "LM Studio's own relay to Hugging Face refuses or is overloaded",
    cause:
      'With "Use LM Studio\'s Hugging Face Proxy" on, requests go through search.lmstudio.ai, and that answered with an error.',
    do: "Switch the option off in LM Studio's settings, or wait and try again; or download straight from Hugging Face with phi4-setup.",
  },
  "lms-download-timeout": {
    title: "LM Studio's download stalled",
    cause: "No data came for a while, often while its own relay to Hugging Face is switched on.",
    do: 'Run the same command again: it goes on where it stopped. If it stalls again, switch "Use LM Studio\'s Hugging Face Proxy" the other way, or download with phi4-setup.',
  },
  "lms-checksum-failed": {
    title: "The file LM Studio downloaded is damaged",
    cause: "Its checksum differs from the published one, mostly after interruptions: resuming keeps the damaged part.",
    do: "In LM Studio, delete the unfinished download and start it anew; or download with phi4-setup, which checks each part, and let LM Studio import the file.",
  },
  "lms-connection-lost": {
    title: "LM Studio went away while a command was talking to it",
    cause:
      "The app or its background service ended: it was closed, crashed, or the disk ran full, which LM Studio does not report.",
    do: "Check the free space on the disk that holds the models, start LM Studio again and repeat the command.",
  },
  "lms-no-staff-picks": {
    title: "LM Studio's catalogue knows no model of this name",
    cause:
      "A bare name is looked up in LM Studio's own catalogue only, not on Hugging Face; the catalogue may also be out of reach.",
    do: "Give the full Hugging Face address, which needs no catalogue.",
  },
  "lms-variant-missing": {
    title: "The model does not come in this quantization there",
    cause: "Not every publisher offers every quantization, and names differ.",
    do: "Choose one of those that are offered; Q4_K_M is the usual one.",
  },
  "lms-get-old-grammar": {
    title: "This version of lms does not take the model's name in this form",
    cause:
      "The way to write names changed several times: owner/name@quantization works in new versions only, and other addresses not at all.",
    do: "Use the full Hugging Face address, which all versions take, or update LM Studio.",
  },
  "lms-get-option-gone": {
    title: "lms does not take this option here",
    cause: "The option belongs to another version of lms, or it needs a terminal to ask questions in.",
    do: "Look at what this version takes, and use the form below, which all versions take.",
  },
  "lms-fuzzy-pick": {
    title: "LM Studio chose among several models by itself",
    cause:
      'The name fits more than one, and the first was taken: with "phi-4" it may be phi-4-mini-reasoning instead of Phi-4.',
    do: "See which model it is, and name it in full.",
  },
  "ollama-digest-mismatch": {
    title: "The file Ollama downloaded is damaged or empty",
    cause:
      'Its checksum differs. If the message ends in "got sha256:e3b0c442", the file is empty: the disk is full or Ollama may not write there.',
    do: "Check the free space and the rights of the models folder, then pull again.",
  },
  "ollama-eof": {
    title: "Ollama's download broke off too often",
    cause: "The connection ended again and again before a part was complete.",
    do: "Pull again: it goes on where it stopped. Use a cable or leave the VPN if it keeps happening.",
  },
  "ollama-no-manifest": {
    title: "Ollama's library has no model of this name",
    cause: "The name or the tag behind the colon is misspelt: Ollama writes phi4, without a hyphen.",
    do: "Write phi4, or copy name and tag from ollama.com/library/phi4.",
  },
  "ollama-too-old": {
    title: "This model needs a newer Ollama",
    cause: "The model uses features that the installed version does not have.",
    do: "Install the current version from ollama.com/download and pull again. On a server, the service must be restarted too.",
  },
  "llama-hf-download": {
    title: "llama.cpp could not fetch the model from Hugging Face",
    cause:
      "The repository holds no GGUF files, its name is not written as owner/name:quantization, the program was built without HTTPS, or it was told to stay offline.",
    do: "Use a repository with GGUF files, such as -hf bartowski/phi-4-GGUF:Q4_K_M, or download the file with phi4-setup and pass it with -m.",
  },
  "download-not-written": {
    title: "The downloaded data could not be written",
    cause:
      "The disk is full, the folder does not exist or may not be written, or the program that should take the data has ended.",
    do: "Check the free space and that the folder exists and is yours, then start again.",
  },
  "hf-token-missing": {
    title: "The program wants to sign in to Hugging Face, and there is no token",
    cause:
      "It was told to send a token (token=True, use_auth_token=True), or the repository asks for one, and none is saved on this account or in HF_TOKEN.",
    do: "Phi-4 is public: leave token=True out. For repositories that need it, make a token at huggingface.co/settings/tokens and sign in with the command below.",
  },
  "hf-option-gone": {
    title: "An option of the Hugging Face tools is not there in the installed version",
    cause:
      "huggingface_hub 1.0 removed options such as local_dir_use_symlinks, resume_download and use_auth_token; versions before 0.17 do not know newer ones. The program or guide was written for another version.",
    do: "Leave the option out: downloads resume and copy into the folder by themselves now, and use_auth_token is called token. If a package calls it, update that package.",
  },
  "tls-no-common-version": {
    title: "The two sides know no common way to encrypt",
    cause:
      "An old Windows, PowerShell, Python or OpenSSL offers only methods that the server no longer takes; or a proxy in between knows only old ones.",
    do: "In Windows PowerShell run the line below first, which allows TLS 1.2, or use curl.exe or PowerShell 7. Otherwise update the program or the system; if it happens only on one network, its proxy is too old.",
  },
  "hub-unreachable": {
    title: "The server on the internet could not be reached",
    cause:
      "The program could not open a connection, and its message does not say why: no network, a firewall, a proxy that was not used, or a server that is down.",
    do: "Open huggingface.co in a browser on this computer, and look in the lines around for a reason; the command below tests name, connection, certificate and clock one by one. Behind a company proxy, set HTTPS_PROXY.",
  },
  "github-rate-limit": {
    title: "GitHub asks to wait: too many requests from this address",
    cause:
      "Programs ask GitHub which version of an engine is the newest; without signing in, everybody behind the same address together may ask only 60 times an hour.",
    do: "Wait up to an hour, or try from another network. phi4-setup's own engine comes from the package registry and does not ask GitHub.",
  },
  "ollama-hf-repo-unfit": {
    title: "Ollama cannot take this repository from Hugging Face",
    cause:
      "Ollama fetches from Hugging Face only GGUF files that lie in one piece, by the name of a quantization that is there; versions since 2026 also want the address written huggingface.co instead of hf.co.",
    do: "Write ollama pull huggingface.co/OWNER/NAME-GGUF:Q4_K_M with a repository of GGUF files and a quantization it lists; for Phi-4 the library's own phi4 is simplest.",
  },
};

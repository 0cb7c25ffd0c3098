import type { HubErrors } from "../../errors/hub.ts";
import type { MachineErrors } from "../../errors/machine.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof HubErrors | keyof MachineErrors, Text> = {
  HUB_UNREACHABLE: {
    what: "{host} cannot be reached: {cause}",
    why: "No connection to the server that holds the model; what was fetched so far is kept",
    do: "Check the connection, or name a mirror, a proxy or a file you already have",
  },
  HUB_CERTIFICATE: {
    what: "{host}: the certificate is not trusted: {cause}",
    why: "Something between here and the server, often a company proxy, signs with its own certificate; or this computer's clock is wrong",
    do: "Ask your IT for its certificate as a .pem file and pass it with --ca-file",
  },
  HUB_PROXY_AUTHENTICATION: {
    what: "The proxy asks for a name and a password: {proxy}",
    why: "It answered 407 and let nothing through",
    do: "Put them into the proxy's address in the environment: HTTPS_PROXY=http://NAME:PASSWORD@HOST:PORT",
  },
  HUB_TOKEN_REJECTED: {
    what: "{host} does not accept the token",
    why: "It has expired, was revoked or belongs to another Hub; public models need none",
    do: "Make a new one, or unset HF_TOKEN and remove the saved token file",
  },
  HUB_GATED_SIGN_IN: {
    what: "{repo} asks you to sign in and accept its licence",
    why: "No token was sent, and its publisher gives it only to people who agreed to the terms",
    do: "Sign in at {page}, accept the terms there, then set HF_TOKEN to a token of yours",
  },
  HUB_GATED_NO_ACCESS: {
    what: "Your account has no access to {repo} yet",
    why: "The token was understood, but the terms are not accepted or the publisher has not answered",
    do: "Accept the terms at {page} with the same account, then run the same command again",
  },
  HUB_RATE_LIMITED: {
    what: "{host} asks to wait{waitMs, select, none {} other {: {waitMs}}}",
    why: "Too many requests came from this address, yours or a neighbour's; what was fetched so far is kept",
    do: "Run the same command again later, or set HF_TOKEN for a limit of your own",
  },
  HUB_STATUS: {
    what: "{host} answered with HTTP {status}",
    why: "It kept doing so after several tries; what was fetched so far is kept",
    do: "Run the same command again later, or name a mirror",
  },
  HUB_REDIRECT_REFUSED: {
    what: "{host} points to a place that is not followed: {target}",
    why: "{reason, select, downgrade {It leads from an encrypted connection to a plain one} scheme {It is not a web address} private {It leads into a private network} other {One address pointed to the next too many times}}",
    do: "Check --endpoint and HF_ENDPOINT; a proxy or a login page can cause this too",
  },
  HUB_REPO_NOT_FOUND: {
    what: "No such repository on {host}: {repo}",
    why: "It does not exist, or it is private and needs a token (HF_TOKEN)",
    do: "{nearest, select, none {Check the spelling of OWNER/NAME} other {Did you mean {nearest}?}}",
  },
  HUB_REPO_INVALID: {
    what: "Not a repository's name: {given}",
    why: "It reads OWNER/NAME, in letters, digits and . _ -",
    do: "Copy the name from the model's page, such as microsoft/phi-4",
  },
  HUB_REVISION_NOT_FOUND: {
    what: "No such revision of {repo}: {revision}",
    do: "Name a branch, a tag or a commit; without --revision it is main",
  },
  HUB_FILE_NOT_FOUND: {
    what: "No such file in {repo}: {file}",
    do: "{nearest, select, none {See the repository's list of files} other {Did you mean {nearest}?}}",
  },
  HUB_NOTHING_SELECTED: {
    what: "No file of {repo} matches {patterns}",
    do: "Check --include and --exclude; * stands for any characters, slashes too",
  },
  HUB_NOT_A_HUB: {
    what: "{host} does not answer like a Hugging Face Hub: {detail}",
    why: "A proxy, a login page or a mirror that is not complete can answer in its place",
    do: "Check --endpoint and HF_ENDPOINT",
  },
  HUB_UNSAFE_NAME: {
    what: "{repo} lists a file under a name that is not safe to write: {file}",
    why: "Such a name could leave its folder or means something else on another system; nothing was fetched",
    do: "Leave it out with --exclude, or choose another repository",
  },
  HUB_NAMES_CLASH: {
    what: "{repo} has files whose names are one and the same on this computer: {files}",
    why: "They differ only in capitals or in how accents are written; the later would take the earlier one's place",
    do: "Leave one out with --exclude",
  },
  HUB_RUNS_CODE: {
    what: "{repo} has files that can run a program when they are loaded: {files}",
    why: "They are PyTorch's pickles; safetensors and GGUF files hold numbers only",
    do: "Leave them out with --exclude, or ask for them with --include if you trust their author",
  },
  HUB_OFFLINE: {
    what: "Not here yet, and the network is switched off: {file} of {repo}",
    why: "--offline, HF_HUB_OFFLINE or TRANSFORMERS_OFFLINE is set",
    do: "Run it once without that",
  },
  NETWORK_SETTING_INVALID: {
    what: "Not a usable address or file for {setting}: {given}",
    do: "Write an address in full, such as http://HOST:PORT, or the path of a file that is there; or remove the setting",
  },
  INTEGRITY_MISMATCH: {
    what: "{file} is damaged: {algorithm} {actual}, expected {expected}",
    why: "The bytes that arrived, twice, are not the ones the repository lists; nothing was kept",
    do: "Try again later or from another mirror; a proxy may be changing what it passes on",
  },
  KIT_INVALID: {
    what: "Not a whole kit: {path}: {detail}",
    why: "A kit is made by download --kit; one that was copied in part cannot be installed from",
    do: "Copy it again, or make it again on a computer with a network",
  },
  KIT_LACKS_ENGINE: {
    what: "The kit has no engine for this computer: {package}",
    why: "{has, select, none {It holds no engine at all} other {It holds {has}}}",
    do: "Make it with --for and this computer's system, such as --for win-x64",
  },
  FILES_DAMAGED: {
    what: "Not what they should be: {files}",
    why: "They were changed, cut or removed after they were fetched, or the disk is failing",
    do: "Mend them: only what is damaged is fetched again, as far as that is known",
  },
  NOTHING_TO_VERIFY: {
    what: "Nothing to verify in {where}",
    why: "No file there that we or the Hub know anything about",
    do: "Name a repository, with --cache-dir or --local-dir where it is not in the usual place",
  },
  NOT_A_GGUF: {
    what: "Not a GGUF model: {path} is {looksLike, select, empty {empty} html {a web page (HTML)} lfsPointer {a Git LFS pointer, not the file it points to} json {JSON} zip {a ZIP archive} xml {XML} text {text} zeros {only zeros: a download that did not finish} other {some other kind of file}}",
    why: "A model file starts with the letters GGUF",
    do: "{looksLike, select, html {A proxy or a login page may have answered in place of the server: open it in a browser first} lfsPointer {Fetch the file itself: git lfs pull, or download it again} other {Download it again, or check the path}}",
  },
  GGUF_BROKEN: {
    what: "A damaged GGUF: {path}: {detail}",
    why: "Its first bytes say what is in it, and they do not add up",
    do: "Download it again, or take another file",
  },
  DISK_FULL: {
    what: "Not enough space at {path}: {neededBytes} needed{freeBytes, select, none {} other {, {freeBytes} free}}",
    why: "What was fetched so far is kept",
    do: "Free some space, or choose another place with --cache-dir, and run the same command again",
  },
  DISK_NOT_WRITABLE: {
    what: "Cannot write to {path}: {cause}",
    do: "Choose a place you may write to: --cache-dir for models, PHI4_SETUP_HOME for phi4-setup's own files",
  },
  FOLDER_OF_ANOTHER: {
    what: "Another user of this computer owns {path}",
    why: "Everybody may write to the folder it lies in, so its owner could exchange what is put there",
    do: "Choose a folder of your own: --cache-dir for models, PHI4_SETUP_HOME for phi4-setup's own files",
  },
  FILE_TOO_LARGE: {
    what: "The file system at {path} cannot hold a file of {fileBytes}",
    why: "FAT32 ends at 4 GiB a file, for instance",
    do: "Choose a place on another volume with --cache-dir",
  },
  DISK_ERROR: { what: "The disk failed at {path}: {cause}", do: "Check the volume, then run the same command again" },
  OUT_OF_MEMORY: {
    what: "Out of memory: {detail}",
    do: "Close other programs, or choose a smaller quantization or context",
  },
};

export const ui = {
  "download.title": "Downloaded from {repo} at {commit}",
  "download.verified": "fetched and verified",
  "download.present": "was here already",
  "download.adopted": "verified, taken from {path}",
  "download.folder": "In {folder}",
  "verify.title": "Hashed again",
  "verify.right": "is what it should be",
  "verify.damaged": "DAMAGED: {actual}…, expected {expected}…",
  "verify.missing": "MISSING",
  "verify.unreadable": "CANNOT BE READ: {cause}",
  "verify.unknown": "nobody here knows what it should be",
  "verify.repaired": "repaired, {size} fetched again",
  "mirror.ready": "The models in {folder} are served at {endpoint}, to be read only:",
  "mirror.empty": "  (none yet: what is downloaded now is served at once)",
  "mirror.how": "On the other computers:",
  "mirror.open":
    "Listening at {address}: whoever reaches this computer there can read every model in the cache, gated ones too.",
  "kit.using": "Installing from {folder}: {repo} at {commit}, without a network",
  "kit.made": "The kit in {folder} is complete, with the engine for {packages}.",
  "kit.how": "On a computer without a network, with Node there:",
  "progress.left": "{time} left",
  "progress.connections": "{connections} connections",
  "progress.silent": "no data for {time}",
  "progress.slept": "the computer slept {time}",
  "progress.wait": "the server asks to wait: {time}",
  "progress.again": "{said}; beginning again in {time}",
  "progress.without": "{said}; going on without it",
  "progress.attached": "another phi4-setup is fetching it, following",
};

import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const server: CausesOf<"server"> = {
  "server-connection-refused": {
    title: "No server answers at this address",
    cause:
      "Nothing listens there: the server was not started, uses another port, or runs on another computer. Inside Docker and WSL, localhost is the container itself.",
    do: 'Start the server and compare the port. From Docker use host.docker.internal (on Linux with --add-host=host.docker.internal:host-gateway) and let the server listen on 0.0.0.0; from WSL use the Windows computer\'s address and switch "Serve on Local Network" on.',
  },
  "server-port-in-use": {
    title: "The port is taken by another program",
    cause: "Only one program at a time can listen on a port: often it is the same server, started before.",
    do: "Look whether the server already runs. If it does, use it; otherwise end the other program or choose another port, and tell the client the new one.",
  },
  "server-port-excluded-windows": {
    title: "Windows has set this port aside for itself",
    cause:
      "Hyper-V, WSL and Docker reserve whole ranges of ports at start, and no program may use one of them. It is not a matter of rights.",
    do: "Choose a port outside the ranges that the first command shows. Stopping and starting winnat as administrator gives the ranges new places.",
  },
  "server-port-privileged": {
    title: "Ports below 1024 are reserved for the administrator",
    cause: "On Linux and macOS only the administrator may listen on such a port, for example 80.",
    do: "Choose a port from 1024 on, such as 8080.",
  },
  "bind-address-unavailable": {
    title: "The server was told to listen on an address this computer does not have",
    cause:
      "The address belongs to another computer or to a router, or localhost stands for IPv6, which is switched off here.",
    do: "Listen on 127.0.0.1 (this computer only) or 0.0.0.0 (the network too).",
  },
  "loopback-through-proxy": {
    title: "A request to this computer was sent through a proxy",
    cause:
      "The program follows HTTP_PROXY or the system's proxy even for localhost. The proxy looks for the server on its own computer, finds none and answers with a page of its own.",
    do: 'Exempt this computer from the proxy with NO_PROXY and start the program again. On Windows, also tick "Don\'t use the proxy server for local addresses"; VPN programs such as Clash have such a setting too.',
  },
  "loopback-bad-gateway": {
    title: "Something between the program and the local server answered in its place",
    cause:
      "502, 503 and 504 come from go-betweens: mostly a proxy that also catches localhost, sometimes a web server in front of a model server that is still starting.",
    do: "Exempt this computer from the proxy with NO_PROXY. If there is no proxy, wait until the model is loaded and look at the server's own log.",
  },
  "server-key-required": {
    title: "The server asks for a key",
    cause: "It was started with a key or has tokens switched on, and the program sent none or another one.",
    do: "Make a token in LM Studio's developer settings (or see --api-key of the server's start) and give it to the program as api_key.",
  },
  "client-talks-to-openai": {
    title: "The program talks to OpenAI's servers, not to yours",
    cause: "Without a base address the OpenAI library goes to api.openai.com, where the local key is worth nothing.",
    do: "Set base_url to your server, with /v1 at the end (http://127.0.0.1:1234/v1), in the program or as OPENAI_BASE_URL.",
  },
  "openai-missing-key": {
    title: "The OpenAI library insists on a key, even for a local server",
    cause: "It refuses to start without one, whatever the server wants.",
    do: 'Pass any text: api_key="lm-studio".',
  },
  "openai-httpx-mismatch": {
    title: "Two Python packages do not go together: openai and httpx",
    cause: "An openai package before 1.55.3 uses a setting that httpx 0.28 no longer has.",
    do: "Update openai in the same environment.",
  },
  "openai-old-code": {
    title: "Code and openai package are of different age",
    cause:
      "Version 1.0 of the package changed how it is called: old code fails with a new package, and new code with an old one. A file of your own named openai.py does the same.",
    do: "Update the package, use the form client = OpenAI(...) and client.chat.completions.create(...), and rename a file of yours called openai.py.",
  },
  "base-url-doubled-v1": {
    title: "The address contains /v1 twice",
    cause: "The program adds /v1 by itself, and it stands in the base address too.",
    do: "Leave /v1 away at the end of the base address in this program.",
  },
  "base-url-missing-v1": {
    title: "The address lacks /v1",
    cause: "The program asked for /chat/completions, but the server offers /v1/chat/completions.",
    do: "Let the base address end in /v1: http://127.0.0.1:PORT/v1.",
  },
  "base-url-wrong": {
    title: "The server does not know this path",
    cause:
      "A server answers, but not at the path that was asked for: /v1 is missing, doubled or misspelt, or another program listens on this port.",
    do: "Let the base address end in /v1, once. Open http://127.0.0.1:PORT/v1/models in a browser: it must show a list.",
  },
  "lms-unexpected-endpoint": {
    title: "LM Studio does not know this path",
    cause:
      "The base address lacks /v1, has it twice, or belongs to another version of the interface. LM Studio says so inside an answer that otherwise looks like a success.",
    do: "Let the base address end in /v1: http://127.0.0.1:1234/v1.",
  },
  "lms-unexpected-endpoint-noise": {
    title: "A harmless note of LM Studio",
    cause:
      "It writes this line for mere checks by other programs. OPTIONS is a browser asking whether it may call: then CORS must be on.",
    do: 'Nothing has to be done; for web pages switch "Enable CORS" on.',
  },
  "lms-no-models-loaded": {
    title: "LM Studio's server runs, but no model is loaded",
    cause: "The model was not loaded or was put away after a pause, and loading on demand is off.",
    do: 'Load the model first, or switch "Just-in-time model loading" on in the server\'s settings.',
  },
  "lms-invalid-model-id": {
    title: "The server has no model of this name",
    cause:
      "The name in the program must be one from the server's list, letter by letter: phi-4 and microsoft/phi-4 are different names.",
    do: "Take a name from /v1/models, or load the model under the name you use: lms load KEY --identifier phi-4.",
  },
  "ollama-model-not-found": {
    title: "Ollama has no model of this name",
    cause: "It was not pulled yet, or is called differently: Ollama writes phi4, without a hyphen.",
    do: "Look at the list and use that name, or pull the model.",
  },
  "vllm-model-not-found": {
    title: "The server serves a model of another name",
    cause: "vLLM answers only to the name it was started with, for example microsoft/phi-4.",
    do: "Use the name that /v1/models shows, or start with --served-model-name phi-4.",
  },
  "server-still-loading": {
    title: "The server is still loading the model",
    cause:
      "It answers already, but the model is not in memory yet; with a large file or a slow disk that takes minutes.",
    do: "Wait until /health says ok, then try again.",
  },
  "server-busy": {
    title: "The server has more requests waiting than it takes",
    cause: "One request is computed at a time or a few, and the queue is full.",
    do: "Send fewer requests at once and repeat later. Ollama: OLLAMA_NUM_PARALLEL and OLLAMA_MAX_QUEUE.",
  },
  "lms-start-unverified": {
    title: "LM Studio could not confirm that its server started",
    cause:
      "The port is taken, the app does not run, or it is a false alarm: with --bind 0.0.0.0 the server often does run.",
    do: "Ask for the state. If it is off, start the app, then choose another port.",
  },
  "lms-not-server-mode": {
    title: "lms looks for the server on another port",
    cause: "Old versions of lms look at port 1234 only, although the server uses another.",
    do: "Update LM Studio, or start the server on port 1234.",
  },
  "lms-invalid-json": {
    title: "The request is not valid JSON",
    cause: "A quote, a comma or a bracket is wrong; on the command line the shell often removes quotes.",
    do: {
      all: "Put the request into a file and send that: curl -d @request.json.",
      win32:
        "In PowerShell write curl.exe instead of curl, and do not put JSON on the command line: PowerShell changes its quotes.",
    },
  },
  "ollama-not-running": {
    title: "Ollama is not running",
    cause:
      "Its service was not started or has ended at its start, for example because the port is taken or the models folder may not be written.",
    do: {
      all: "Start the app or the service. If it ends at once, read its log.",
      darwin: "The log lies in ~/.ollama/logs/server.log.",
      win32: "The log lies in %LOCALAPPDATA%\\Ollama\\server.log.",
    },
  },
  "server-cors": {
    title: "The browser forbids the page to call the server",
    cause: "Web pages may call a server of another address only if that server allows it (CORS).",
    do: 'Switch CORS on: LM Studio "Enable CORS" or --cors; Ollama OLLAMA_ORIGINS=http://localhost:3000; vLLM --allowed-origins.',
  },
  "client-timeout": {
    title: "The program stopped waiting for the answer",
    cause:
      "The answer took longer than the program allows: the first one includes loading the model, and on a processor long answers take minutes.",
    do: "Let the program wait longer (timeout=600), ask for fewer tokens, or stream the answer. If even short questions take so long, use a smaller model or quantization.",
  },
  "server-no-response": {
    title: "The server closed the connection without an answer",
    cause:
      "It crashed or was ended while computing, often for want of memory; or something that is no such server listens on this port.",
    do: "Look at the server's own log at the same minute, and whether it still runs.",
  },
  "stream-cut": {
    title: "The answer broke off in the middle",
    cause: "The server crashed while writing, or a proxy in front of it ended the connection after a time of its own.",
    do: "Look at the server's own log. Behind a proxy, lengthen its read timeout and switch its buffering off.",
  },
  "k8s-unschedulable": {
    title: "No computer of the cluster has what the server asks for",
    cause:
      "The graphics cards or the memory requested are taken or do not exist, so that the container is never started.",
    do: "Look at what the nodes have and lower resources.limits, or wait. Without nvidia.com/gpu in the list, the NVIDIA device plugin is missing.",
  },
  "server-unreachable": {
    title: "The computer with the server does not answer",
    cause:
      "Its firewall drops the request, it sleeps or has another address by now, or both computers are in separate networks (guest Wi-Fi, VPN).",
    do: "On that computer, let the server listen on 0.0.0.0 and allow the port in the firewall for private networks. Then open http://ADDRESS:PORT/v1/models in a browser on this one.",
  },
  "server-name-unknown": {
    title: "The server's name is not known inside the container",
    cause:
      "host.docker.internal exists on Linux only when it is asked for, and the name of another container is known only in the same Docker network.",
    do: "On Linux start the container with --add-host=host.docker.internal:host-gateway; put containers that talk to each other into one network (one compose file does) and use the service's name.",
  },
  "server-no-model": {
    title: "The server runs, but no model is loaded",
    cause: "This program starts without a model and loads one only when it is chosen.",
    do: "Choose the model in the program's model tab, or name it at the start (text-generation-webui: --model FILE).",
  },
  "request-fields": {
    title: "The request lacks a field, or has one that this server does not take",
    cause:
      "Servers with the same interface know different parts of it: response_format, content as a list, extra parameters. On the command line, the Content-Type header is often missing.",
    do: 'Compare the request with a snippet that works; leave out what the message names. In curl, add -H "Content-Type: application/json".',
  },
  "request-too-large": {
    title: "The request is larger than a server in between takes",
    cause:
      "nginx takes 1 MB unless told otherwise, and programs between have limits of their own: long texts and images go beyond them.",
    do: "Raise the limit (nginx: client_max_body_size 50m), or send less text and smaller images.",
  },
  "ollama-missing": {
    title: "Ollama is not installed, or the terminal does not find it",
    cause: "The command is not in any folder of PATH: it was not installed, or the terminal was opened before it was.",
    do: {
      all: "Open a new terminal. If the command is still missing, install Ollama from ollama.com.",
      linux: "In a container, install it inside the container.",
    },
  },
};

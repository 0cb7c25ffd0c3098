import type { Signatures } from "../../signature.ts";

export const port = {
  "server-port-in-use": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "listen eaddrinuse", regex: /listen EADDRINUSE/i, seenOn: "Node" },
      {
        anchor: "address already in use",
        // Not other kinds of servers.
        regex:
          /^(?!.{0,160}\b(?:nginx|httpd|apache2|postgres|mysqld|redis|sshd|named|haproxy)\b).{0,400}address already in use(?!.{0,40}(?:trying|using|instead))/i,
        seenOn: "Linux, macOS",
      },
      { anchor: " 10048]", regex: /\[(?:WinError|Errno) 10048\]/i, seenOn: "Python on Windows" },
      {
        anchor: "only one usage of each socket address",
        regex: /Only one usage of each socket address/i,
        seenOn: "Windows",
      },
      // Windows says it in its own language.
      {
        anchor: "jede socketadresse",
        regex: /jede Socketadresse .{0,80}einmal verwendet/i,
        seenOn: "Windows in German",
      },
      {
        anchor: "utilisation de chaque adresse de socket",
        regex: /seule utilisation de chaque adresse de socket/i,
        seenOn: "Windows in French",
      },
      { anchor: "un uso de cada direcci", regex: /un uso de cada dirección de socket/i, seenOn: "Windows in Spanish" },
      {
        anchor: "de cada endere",
        regex: /uma utilização de cada endereço de soquete/i,
        seenOn: "Windows in Portuguese",
      },
      { anchor: "utilizzo di ogni indirizzo di socket", regex: /utilizzo di ogni indirizzo di socket/i },
      { anchor: "her yuva adresi", regex: /her yuva adresi .{0,80}yalnızca bir kullan/i, seenOn: "Windows in Turkish" },
      { anchor: "использование адреса сокета", regex: /одно использование адреса сокета/i },
      { anchor: "每个套接字地址", regex: /每个套接字地址.{0,40}只允许使用一次/i, seenOn: "Windows in Chinese" },
      {
        anchor: "couldn't bind ",
        regex: /couldn't bind (?:HTTP server|to server) socket/i,
        seenOn: "llama-server, llamafile",
      },
      {
        anchor: "port is already allocated",
        regex: /Bind for [^ ]{1,60} failed: port is already allocated/i,
        seenOn: "Docker",
      },
      { anchor: "cannot find empty port in range", regex: /Cannot find empty port in range: \d/i, seenOn: "Gradio" },
      { anchor: "is in use", regex: /port \d{2,5} is in use(?!.{0,40}(?:trying|using|instead))/i },
      { anchor: "is already in use", regex: /port \d{2,5} is already in use(?!.{0,40}(?:trying|using|instead))/i },
      {
        anchor: "already being used",
        regex: /port \d{2,5} is already being used/i,
      },
      { anchor: "already in use", regex: /port:? \d{2,5} (?:is )?already in use(?!.{0,40}(?:trying|using|instead))/i },
      {
        anchor: "is not available",
        regex: /error.{0,40} port \d{2,5} is not available(?!.{0,40}(?:trying|using|instead))/i,
      },
      {
        anchor: "failed to bind host port ",
        regex: /failed to bind host port .{1,80}: address already in use/i,
        seenOn: "Docker 28",
      },
      { anchor: "already occupied", regex: /port:? \d{2,5} is already occupied/i, general: true },
      { anchor: "was already in use", regex: /port \d{2,5} was already in use/i, seenOn: "Spring Boot", general: true },
      {
        anchor: "already running on port",
        regex:
          /(?:something|server|another \w{1,20}|process|instance|application) (?:is |else is )?already (?:running|listening) on (?:port )?\S{0,20}\d{2,5}\b/i,
        general: true,
      },
      { anchor: "adresse d", regex: /Adresse déjà utilisée/i, seenOn: "Linux in French" },
      { anchor: "adresse wird bereits", regex: /Adresse wird bereits verwendet/i, seenOn: "Linux in German" },
      { anchor: "ya se est", regex: /dirección ya se está usando/i, seenOn: "Linux in Spanish" },
      { anchor: "em uso", regex: /Endereço já em uso/i, seenOn: "Linux in Portuguese" },
      { anchor: "地址已被使用", regex: /地址已(?:被|在)使用/, seenOn: "Linux in Chinese" },
      { anchor: "indirizzo gi", regex: /Indirizzo già in uso/i, seenOn: "Linux in Italian" },
      { anchor: "addrinuse", regex: /\bAddrInUse\b/, seenOn: "Rust" },
      { anchor: "[errno 98]", regex: /\[Errno 98\] /i, seenOn: "Python" },
    ],
    example: "Error: listen EADDRINUSE: address already in use 127.0.0.1:18978",
    commands: [
      { shell: "any", line: "lms server start --port 1235", effect: "changes-system" },
      { shell: "any", line: "{self} serve --port 1235", effect: "safe" },
      { shell: "sh", line: "ss -ltnp", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "lsof -nP -iTCP -sTCP:LISTEN", effect: "safe", platforms: ["darwin"] },
      { shell: "any", line: "netstat -ano -p tcp", effect: "safe", platforms: ["win32"] },
    ],
    witness: "port",
    sources: [
      "https://github.com/lmstudio-ai/lms/issues/25",
      "https://github.com/wikimedia-gadgets/afc-helper/issues/213",
      "https://github.com/ollama/ollama/issues/9960",
      "https://github.com/PiDanShouRouZhouXD/Sakura_Launcher_GUI/issues/71",
      "https://github.com/mozilla-ai/llamafile/issues/81",
      "lab: node 20, uvicorn 0.54",
    ],
  },
  "server-port-excluded-windows": {
    severity: "fatal",
    priority: 86,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "listen eacces: permission denied",
        regex: /listen EACCES: permission denied (?:[0-9.]{7,15}|localhost|\[?[0-9a-f:]{2,39}\]?):\d{4,5}\b/i,
        seenOn: "Node",
      },
      {
        anchor: '"errno":-4092',
        regex: /"code":"EACCES","errno":-4092,"syscall":"listen"/i,
        seenOn: "Node on Windows",
      },
      { anchor: " 10013]", regex: /\[(?:WinError|Errno) 10013\]/i, seenOn: "Python on Windows" },
      {
        anchor: "access a socket in a way forbidden",
        regex: /(?:bind: |bind on address .{1,60}: )an attempt was made to access a socket in a way forbidden/i,
        seenOn: "Go, uvicorn on Windows",
      },
      {
        anchor: "ports are not available",
        regex: /ports are not available: (?:exposing|listen)(?!.{0,200}(?:already in use|Only one usage))/i,
        seenOn: "Docker Desktop",
      },
      { anchor: "10013", regex: /(?:code: |os error |error code |SocketException \()10013\b/i, seenOn: "Rust, .NET" },
    ],
    example: "Error starting server Error: listen EACCES: permission denied 127.0.0.1:1234",
    commands: [
      {
        shell: "any",
        line: "netsh int ipv4 show excludedportrange protocol=tcp",
        effect: "safe",
        platforms: ["win32"],
      },
      { shell: "any", line: "lms server start --port 8123", effect: "changes-system" },
      { shell: "any", line: "net stop winnat", effect: "admin", platforms: ["win32"] },
      { shell: "any", line: "net start winnat", effect: "admin", platforms: ["win32"] },
    ],
    witness: "port",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-js/issues/336",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/106",
    ],
  },
  "server-port-privileged": {
    severity: "fatal",
    priority: 82,
    platforms: ["linux", "darwin"],
    patterns: [
      {
        anchor: "listen eacces: permission denied",
        regex: /listen EACCES: permission denied [^ ]{1,60}:\d{1,3}(?!\d)/i,
        seenOn: "Node",
      },
      {
        anchor: "bind: permission denied",
        regex: /listen tcp [^ ]{0,60}:\d{1,3}: bind: permission denied/i,
        seenOn: "Go",
      },
      {
        anchor: "[errno 13] ",
        regex: /\[Errno 13\] error while attempting to bind on address .{1,60}: permission denied/i,
        seenOn: "uvicorn",
      },
      { anchor: "privileged port", regex: /cannot expose privileged port \d/i, seenOn: "Podman" },
    ],
    example: "Error: listen EACCES: permission denied 0.0.0.0:80",
    commands: [{ shell: "any", line: "{self} serve --port 8080", effect: "safe" }],
    witness: "port",
    sources: ["lab: node 20, uvicorn 0.54"],
  },
  "bind-address-unavailable": {
    severity: "fatal",
    priority: 80,
    patterns: [
      // Not whatever daemon says so: the servers here are of asyncio, Python's sockets and Go.
      {
        anchor: "bind on address",
        regex: /attempting to bind on address .{1,80}(?:cannot|can't) assign requested address/i,
        seenOn: "uvicorn, aiohttp",
      },
      {
        anchor: " assign requested address",
        regex: /OSError: \[Errno (?:99|49)\] (?:Cannot|Can't) assign requested address/i,
        seenOn: "Python",
      },
      {
        anchor: "assign requested address",
        regex: /listen tcp\S? \S{1,80}: bind: (?:cannot|can't) assign requested address/i,
        seenOn: "Go: Ollama",
      },
      { anchor: "eaddrnotavail", regex: /listen EADDRNOTAVAIL/i, seenOn: "Node" },
      { anchor: " 10049]", regex: /\[(?:WinError|Errno) 10049\]/i, seenOn: "Python on Windows" },
      {
        anchor: "address is not valid in its context",
        regex: /(?:bind: |bind on address .{1,60}: )the requested address is not valid in its context/i,
        seenOn: "Go, uvicorn on Windows",
      },
      {
        anchor: "assign requested address (os error",
        regex: /^Error: (?:Cannot|Can't) assign requested address \(os error \d/i,
        seenOn: "Rust",
      },
    ],
    example:
      "ERROR:    [Errno 99] error while attempting to bind on address ('::1', 8000, 0, 0): cannot assign requested address",
    witness: "port",
    sources: [
      "https://github.com/abetlen/llama-cpp-python/issues/77",
      "https://github.com/BerriAI/litellm/issues/5014",
      "https://github.com/mozilla-ai/llamafile/issues/96",
    ],
  },
} as const satisfies Signatures;

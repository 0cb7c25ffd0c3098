import { notFoundOnWindows } from "../../not-found.ts";
import type { Signatures } from "../../signature.ts";

export const shell = {
  "powershell-execution-policy": {
    severity: "fatal",
    priority: 70,
    platforms: ["win32"],
    patterns: [
      { anchor: ".ps1", regex: /\.ps1.{0,40}cannot be loaded because/i },
      {
        anchor: ".ps1",
        regex:
          /\.ps1.{0,120}(?:l.ex.cution de scripts|die Ausf.hrung von Skripts|a execu..o de scripts|la ejecuci.n de scripts|about_Execution_Policies)/i,
      },
      { anchor: "pssecurityexception", regex: /PSSecurityException/i },
      { anchor: "unauthorizedaccess", regex: /FullyQualifiedErrorId ?: ?UnauthorizedAccess\s{0,9}$/i },
      { anchor: "is not digitally signed", regex: /is not digitally signed\. /i },
      {
        anchor: ".ps1",
        regex:
          /\.ps1.{0,60}(?:禁止运行脚本|esecuzione di script|выполнение сценариев отключено)|スクリプトの実行が無効.{0,200}\.ps1/i,
        seenOn: "zh, it, ru, ja",
      },
    ],
    example: String.raw`npm : File C:\Program Files\nodejs\npm.ps1 cannot be loaded because running scripts is disabled on this system.`,
    commands: [
      { shell: "any", line: "npx.cmd phi4-setup", effect: "safe", platforms: ["win32"] },
      {
        shell: "powershell",
        line: "Set-ExecutionPolicy -Scope CurrentUser RemoteSigned",
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    sources: [
      "https://github.com/nodejs/node/issues/62427",
      "https://github.com/nodejs/help/issues/5105",
      "https://github.com/nvm-windows/nvm/issues/1301",
    ],
  },
  "powershell-ampersand": {
    severity: "fatal",
    priority: 76,
    platforms: ["win32"],
    patterns: [
      { anchor: "statement separator", regex: /'&&' is not a valid statement separator/i },
      { anchor: "token '&&'", regex: /(?:The|O|El|Il) token '&&'/i },
      { anchor: "ampersand (&) character is not allowed", regex: /ampersand \(&\) character is not allowed/i },
      { anchor: 'das token "&&"', regex: /Das Token "&&"/i, seenOn: "de" },
      { anchor: "&& » n", regex: /jeton «[^&]{0,2}&&[^»]{0,2}» n/i, seenOn: "fr" },
      { anchor: "“&&”", regex: /标记“&&”/i, seenOn: "PowerShell, zh" },
      {
        anchor: "fullyqualifiederrorid : ",
        regex: /FullyQualifiedErrorId : (?:InvalidEndOfLine|AmpersandNotAllowed|RedirectionNotSupported)\b/i,
        seenOn: "PowerShell",
      },
    ],
    example: "The token '&&' is not a valid statement separator in this version.",
    sources: ["source: PowerShell 5.1 ParserStrings"],
  },
  "powershell-curl-alias": {
    severity: "fatal",
    priority: 74,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "parameter cannot be found",
        regex: /Invoke-WebRequest : A parameter cannot be found that matches parameter name/i,
        seenOn: "PowerShell 5",
      },
      { anchor: "cannot bind parameter 'headers'", regex: /Cannot bind parameter 'Headers'/i, seenOn: "PowerShell 5" },
      {
        anchor: "coincida com o nome de par",
        regex: /Invoke-WebRequest : N.{1,2}o .{1,2} poss.{1,2}vel localizar um par/i,
        seenOn: "PowerShell 5, pt-BR",
      },
      {
        anchor: "microsoft.powershell.commands.invokewebrequest",
        regex:
          /(?:NamedParameterNotFound|CannotConvertArgument\w{0,20}|ParameterAlreadyBound|PositionalParameterNotFound|AmbiguousParameter),Microsoft\.PowerShell\.Commands\.InvokeWebRequest/i,
        seenOn: "PowerShell 5",
      },
      {
        anchor: "invoke-webrequest : ",
        regex:
          /Invoke-WebRequest : (?:Es wurde kein Parameter gefunden|Impossible de trouver un param|No se encuentra ning.{1,2}n par|找不到与参数名称|Cannot bind parameter)/i,
        seenOn: "PowerShell 5",
      },
      {
        anchor: "parameter cannot be found",
        regex: /\b(?:curl|wget|iwr) : A parameter cannot be found that matches/i,
        seenOn: "PowerShell 5",
      },
    ],
    example: "Invoke-WebRequest : A parameter cannot be found that matches parameter name 'fsSL'.",
    sources: ["source: Microsoft PowerShell 5.1 ParameterBinderStrings"],
  },
  "unix-command-on-windows": {
    severity: "fatal",
    priority: 62,
    platforms: ["win32"],
    patterns: [
      // Commands of Unix, scripts, and a variable set before the command, as only the shells of Unix do it.
      ...notFoundOnWindows(
        String.raw`(?:export|source|sudo|chmod|apt|apt-get|touch|which|rm|cp|mv|ls|cat|grep|bash|sh|unset|nohup|sed|pwd|brew|systemctl|\./\S{1,80}|\.|[A-Z]{2,20}_[A-Z_]{2,60}(?:=\S{0,200})?)`,
      ),
    ],
    example: "'export' is not recognized as an internal or external command,",
    sources: ["source: Windows cmd.exe; PowerShell DiscoveryExceptions"],
  },
  "script-crlf": {
    severity: "fatal",
    priority: 74,
    patterns: [
      { anchor: "\\r': command not found", regex: /\$'\\r': command not found/i, seenOn: "bash" },
      { anchor: "env: ", regex: /env: .{0,3}(?:bash|sh|python3?|node)\\r/i, seenOn: "env" },
      { anchor: "bad interpreter", regex: /\^M: bad interpreter/i, seenOn: "bash" },
      { anchor: "bad interpreter: ", regex: /bad interpreter: \S{1,80}(?:\^M|\\r)/i, seenOn: "zsh" },
      { anchor: "unexpected token `$'", regex: /unexpected token `\$'\S{0,20}\\r'/i, seenOn: "bash" },
      { anchor: "invalid option", regex: /set: (?:-\\?r?|pipefail)[:]? ?: invalid option/i, seenOn: "bash" },
      {
        anchor: "no such file or directory",
        regex: /\bexec:? \S{1,200}\.sh: no such file or directory/i,
        seenOn: "Docker",
      },
      {
        anchor: "exec user process caused",
        regex: /exec user process caused:? "?no such file or directory/i,
        seenOn: "Docker",
      },
      { anchor: ": not found", regex: /^: not found|: not found\S{0,10}sh: \d/i, seenOn: "dash" },
    ],
    example: "./install.sh: line 2: $'\\r': command not found",
    commands: [{ shell: "sh", line: "sed -i 's/\\r$//' FILE", effect: "changes-system", platforms: ["linux"] }],
    sources: ["source: bash parse.y; coreutils env.c"],
  },
  "install-script-is-a-page": {
    severity: "fatal",
    priority: 76,
    platforms: ["linux", "darwin"],
    patterns: [
      {
        anchor: "syntax error near unexpected token",
        regex: /syntax error near unexpected token `(?:<|newline)'/i,
        seenOn: "bash",
      },
      {
        anchor: "<!doctype html",
        regex: /(?:line \d{1,5}|sh: \d{1,5}): (?:syntax error.{0,40})?`?<!DOCTYPE html/i,
        seenOn: "bash",
      },
      { anchor: "syntax error: newline unexpected", regex: /Syntax error: newline unexpected/i, seenOn: "dash" },
      { anchor: "<html", regex: /(?:line \d{1,5}|sh: \d{1,5}): `?<html/i, seenOn: "bash" },
    ],
    example: "bash: line 1: `<!DOCTYPE html>'",
    witness: "proxy",
    sources: ["source: bash parse.y; dash parser.c"],
  },
  "program-not-executable": {
    severity: "fatal",
    priority: 62,
    platforms: ["linux", "darwin"],
    patterns: [
      {
        anchor: "permission denied",
        regex: /(?:bash|zsh|sh|ksh)(?:: line \d{1,6})?: (?:\d{1,6}: )?\.{0,2}\/[^ :]{1,300}: Permission denied/i,
        seenOn: "bash, dash",
      },
      { anchor: "zsh: permission denied: ", regex: /zsh: permission denied: \.{0,2}\//i, seenOn: "zsh" },
      {
        anchor: "is not executable by this user",
        regex: /The file '[^']{1,300}' is not executable by this user/i,
        seenOn: "fish",
      },
      { anchor: "eacces", regex: /spawn \S{1,300} EACCES/i, seenOn: "Node" },
      { anchor: "fork/exec ", regex: /fork\/exec \S{1,300}: permission denied/i, seenOn: "Go" },
      { anchor: "permission denied", regex: /exec: \\?"[^"]{1,300}\\?": permission denied/i, seenOn: "Docker" },
      {
        anchor: "permission denied",
        regex:
          /(?:at step EXEC spawning \S{1,200}|Failed to execute command|failed to run command ['‘][^'’]{1,200}['’]): Permission denied/i,
        seenOn: "systemd, coreutils",
      },
      { anchor: "is not an executable file", regex: /exists but is not an executable file/i, seenOn: "fish 3" },
      {
        anchor: "[errno 13]",
        regex:
          /\[Errno 13\] Permission denied: '[^']{0,200}(?:llama-\w{2,12}|ollama|koboldcpp[\w.-]{0,30}|main|\.sh)'/i,
        seenOn: "Python: subprocess",
      },
    ],
    example: "bash: ./llama-server: Permission denied",
    commands: [
      { shell: "sh", line: "chmod +x FILE", effect: "changes-system" },
      { shell: "sh", line: "ls -l FILE", effect: "safe" },
    ],
    witness: "folder-writable",
    sources: ["source: bash execute_cmd.c; fish-shell src/parser.cpp; golang/go os/exec", "lab: bash 5.2, node 20"],
  },
  "noexec-folder": {
    severity: "fatal",
    priority: 82,
    platforms: ["linux"],
    patterns: [
      { anchor: "failed to map segment from shared object", regex: /failed to map segment from shared object/i },
      { anchor: "permission denied", regex: /spawn [^ ]{1,200} EACCES.{0,40}noexec|noexec.{0,60}Permission denied/i },
      {
        anchor: "noexec",
        regex: /\bon \/(?!proc|sys|dev|run|boot|etc|var\/lib)\S{1,200} type \S{1,30} \([^)]{0,300}\bnoexec\b/i,
        seenOn: "mount",
      },
      {
        anchor: "/tmp/",
        regex: /(?:fork\/exec |: |^)\/tmp\/(?:ollama\d|_MEI|\.mount)\S{1,200}: permission denied/i,
        seenOn: "Ollama",
      },
    ],
    example: "Error: /tmp/x/llama-addon.node: failed to map segment from shared object: Operation not permitted",
    commands: [
      { shell: "sh", line: "findmnt --target /tmp", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: 'TMPDIR="$HOME/tmp" COMMAND', effect: "safe", platforms: ["linux"] },
    ],
    witness: "folder-writable",
    sources: [
      "https://github.com/mscdex/mmmagic/issues/87",
      "https://github.com/pytorch/pytorch/issues/123054",
      "source: glibc elf/dl-load.c",
    ],
  },
} as const satisfies Signatures;

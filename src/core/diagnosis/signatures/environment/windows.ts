import type { Signatures } from "../../signature.ts";

export const windows = {
  "windows-dll-missing": {
    severity: "fatal",
    priority: 76,
    platforms: ["win32"],
    patterns: [
      { anchor: "c0000135", regex: /\b0xC0000135\b/i },
      { anchor: "3221225781", regex: /\b3221225781\b/i },
      { anchor: "1073741515", regex: /-1073741515\b/i },
      {
        anchor: "vcruntime140",
        regex:
          /VCRUNTIME140(?:_1)?\.dll.{0,60}(?:not found|missing|was not found|n.o (?:foi )?encontrad)|(?:find|encontrar|trouver|找不到).{0,20}VCRUNTIME140/i,
      },
      {
        anchor: "msvcp140",
        regex: /(?:MSVCP140(?:_1)?)\.dll.{0,60}(?:not found|missing|was not found|n.o (?:foi )?encontrad)/i,
      },
      { anchor: "winerror 126", regex: /\[WinError 126\]/i },
      {
        anchor: "could not find module ",
        regex: /Could not find module '[^']{1,260}' \(or one of its dependencies\)/i,
        seenOn: "ctypes",
      },
      { anchor: "specified module could not be found", regex: /Error: The specified module could not be found/i },
      { anchor: "o foi poss", regex: /Não foi possível encontrar o módulo especificado/i },
      { anchor: "das angegebene modul", regex: /Das angegebene Modul wurde nicht gefunden/i },
      { anchor: "0x8007007e", regex: /0x8007007E/i, seenOn: ".NET" },
      { anchor: "is missing from your computer", regex: /\.dll (?:is|was) missing from your computer/i },
      { anchor: "execution cannot proceed because", regex: /code execution cannot proceed because \S{1,80}\.dll/i },
      {
        anchor: "continuar porque",
        regex: /execu.{1,4}o do c.{1,2}digo n.{1,2}o pode continuar porque/i,
        seenOn: "pt-BR",
      },
      { anchor: "(os error 126)", regex: /\(os error 126\)/i, seenOn: "Rust" },
      { anchor: "da vcruntime140", regex: /nicht fortgesetzt werden, da \S{1,80}\.dll nicht gefunden/i, seenOn: "de" },
      { anchor: "nicht fortgesetzt werden, da", regex: /nicht fortgesetzt werden, da \S{1,80}\.dll/i, seenOn: "de" },
      { anchor: ".dll est introuvable", regex: /\.dll est introuvable/i, seenOn: "fr" },
      { anchor: "no se encontr", regex: /no se encontr.{1,2} \S{1,80}\.dll/i, seenOn: "es" },
      { anchor: "无法继续执行代码", regex: /\.dll.{0,10}无法继续执行代码/i, seenOn: "zh" },
      {
        anchor: "can't find dependent librar",
        regex: /UnsatisfiedLinkError: .{1,300}: Can't find dependent libraries/i,
        seenOn: "Java",
      },
    ],
    example: "Error: llama runner process has terminated: exit status 0xc0000135",
    commands: [
      {
        shell: "any",
        line: "winget install --exact --id Microsoft.VCRedist.2015+.x64",
        effect: "admin",
        platforms: ["win32"],
      },
    ],
    sources: [
      "https://github.com/ollama/ollama/issues/6804",
      "https://github.com/ggml-org/llama.cpp/issues/13767",
      "https://github.com/duckdb/duckdb-node-neo/issues/247",
      "https://github.com/microsoft/winget-pkgs/pull/292173",
      "https://github.com/vercel/pkg/issues/1448",
    ],
  },
  "windows-dll-mismatch": {
    severity: "fatal",
    priority: 76,
    platforms: ["win32"],
    patterns: [
      { anchor: "c0000139", regex: /\b0xC0000139\b/i },
      { anchor: "3221225785", regex: /\b3221225785\b/i },
      { anchor: "procedure entry point", regex: /procedure entry point .{1,200} could not be located/i },
      {
        anchor: "specified procedure could not be found",
        regex: /^(?!.{0,400}torch).{0,400}The specified procedure could not be found/i,
      },
    ],
    example:
      "The procedure entry point ggml_backend_init could not be located in the dynamic link library C:\\x\\llama.dll.",
    sources: ["source: Microsoft NTSTATUS values; system error codes 127"],
  },
  "windows-antivirus-blocked": {
    severity: "fatal",
    priority: 84,
    platforms: ["win32"],
    patterns: [
      { anchor: "winerror 225", regex: /\[(?:WinError|Error) 225\]/i },
      { anchor: "contains a virus", regex: /file contains a virus or potentially unwanted software/i },
      { anchor: "0x800700e1", regex: /0x800700E1/i },
      {
        anchor: "contains malicious content",
        regex: /script contains malicious content and has been blocked/i,
        seenOn: "PowerShell",
      },
      { anchor: "(os error 225)", regex: /\(os error 225\)/i, seenOn: "Rust" },
      { anchor: "um v", regex: /arquivo cont.{1,2}m um v.{1,2}rus/i, seenOn: "Windows, pt-BR" },
      { anchor: "die datei einen virus", regex: /die Datei einen Virus/i, seenOn: "Windows, de" },
      { anchor: "fichier contient un virus", regex: /fichier contient un virus/i, seenOn: "Windows, fr" },
      { anchor: "archivo contiene un virus", regex: /archivo contiene un virus/i, seenOn: "Windows, es" },
      { anchor: "文件包含病毒", regex: /文件包含病毒/i, seenOn: "Windows, zh" },
      {
        anchor: "trojan:win32/",
        regex: /\b(?:Trojan|Program|PUA|Behavior|Backdoor|HackTool):Win(?:32|64)\//i,
        seenOn: "Microsoft Defender",
      },
    ],
    example:
      "ERROR: Could not install packages due to an OSError: [WinError 225] Operation did not complete successfully because the file contains a virus or potentially unwanted software",
    sources: [
      "https://github.com/Nike-Inc/gimme-aws-creds/issues/351",
      "https://github.com/mozilla-ai/llamafile/issues/31",
      "https://github.com/ggml-org/llama.cpp/issues/27716",
    ],
  },
  "windows-app-control": {
    severity: "fatal",
    priority: 84,
    platforms: ["win32"],
    patterns: [
      { anchor: "application control policy", regex: /An Application Control policy has blocked this file/i },
      { anchor: "[winerror ", regex: /\[WinError (?:4551|1260)\]/i },
      { anchor: "blocked by group policy", regex: /program is blocked by group policy/i },
      { anchor: "device guard policy", regex: /Device Guard policy/i },
      { anchor: "0x800711c7", regex: /0x800711C7/i },
      {
        anchor: "blocked by your system admin",
        regex: /app has been blocked by your system administrator/i,
        seenOn: "Windows",
      },
      {
        anchor: "defender application control",
        regex: /used Windows Defender Application Control to block/i,
        seenOn: "Windows",
      },
      { anchor: "smart app control", regex: /Smart App Control (?:has )?blocked/i, seenOn: "Windows 11" },
      { anchor: "anwendungssteuerungsrichtlinie", regex: /Anwendungssteuerungsrichtlinie/i, seenOn: "Windows, de" },
      { anchor: "controle de aplicativo", regex: /Controle de Aplicativos? bloque/i, seenOn: "Windows, pt-BR" },
    ],
    example: "OSError: [WinError 4551] An Application Control policy has blocked this file",
    sources: ["source: Microsoft system error codes 1260, 4551"],
  },
} as const satisfies Signatures;

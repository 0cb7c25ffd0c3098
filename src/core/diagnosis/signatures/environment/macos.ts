import type { Signatures } from "../../signature.ts";

export const macos = {
  "macos-quarantine": {
    severity: "fatal",
    priority: 82,
    platforms: ["darwin"],
    patterns: [
      { anchor: "is damaged and can", regex: /is damaged and can.t be opened/i },
      { anchor: "developer cannot be verified", regex: /cannot be opened because the developer cannot be verified/i },
      {
        anchor: "cannot be opened because apple cannot check",
        regex: /cannot be opened because Apple cannot check it for malicious/i,
      },
      { anchor: "could not verify", regex: /Apple could not verify .{1,120} is free of malware/i },
      { anchor: "unidentified developer", regex: /cannot be opened because it is from an unidentified developer/i },
      { anchor: "prog mmap failed", regex: /ape error: .{1,200}prog mmap failed w\/ errno 1\b/i },
      {
        anchor: "be opened because",
        regex:
          /can(?:not|.t) be opened because (?:Apple cannot check|the developer cannot|it is from an unidentified|it was not downloaded)/i,
      },
      {
        anchor: "desenvolvedor n",
        regex: /ser aberto porque o desenvolvedor n.{1,2}o p.de ser verificado/i,
        seenOn: "pt-BR",
      },
      { anchor: "danificado e n", regex: /danificado e n.{1,2}o pode ser aberto/i, seenOn: "pt-BR" },
      { anchor: "zsh: operation not permitted", regex: /zsh: operation not permitted: /i, seenOn: "zsh" },
      { anchor: "digt und kann nicht", regex: /besch.{1,2}digt und kann nicht ge.{1,2}ffnet/i, seenOn: "de" },
      { anchor: "est endommag", regex: /est endommag.{1,2} et ne peut pas/i, seenOn: "fr" },
      { anchor: "已损坏，无法打开", regex: /已损坏，无法打开/i, seenOn: "zh" },
      { anchor: "y no se puede abrir", regex: /da.{1,2}ado y no se puede abrir/i, seenOn: "es" },
      {
        anchor: "ne peut pas",
        regex: /ne peut pas .{1,2}tre ouverte? car (?:le d.{1,2}veloppeur|Apple)/i,
        seenOn: "fr",
      },
      {
        anchor: "da der entwickler nicht",
        regex: /da der Entwickler nicht (?:verifiziert|.{1,2}berpr.{1,2}ft)/i,
        seenOn: "de",
      },
      {
        anchor: "no se puede abrir porque",
        regex: /no se puede abrir porque (?:no se puede verificar|Apple|proviene)/i,
        seenOn: "es",
      },
      { anchor: "因为无法验证开发者", regex: /因为无法验证开发者|因为Apple无法检查/i, seenOn: "zh" },
    ],
    example: "“llama-server” cannot be opened because the developer cannot be verified.",
    commands: [
      { shell: "sh", line: "xattr -l FILE", effect: "safe", platforms: ["darwin"] },
      { shell: "sh", line: "xattr -d com.apple.quarantine FILE", effect: "changes-system", platforms: ["darwin"] },
    ],
    sources: [
      "https://github.com/LMMS/lmms/issues/7003",
      "https://github.com/mozilla-ai/llamafile/issues/106",
      "https://github.com/ashesbloom/LocalLens/issues/1",
    ],
  },
  "macos-library-blocked": {
    severity: "fatal",
    priority: 83,
    platforms: ["darwin"],
    patterns: [
      { anchor: "disallowed by system policy", regex: /library load disallowed by system policy/i },
      { anchor: "not valid for use in process", regex: /code signature .{0,300}not valid for use in process/i },
      { anchor: "code signature invalid", regex: /Code Signature Invalid|code signature invalid/i },
      { anchor: "library validation", regex: /Library Validation failed|using Library Validation/i },
    ],
    example:
      "dlopen(/x/llama-addon.node, 0x0001): tried: '/x/llama-addon.node' (code signature in <1E9707C0> '/x/llama-addon.node' not valid for use in process: library load disallowed by system policy)",
    commands: [
      { shell: "sh", line: "xattr -l FILE", effect: "safe", platforms: ["darwin"] },
      { shell: "sh", line: "xattr -d com.apple.quarantine FILE", effect: "changes-system", platforms: ["darwin"] },
    ],
    sources: [
      "https://github.com/SAP-archive/node-rfc/issues/140",
      "https://github.com/3noch/nix-bundle-exe/issues/8",
      "https://github.com/sqreen/PyMiniRacer/issues/156",
      "https://github.com/elastic/kibana/issues/50104",
    ],
  },
  "macos-privacy": {
    severity: "fatal",
    priority: 74,
    platforms: ["darwin"],
    patterns: [
      {
        anchor: "operation not permitted, ",
        regex: /EPERM: operation not permitted, \w{3,12} '\/(?:Users|Volumes)\//i,
      },
      {
        anchor: "[errno 1] operation not permitted",
        regex: /\[Errno 1\] Operation not permitted: '\/(?:Users|Volumes)\//i,
      },
      {
        anchor: "cannot access parent directories",
        regex: /getcwd: cannot access parent directories: Operation not permitted/i,
      },
      { anchor: "ls: ", regex: /ls: .{1,80}: Operation not permitted\s{0,4}$/i },
    ],
    example: "Error: EPERM: operation not permitted, open '/Users/USER/Documents/phi4/model.gguf'",
    witness: "folder-writable",
    sources: ["source: Apple TCC", "source: bash shell-init", "source: libuv include/uv/errno.h"],
  },
  "macos-too-old": {
    severity: "fatal",
    priority: 74,
    platforms: ["darwin"],
    patterns: [
      { anchor: "symbol not found: ", regex: /dyld.{0,20}: Symbol not found: (?!_OBJC_CLASS_\$_MTLResidency)/i },
      {
        anchor: "with this version of macos",
        regex: /use this version of the application .{1,120} with this version of macOS/i,
      },
      { anchor: "(which was built for mac", regex: /\(which was built for Mac OS X [\d.]{2,8}\)/i },
    ],
    example: "dyld[4242]: Symbol not found: __ZNSt3__113basic_filebufIcNS_11char_traitsIcEEE4openEPKcj",
    commands: [{ shell: "sh", line: "sw_vers -productVersion", effect: "safe", platforms: ["darwin"] }],
    sources: ["source: apple dyld"],
  },
  "xcode-tools-missing": {
    severity: "fatal",
    priority: 84,
    platforms: ["darwin"],
    patterns: [
      { anchor: "invalid active developer path", regex: /invalid active developer path/i },
      { anchor: "no developer tools were found", regex: /No developer tools were found/i },
      { anchor: "unable to find utility", regex: /xcrun: error: unable to find utility/i },
      { anchor: "xcode license agreement", regex: /agree(?:d)? to the Xcode license agreement/i, seenOn: "Apple" },
      { anchor: "cannot be located", regex: /xcodebuild: error: SDK /i, seenOn: "Apple" },
    ],
    example:
      "xcrun: error: invalid active developer path (/Library/Developer/CommandLineTools), missing xcrun at: /Library/Developer/CommandLineTools/usr/bin/xcrun",
    commands: [{ shell: "sh", line: "xcode-select --install", effect: "admin", platforms: ["darwin"] }],
    sources: ["source: Apple xcrun and xcode-select"],
  },
} as const satisfies Signatures;

import type { Signatures } from "../../signature.ts";

export const systemPackages = {
  "sudo-unavailable": {
    severity: "fatal",
    priority: 55,
    platforms: ["linux", "darwin"],
    patterns: [
      { anchor: "sudoers file", regex: /is not in the sudoers file/i },
      {
        anchor: "sudo: ",
        regex:
          /(?:^|[ :])sudo: (?:command )?not found|sudo: a (?:terminal is required to read the password|password is required)|sudo: no tty present/i,
      },
      { anchor: "is not allowed to run sudo", regex: /is not allowed to run sudo/i },
      { anchor: "no new privileges", regex: /"no new privileges" flag is set, which prevents sudo/i },
      { anchor: "is sudo installed setuid", regex: /is sudo installed setuid root/i },
      { anchor: "setuid bit set", regex: /sudo must be owned by uid 0/i, seenOn: "sudo" },
      { anchor: "effective uid is not 0", regex: /sudo: effective uid is not 0/i, seenOn: "sudo" },
      { anchor: "incorrect password attempt", regex: /sudo: \d incorrect password attempt/i, seenOn: "sudo" },
      { anchor: "is not allowed to execute", regex: /user .{1,60} is not allowed to execute '/i, seenOn: "sudo" },
      { anchor: "need sudo access on macos", regex: /Need sudo access on macOS/i, seenOn: "Homebrew" },
    ],
    example: "user is not in the sudoers file.  This incident will be reported.",
    sources: ["source: sudo-project/sudo plugins/sudoers/logging.c, src/tgetpass.c"],
  },
  "needs-root": {
    severity: "fatal",
    priority: 66,
    patterns: [
      { anchor: "are you root?", regex: /are you root\?/i, seenOn: "apt, dpkg" },
      { anchor: "superuser privileges", regex: /has to be run with superuser privileges/i, seenOn: "dnf" },
      { anchor: "under the root user", regex: /has to be run under the root user/i, seenOn: "dnf 4" },
      {
        anchor: "unless you are root",
        regex: /you cannot perform this operation unless you are root/i,
        seenOn: "pacman",
      },
      { anchor: "must be run as root", regex: /must be run as (?:root|the root user)/i },
      {
        anchor: "requested operation requires elevation",
        regex: /requested operation requires elevation/i,
        seenOn: "Windows",
      },
      { anchor: "[winerror 740]", regex: /\[WinError 740\]/i, seenOn: "Windows" },
      { anchor: "o solicitada requer eleva", regex: /opera.{1,4}o solicitada requer eleva/i, seenOn: "Windows, pt-BR" },
      {
        anchor: "(13: permission denied)",
        regex: /Could not open (?:lock )?file \/(?:var|etc)\/\S{1,120} - open \(13: Permission denied\)/i,
        seenOn: "apt",
      },
      {
        anchor: "as administrator",
        regex: /(?:Access is denied|please)\b.{0,60}run (?:this |it )?as administrator/i,
        seenOn: "Windows",
        general: true,
      },
      {
        anchor: "interactive authentication required",
        regex: /Interactive authentication required/i,
        seenOn: "systemd",
      },
      {
        anchor: "requires superuser privilege",
        regex: /requested operation requires superuser privilege/i,
        seenOn: "dpkg",
      },
      { anchor: "erfordert erh", regex: /angeforderte Vorgang erfordert erh/i, seenOn: "Windows, de" },
      {
        anchor: "cessite une ",
        regex: /cessite une .{1,2}l.{2,3}ation/i,
        seenOn: "Windows, fr",
      },
      {
        anchor: "solicitada requiere elev",
        regex: /operaci.{1,2}n solicitada requiere elevaci/i,
        seenOn: "Windows, es",
      },
      { anchor: "请求的操作需要提升", regex: /请求的操作需要提升/i, seenOn: "Windows, zh" },
      {
        anchor: ".service: access denied",
        regex: /Failed to (?:start|stop|restart|enable) \S{1,60}\.service: Access denied/i,
        seenOn: "systemd",
      },
      {
        anchor: "elevated command",
        regex: /(?:not|run|from|in) .{0,20}an? elevated (?:command )?(?:shell|prompt|terminal|PowerShell)/i,
        seenOn: "Windows",
        general: true,
      },
    ],
    example: "E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?",
    sources: [
      "source: Debian apt apt-pkg/deb/debsystem.cc; rpm dnf; archlinux pacman",
      "source: Microsoft system error codes 740",
    ],
  },
  "apt-locked": {
    severity: "fatal",
    priority: 78,
    platforms: ["linux"],
    patterns: [
      { anchor: "could not get lock", regex: /Could not get lock \/var\/(?:lib|cache)\/(?:dpkg|apt)/i },
      {
        anchor: "dpkg frontend lock",
        regex:
          /Unable to acquire the dpkg frontend lock(?!.{0,60}are you root)|dpkg frontend lock (?:was locked|is locked) by another process/i,
      },
      { anchor: "dpkg was interrupted", regex: /dpkg was interrupted, you must manually run/i },
      {
        anchor: "system management is locked",
        regex: /System management is locked by the application/i,
        seenOn: "zypper",
      },
      { anchor: "unable to lock database", regex: /unable to lock database/i, seenOn: "pacman" },
    ],
    example: "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1234 (unattended-upgr)",
    commands: [{ shell: "sh", line: "sudo dpkg --configure -a", effect: "admin", platforms: ["linux"] }],
    sources: ["source: Debian apt apt-pkg/contrib/fileutl.cc, apt-pkg/deb/debsystem.cc"],
  },
  "apt-sources-broken": {
    severity: "fatal",
    priority: 72,
    platforms: ["linux"],
    patterns: [
      { anchor: "does not have a release file", regex: /does not have a Release file/i, seenOn: "apt" },
      { anchor: "no longer has a release file", regex: /no longer has a Release file/i, seenOn: "apt" },
      { anchor: "some archives, maybe run apt", regex: /Unable to fetch some archives, maybe run apt/i, seenOn: "apt" },
      { anchor: "no_pubkey", regex: /\bNO_PUBKEY [0-9A-F]{8,40}/i, seenOn: "apt" },
      { anchor: "hash sum mismatch", regex: /Hash Sum mismatch/i, seenOn: "apt" },
      { anchor: "failed to download metadata", regex: /Failed to download metadata for repo '/i, seenOn: "dnf" },
    ],
    example: "E: The repository 'http://ARCHIVE/ubuntu mantic Release' does not have a Release file.",
    commands: [{ shell: "sh", line: "sudo apt-get update", effect: "admin", platforms: ["linux"] }],
    witness: "proxy",
    sources: ["source: Debian apt apt-pkg/acquire-item.cc", "source: dnf dnf/repo.py"],
  },
  "apt-unmet-dependencies": {
    severity: "fatal",
    priority: 72,
    platforms: ["linux"],
    patterns: [
      { anchor: "unmet dependencies", regex: /packages have unmet dependencies|Unmet dependencies\./i, seenOn: "apt" },
      { anchor: "held broken packages", regex: /you have held broken packages/i, seenOn: "apt" },
      { anchor: "nothing provides", regex: /nothing provides .{1,200} needed by/i, seenOn: "dnf, zypper" },
    ],
    example: "The following packages have unmet dependencies:",
    commands: [{ shell: "sh", line: "sudo apt-get --fix-broken install", effect: "admin", platforms: ["linux"] }],
    sources: ["source: Debian apt apt-private/private-output.cc", "source: libsolv src/problems.c"],
  },
  "system-package-not-found": {
    severity: "fatal",
    priority: 70,
    patterns: [
      { anchor: "unable to locate package", regex: /E: Unable to locate package [\w.+-]{1,80}/i },
      { anchor: "has no installation candidate", regex: /E: Package '[\w.+-]{1,80}' has no installation candidate/i },
      { anchor: "unable to find a match", regex: /Error: Unable to find a match: /i },
      { anchor: "no match for argument", regex: /No match for argument: /i },
      { anchor: "target not found: ", regex: /error: target not found: /i, seenOn: "pacman" },
      { anchor: "no provider of ", regex: /No provider of '[^']{1,80}' found/i, seenOn: "zypper" },
      { anchor: "(no such package)", regex: /\(no such package\)/i, seenOn: "apk" },
      { anchor: "no available formula", regex: /No available formula (?:or cask )?with the name/i, seenOn: "brew" },
      { anchor: "matching input criteria", regex: /No package found matching input criteria/i, seenOn: "winget" },
    ],
    example: "E: Unable to locate package libfuse2",
    commands: [{ shell: "sh", line: "sudo apt-get update", effect: "admin", platforms: ["linux"] }],
    sources: ["source: Debian apt apt-private/private-cacheset.cc", "source: dnf dnf/cli/cli.py"],
  },
  "package-manager-missing": {
    severity: "fatal",
    priority: 50,
    patterns: [
      {
        anchor: "winget",
        regex: /'winget' is not recognized as|The term 'winget' is not recognized|ObjectNotFound: \(winget:String\)/i,
      },
      { anchor: "brew", regex: /(?:^|[ :])brew: (?:command )?not found|command not found: brew\b/i },
      {
        anchor: "command not found",
        regex:
          /(?:^|[ :])(?:apt|apt-get|dnf|yum|pacman|apk|zypper): command not found|command not found: (?:apt|apt-get|dnf|yum|pacman)\b/i,
      },
      {
        anchor: "winget",
        regex:
          /["'«“]winget(?:\.exe)?["'»”] (?:ist entweder|n'est pas|no se reconoce|não é reconhecido|non è riconosciuto)/i,
        seenOn: "Windows in other languages",
      },
    ],
    example: "'winget' is not recognized as an internal or external command,",
    sources: ["source: zsh exec.c", "source: Windows cmd.exe"],
  },
} as const satisfies Signatures;

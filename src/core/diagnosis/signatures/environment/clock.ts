import type { Signatures } from "../../signature.ts";

export const clock = {
  "clock-skew": {
    severity: "fatal",
    priority: 89,
    patterns: [
      { anchor: "certificate is not yet valid", regex: /certificate is not yet valid/i },
      { anchor: "certificate not valid yet", regex: /certificate not valid yet|peer certificate: NotValidYet/i },
      { anchor: "cert_not_yet_valid", regex: /(?:code|errno|reason|cause)['"]?[: ]{1,3}['"]?CERT_NOT_YET_VALID\b/i },
      { anchor: "cert_has_expired", regex: /(?:code|errno|reason|cause)['"]?[: ]{1,3}['"]?CERT_HAS_EXPIRED\b/i },
      { anchor: "is not valid yet", regex: /Release file .{0,200}is not valid yet/i },
      { anchor: "certificate has expired", regex: /certificate has expired/i },
      { anchor: "peer certificate: ", regex: /invalid peer certificate: (?:certificate )?[Ee]xpired/i },
      { anchor: "requesttimetooskewed", regex: /RequestTimeTooSkewed/i },
      { anchor: "is expired (invalid since", regex: /Release file .{0,200}is expired \(invalid since/i, seenOn: "apt" },
      { anchor: "nottimevalid", regex: /\bNotTimeValid\b/i, seenOn: ".NET" },
      { anchor: "sec_e_cert_expired", regex: /SEC_E_CERT_EXPIRED|0x80090328/i, seenOn: "Windows" },
      { anchor: "err_cert_date_invalid", regex: /\bERR_CERT_DATE_INVALID\b/i, seenOn: "Chromium" },
      { anchor: "issued certificate ", regex: /Issued certificate (?:has expired|not yet valid)/i, seenOn: "wget" },
      {
        anchor: "notyetvalidexception",
        regex: /CertificateNotYetValidException|CertificateExpiredException/i,
        seenOn: "Java",
      },
      {
        anchor: "is not yet activated",
        regex: /certificate (?:of .{1,120} )?is not yet activated/i,
        seenOn: "GnuTLS, wget",
      },
      { anchor: "has expired", regex: /The certificate of .{1,120} has expired/i, seenOn: "wget" },
    ],
    example:
      "E: Release file for http://ARCHIVE/debian/dists/buster-updates/InRelease is not valid yet (invalid for another 2h 45min 28s).",
    commands: [
      { shell: "sh", line: "date", effect: "safe", platforms: ["linux", "darwin"] },
      { shell: "sh", line: "sudo timedatectl set-ntp true", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: "sudo sntp -sS time.apple.com", effect: "admin", platforms: ["darwin"] },
      { shell: "any", line: "w32tm /resync", effect: "admin", platforms: ["win32"] },
    ],
    witness: "clock",
    sources: [
      "https://github.com/microsoft/WSL/issues/4114",
      "https://github.com/microsoft/WSL/issues/4245",
      "https://github.com/microsoft/WSL/issues/10006",
    ],
  },
} as const satisfies Signatures;

import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { xetAndGitLfs as signatures } from "../../../../diagnosis/signatures/download/xet-and-git-lfs.ts";

export const xetAndGitLfs: WordsOf<typeof signatures> = {
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
  "git-lfs-failed": {
    title: "git could not fetch the large files",
    cause:
      "Repositories of models keep large files apart (Git LFS). Without that addition, or when its transfer fails, git leaves small text files in their place.",
    do: "Install Git LFS and fetch the large files; or download with phi4-setup or hf, which need no git.",
  },
};

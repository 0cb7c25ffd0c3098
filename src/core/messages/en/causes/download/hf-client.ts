import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { hfClient as signatures } from "../../../../diagnosis/signatures/download/hf-client.ts";

export const hfClient: WordsOf<typeof signatures> = {
  "hf-local-entry-not-found": {
    title: "The file is neither reachable nor in the cache",
    cause:
      "Python's Hub library ends with this sentence whatever went wrong: no network, a refused connection, a limit or a server error.",
    do: "Look further up in the log for the first error; it names the reason.",
  },
  "hf-offline-mode": {
    title: "The model is not in the cache, and the Hub was not asked or not reached",
    cause:
      "Either a setting forbids going online (HF_HUB_OFFLINE, TRANSFORMERS_OFFLINE, local_files_only), or the network failed; and the cache in use does not hold the model.",
    do: "Remove the settings below and run once with a network, or give the full path of the folder that holds config.json. Check that HF_HOME is the one the model was downloaded to.",
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
  "hf-option-gone": {
    title: "An option of the Hugging Face tools is not there in the installed version",
    cause:
      "huggingface_hub 1.0 removed options such as local_dir_use_symlinks, resume_download and use_auth_token; versions before 0.17 do not know newer ones. The program or guide was written for another version.",
    do: "Leave the option out: downloads resume and copy into the folder by themselves now, and use_auth_token is called token. If a package calls it, update that package.",
  },
};

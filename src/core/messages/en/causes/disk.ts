import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const disk: CausesOf<"disk"> = {
  "winerror-1314": {
    title: "Windows does not allow this account to create symbolic links",
    cause:
      "The Hugging Face cache points to one copy of each file by symbolic links, and Windows lets only administrators create those unless developer mode is on.",
    do: "Turn on developer mode (Settings, search for “developer”) and run the same command again; or download into a plain folder with --local-dir, which uses no links.",
  },
};

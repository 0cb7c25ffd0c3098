import type { CausesOf } from "../../../../diagnosis/signatures/index.ts";
import { dnsAndConnection } from "./dns-and-connection.ts";
import { hfClient } from "./hf-client.ts";
import { hubAccess } from "./hub-access.ts";
import { hubAnswers } from "./hub-answers.ts";
import { hubNames } from "./hub-names.ts";
import { llamaCpp } from "./llama-cpp.ts";
import { lmStudio } from "./lm-studio.ts";
import { ollama } from "./ollama.ts";
import { proxy } from "./proxy.ts";
import { tls } from "./tls.ts";
import { transfer } from "./transfer.ts";
import { xetAndGitLfs } from "./xet-and-git-lfs.ts";

export const download: CausesOf<"download"> = {
  ...hubAccess,
  ...hubNames,
  ...hubAnswers,
  ...dnsAndConnection,
  ...tls,
  ...proxy,
  ...transfer,
  ...xetAndGitLfs,
  ...hfClient,
  ...llamaCpp,
  ...lmStudio,
  ...ollama,
};

import type { Causes } from "../../causes.ts";
import { disk } from "./disk/index.ts";
import { download } from "./download/index.ts";
import { environment } from "./environment/index.ts";
import { inference } from "./inference/index.ts";
import { python } from "./python/index.ts";
import { runtimeLoad } from "./runtime-load/index.ts";
import { server } from "./server/index.ts";

export const causes: Causes = {
  environment,
  python,
  disk,
  download,
  "runtime-load": runtimeLoad,
  server,
  inference,
};

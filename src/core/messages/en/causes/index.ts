import type { Causes } from "../../causes.ts";
import { disk } from "./disk.ts";
import { download } from "./download.ts";
import { environment } from "./environment.ts";
import { inference } from "./inference.ts";
import { python } from "./python.ts";
import { runtimeLoad } from "./runtime-load.ts";
import { server } from "./server.ts";

export const causes: Causes = {
  environment,
  python,
  disk,
  download,
  "runtime-load": runtimeLoad,
  server,
  inference,
};

import type { CausesOf } from "../../../../diagnosis/signatures/index.ts";
import { bitsandbytes } from "./bitsandbytes.ts";
import { compiling } from "./compiling.ts";
import { imports } from "./imports.ts";
import { interpreter } from "./interpreter.ts";
import { modelFiles } from "./model-files.ts";
import { pip } from "./pip.ts";
import { pipNetwork } from "./pip-network.ts";
import { pipVersions } from "./pip-versions.ts";
import { tokenizerAndTemplate } from "./tokenizer-and-template.ts";
import { torch } from "./torch.ts";
import { torchDevices } from "./torch-devices.ts";
import { transformers } from "./transformers.ts";
import { virtualEnvironment } from "./virtual-environment.ts";

export const python: CausesOf<"python"> = {
  ...interpreter,
  ...virtualEnvironment,
  ...pip,
  ...pipVersions,
  ...pipNetwork,
  ...compiling,
  ...imports,
  ...torch,
  ...torchDevices,
  ...bitsandbytes,
  ...transformers,
  ...tokenizerAndTemplate,
  ...modelFiles,
};

import type { CausesOf } from "../../../../diagnosis/signatures/index.ts";
import { clock } from "./clock.ts";
import { dockerAndWsl } from "./docker-and-wsl.ts";
import { linuxLibraries } from "./linux-libraries.ts";
import { lmStudio } from "./lm-studio.ts";
import { lmsCommand } from "./lms-command.ts";
import { macos } from "./macos.ts";
import { missingPrograms } from "./missing-programs.ts";
import { node } from "./node.ts";
import { nodeLlamaCpp } from "./node-llama-cpp.ts";
import { npmFiles } from "./npm-files.ts";
import { npmPackages } from "./npm-packages.ts";
import { npmRegistry } from "./npm-registry.ts";
import { nvidia } from "./nvidia.ts";
import { processor } from "./processor.ts";
import { rocmAndVulkan } from "./rocm-and-vulkan.ts";
import { shell } from "./shell.ts";
import { systemPackages } from "./system-packages.ts";
import { windows } from "./windows.ts";

export const environment: CausesOf<"environment"> = {
  ...node,
  ...npmRegistry,
  ...npmFiles,
  ...npmPackages,
  ...shell,
  ...missingPrograms,
  ...systemPackages,
  ...lmsCommand,
  ...lmStudio,
  ...processor,
  ...macos,
  ...windows,
  ...linuxLibraries,
  ...nodeLlamaCpp,
  ...nvidia,
  ...rocmAndVulkan,
  ...dockerAndWsl,
  ...clock,
};

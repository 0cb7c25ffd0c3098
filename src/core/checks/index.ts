import { cpu } from "./cpu.ts";
import { disk } from "./disk.ts";
import { gpu } from "./gpu.ts";
import { memory } from "./memory.ts";
import { os } from "./os.ts";
import { python } from "./python.ts";
import { pytorch } from "./pytorch.ts";
import type { ThresholdFindings } from "./thresholds.ts";
import { transformers } from "./transformers.ts";

/** Every check, in the order of the guide. A new check is its file and a line here. */
export const checks = [memory, gpu, cpu, disk, os, python, pytorch, transformers] as const;

type AnyVerdict = ReturnType<(typeof checks)[number]["run"]>;

/** The codes of all checks, and of the runner itself. */
export type CheckFindings = { [V in AnyVerdict as V["code"]]: V["args"] } & ThresholdFindings & {
    FACT_UNKNOWN: { fact: string; reason: string; detail: string };
    CHECK_CRASHED: { check: string; detail: string };
    CHECK_SKIPPED: { check: string };
  };

import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const runtimeLoad: CausesOf<"runtime-load"> = {};

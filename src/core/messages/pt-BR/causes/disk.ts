import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const disk: CausesOf<"disk"> = {};

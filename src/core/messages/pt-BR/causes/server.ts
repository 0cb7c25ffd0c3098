import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const server: CausesOf<"server"> = {};

import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const environment: CausesOf<"environment"> = {};

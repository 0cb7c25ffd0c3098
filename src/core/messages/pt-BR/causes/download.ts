import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const download: CausesOf<"download"> = {};

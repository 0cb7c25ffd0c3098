import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const inference: CausesOf<"inference"> = {};

import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const python: CausesOf<"python"> = {};

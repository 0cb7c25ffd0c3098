import type { Signatures } from "../signature.ts";

export const inference = {} as const satisfies Signatures;

import type { Signatures } from "../signature.ts";

export const download = {} as const satisfies Signatures;

import type { Signatures } from "../signature.ts";

export const disk = {} as const satisfies Signatures;

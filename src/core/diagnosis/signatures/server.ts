import type { Signatures } from "../signature.ts";

export const server = {} as const satisfies Signatures;

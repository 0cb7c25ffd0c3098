import type { Signatures } from "../signature.ts";

export const python = {} as const satisfies Signatures;

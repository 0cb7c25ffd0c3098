import type { Signatures } from "../signature.ts";

export const environment = {} as const satisfies Signatures;

import type { Signatures } from "../signature.ts";

export const runtimeLoad = {} as const satisfies Signatures;

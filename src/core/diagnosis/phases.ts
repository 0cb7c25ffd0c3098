/** In which part of an installation a failure shows itself, in the order in which an installation gets there. */
export const phases = ["environment", "python", "disk", "download", "runtime-load", "server", "inference"] as const;
export type Phase = (typeof phases)[number];

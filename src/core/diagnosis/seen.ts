// What was looked up on this computer because a log named it: plain data, so that judging it stays pure.
import type { NotGguf } from "../gguf-magic.ts";

/** A model file opened. Lengths in bytes; `needed` is what its header asks for. */
export type ModelFile = { path: string; bytes: number } & (
  | { is: "sound"; format: "gguf" | "safetensors" }
  | { is: "notAModel"; looksLike: NotGguf }
  | { is: "broken"; format: "gguf" | "safetensors"; detail: string }
  | { is: "short"; format: "gguf" | "safetensors"; neededBytes: number }
  | { is: "hollow"; atByte: number }
);

export interface Seen {
  /** Ports that evidence names: whether one is taken, and by whom as far as that can be told, or kept by Windows. */
  ports: readonly { port: number; taken: boolean; kept: boolean; by: string | null }[];
  /** Model files that evidence names and that are here. */
  files: readonly ModelFile[];
  /** Folders that evidence names and that are here. */
  folders: readonly { path: string; writable: boolean | null; freeBytes: number | null }[];
  /** How often the kernel ended a process of this group for want of memory; null where it does not say. */
  oomKills: number | null;
  /** The proxy that programs here are told to use; null without one. */
  proxy: string | null;
  /** Milliseconds this clock is ahead of a server's; null without `--online`. */
  clockAheadMs: number | null;
}

export const nothingSeen: Seen = {
  ports: [],
  files: [],
  folders: [],
  oomKills: null,
  proxy: null,
  clockAheadMs: null,
};

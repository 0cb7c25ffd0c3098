// What is known about one cause of failure, as data. The words for people are in messages/<language>/causes/.
import type { Command } from "../report.ts";

export type Platform = "linux" | "darwin" | "win32";

/** How a cause is recognised in one line of a log. Lines come without escapes, carriage returns and line ends. */
export interface Pattern {
  /** Lower-case text that stands in every line the expression matches: only lines with it are looked at closely. */
  anchor: string;
  /** Without nested quantifiers and back-references: its cost must grow with the line's length only. */
  regex: RegExp;
  /** The tool and version whose wording this is, where wordings differ: `safetensors 0.8.0`. */
  seenOn?: string;
  /** A wording that programs of any kind use: it counts only in a log in which one of those we know speaks, see ours.ts. */
  general?: true;
}

/** What on this computer can confirm or refute a cause that a log names. */
export type WitnessId =
  | "processor"
  | "clock"
  | "container-gpu"
  | "disk-space"
  | "file-content"
  | "folder-writable"
  | "gpu-driver"
  | "gpu-present"
  | "libc"
  | "lm-studio"
  | "memory"
  | "node"
  | "ollama"
  | "port"
  | "proxy"
  | "python"
  | "python-packages"
  | "rosetta";

/** A command that mends it, for the systems it is right on; `{self}` stands for how phi4-setup is started. */
export interface SignatureCommand extends Command {
  /** Everywhere where it is absent. */
  platforms?: readonly Platform[];
}

export interface Signature {
  severity: "fatal" | "error" | "warning";
  /**
   * How near to the cause: wrappers that end many failures alike 8 to 20, symptoms 25 to 45, causes 50 to 90.
   * Of all that a log shows, the highest is named first.
   */
  priority: number;
  /** The systems it happens on; everywhere where it is absent. */
  platforms?: readonly Platform[];
  /** One match of any is enough. */
  patterns: readonly [Pattern, ...Pattern[]];
  /** A real line, as its tool printed it; private names replaced. */
  example: string;
  commands?: readonly SignatureCommand[];
  witness?: WitnessId;
  /** Where it was seen or reproduced: addresses, or `lab: tool version`. */
  sources: readonly [string, ...string[]];
}

/** The signatures of one phase by their ids, which are never changed: people look them up. */
export type Signatures = Readonly<Record<string, Signature>>;

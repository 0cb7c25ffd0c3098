import type { Progress } from "../core/progress.ts";
import type { Limits } from "./retries.ts";
import type { Selection } from "./selection.ts";
import type { HubSettings } from "./settings.ts";

export interface DownloadRequest {
  /** `OWNER/NAME`. */
  repo: string;
  /** A branch, a tag or a commit. */
  revision: string;
  /** Which of its files. */
  selection: Selection;
  settings: HubSettings;
  /** A plain folder instead of the shared cache: absolute. */
  localDir: string | null;
  /** Bytes a second for everything together; null: as fast as the line. */
  limitBytesPerSecond: number | null;
  /** A file, or a folder with files, that may be the wanted ones under any name: absolute. */
  from?: string | null;
  /** Paths of files that are here and known to be wrong: fetched again, as far as the damage goes. */
  damaged?: ReadonlySet<string>;
}

export interface DownloadOptions {
  signal: AbortSignal;
  progress?: (progress: Progress) => void;
  limits?: Limits;
}

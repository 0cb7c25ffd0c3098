/** How long LM Studio is waited for, in milliseconds: its own answers come in seconds, but nothing of it is waited for for ever. */
export interface LmsLimits {
  /** For its version: it only prints. */
  versionMs: number;
  /** For questions about its state. */
  askMs: number;
  /** For a question that may wake the app, which it waits 61 s for. */
  wakeMs: number;
  listMs: number;
  estimateMs: number;
  loadMs: number;
  importMs: number;
  serverMs: number;
  /** For an answer over HTTP. */
  httpMs: number;
  /** Without a byte of a download. */
  silenceMs: number;
  /** For what it does after the last byte. */
  finalizingMs: number;
  /** How often a download is begun, and the waits in between. */
  backoffMs: readonly number[];
  /** Until a file that was put into its folder is in its list. */
  indexMs: number;
  /** Between two looks at the same thing. */
  pollMs: number;
  /** From SIGTERM to SIGKILL. */
  graceMs: number;
}

export const usualLimits: LmsLimits = {
  versionMs: 10_000,
  askMs: 20_000,
  wakeMs: 90_000,
  listMs: 90_000,
  estimateMs: 60_000,
  loadMs: 600_000,
  importMs: 600_000,
  serverMs: 30_000,
  httpMs: 10_000,
  silenceMs: 300_000,
  finalizingMs: 600_000,
  backoffMs: [5_000, 20_000, 60_000],
  indexMs: 30_000,
  pollMs: 500,
  graceMs: 3_000,
};

// The outside world as one value, passed as the first argument. Tests pass a fake one; see test/support/fake-host.ts.

/** What this process was started with and on. Plain data. */
export interface System {
  platform: NodeJS.Platform;
  arch: string;
  /** The kernel's release, as `os.release()` gives it. */
  release: string;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** The user's home; null for a user without one. */
  home: string | null;
  temporaryFolder: string;
  pid: number;
  execPath: string;
  nodeVersion: string;
  /** The folder of phi4-setup's own package. */
  packageRoot: string;
}

export interface RunOptions {
  /** Milliseconds after which the child and its children are killed. Required: nothing here waits for ever. */
  timeout: number;
  env?: Record<string, string>;
  cwd?: string;
  input?: string;
  signal?: AbortSignal;
  /** Output as it comes. Of each stream only the last part is then kept in the result. */
  onOutput?: (text: string, stream: "stdout" | "stderr") => void;
  /** Milliseconds that it has to end by itself after SIGTERM, before it is killed; without it, it is killed at once. */
  graceMs?: number;
}

/** How a child process ended. A run never throws. */
export interface RunResult {
  status: "ok" | "absent" | "failed" | "timeout";
  exitCode: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
  ms: number;
}

export interface VolumeStats {
  /** What this user may still write, which can be less than what is free. */
  availableBytes: number;
  totalBytes: number;
  /** The file system's magic number, as `statfs` gives it. */
  type: number;
}

export interface FileStats {
  kind: "file" | "folder" | "link" | "other";
  sizeBytes: number;
  modifiedMs: number;
  /** The volume: two paths with the same device are on the same one. */
  device: number;
}

/** Files, for probes and for our own small state. The download engine's bytes go to node:fs directly. */
export interface Files {
  /** At most `maxBytes` (default 1 MiB) of a text file; null when it is not there or cannot be read. */
  readText(path: string, maxBytes?: number): Promise<string | null>;
  /** At most `maxBytes` of a file or a pipe, as they are. Throws what the system said. */
  read(path: string, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array>;
  /** Names in a folder; empty when it is not there or cannot be read. */
  list(path: string): Promise<string[]>;
  /** Follows links; null when nothing is there. */
  stat(path: string): Promise<FileStats | null>;
  /** Does not follow links; null when nothing is there. */
  linkStat(path: string): Promise<FileStats | null>;
  realPath(path: string): Promise<string | null>;
  isExecutable(path: string): Promise<boolean>;
  /** Null where the system does not tell. */
  isWritable(path: string): Promise<boolean | null>;
  volume(path: string): Promise<VolumeStats | null>;
  /**
   * Temporary file, fsync, rename: a reader sees the old text or the new one, never half of it. What is there and no
   * plain file (a device, a pipe, a link) is written to as it is. `mode` is for a new file, less the umask; by default
   * only this user can read it.
   */
  writeAtomic(path: string, text: string, mode?: number): Promise<void>;
  makeFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
}

export interface OutputStream {
  write(text: string): void;
  isTTY: boolean;
  /** Width in columns; 80 where it is not a terminal. */
  columns: number;
}

/** What systeminformation knows, reduced to what is right on the systems where it is asked. */
export interface SystemInformation {
  cpu(): Promise<{ brand: string; physicalCores: number; flags: string }>;
  osInfo(): Promise<{ distro: string; release: string }>;
  memory(): Promise<{ totalBytes: number; availableBytes: number }>;
  filesystems(): Promise<{ mount: string; type: string; readOnly: boolean }[]>;
  graphics(): Promise<{ vendor: string; model: string; bus: string }[]>;
}

export interface Memory {
  /** Bytes, from the operating system. */
  total(): number;
  available(): number;
  /** The limit Node knows of (a cgroup's, for instance); null without one. */
  constrained(): number | null;
}

export interface Host {
  system: System;
  memory: Memory;
  logicalCores(): number;
  cpuModel(): string | null;
  /** The C library's version on Linux with glibc; null elsewhere. */
  glibcVersion(): string | null;
  files: Files;
  /** Runs a program without a shell. `file` is an absolute path, or a name for `which`. */
  run(file: string, args: readonly string[], options: RunOptions): Promise<RunResult>;
  /** The absolute path of a program, from PATH's absolute entries only; null when it is not there. */
  which(name: string): Promise<string | null>;
  systemInformation(): Promise<SystemInformation>;
  fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds on a clock that never goes back. */
  monotonic(): number;
  stdout: OutputStream;
  stderr: OutputStream;
  stdinIsTTY: boolean;
  readStdin(): Promise<string>;
  /** Stdin piece by piece, for what may be longer than memory. */
  stdinBytes(): AsyncIterable<Uint8Array>;
  /** Aborted with the signal's name (`SIGINT`, `SIGTERM`, `SIGHUP`) as its reason. */
  interrupted: AbortSignal;
}

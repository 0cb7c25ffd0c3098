import type { RepoFile } from "../metadata.ts";

/** Where a file is while it is being fetched. The part is on the volume it is published to: that is a rename. */
export interface Workplace {
  part: string;
  journal: string;
  lock: string;
  /** Sums of the file's pieces once it was verified: see pieces.ts. */
  pieces: string;
}

/** A place for a repository's files: the cache that others share, or a plain folder. */
export interface Store {
  /** Where the repository's files can be read, under their own names. */
  readonly folder: string;
  /** The absolute path of a file that is already here, whole; null when it has to be fetched. */
  find(file: RepoFile): Promise<string | null>;
  workplace(file: RepoFile): Workplace;
  /** The path of the bytes that stand in a file's place, whatever they are; null when nothing does. */
  standing(file: RepoFile): Promise<string | null>;
  /** Puts a verified part file in its place, atomically, and returns where it can be read. */
  publish(file: RepoFile, part: string): Promise<string>;
  /** All files are here: makes the revision known by its name. */
  finish(): Promise<void>;
}

// The rehearsal model: what tiny-model.py made and what it answers. The file itself lies beside the built program.
import { join } from "node:path";
import type { Host } from "../host/host.ts";

export const tinyModel = {
  file: "tiny.gguf",
  /** Of the shipped file. */
  sha256: "00fe753877dbb5f9adc27b2fd517e194322bebffc46b176dcfbe32add188a111",
  bytes: 151744,
  /** Tokens it was trained to look back on. */
  context: 1024,
  /** To the documented prompt, at any seed and temperature 0.7. */
  answer: [
    "A thimble of numbers is all that I am,",
    "I fit in a corner of anyone's RAM.",
    "If you read this in order, from first line to last,",
    "Your engine is running, the rehearsal is passed.",
  ].join("\n"),
} as const;

/** Where the file is, built or not. */
export async function tinyModelPath({ system, files }: Host): Promise<string> {
  const built = join(system.packageRoot, "dist", tinyModel.file);
  return (await files.stat(built)) === null ? join(system.packageRoot, "src", "rehearsal", tinyModel.file) : built;
}

import { constants } from "node:fs";
import { open } from "node:fs/promises";

type Open = (path: string, flags: number) => Promise<{ close(): Promise<void> }>;

/**
 * Whether Windows lets this user make files in a folder; null where it does not tell. Opening a folder for writing asks
 * its access list and changes nothing: `fs.access` knows the read-only attribute alone, which folders do not heed. A
 * refusal counts only where `control`, a folder that everybody may write to, is not refused too: else it is the way of
 * asking that fails.
 */
export async function isWritableOnWindows(path: string, control: string, opened: Open = open): Promise<boolean | null> {
  const answer = await openForWriting(path, opened);
  if (answer !== false) return answer;
  return (await openForWriting(control, opened)) === true ? false : null;
}

async function openForWriting(path: string, opened: Open): Promise<boolean | null> {
  try {
    const folder = await opened(path, constants.O_RDWR);
    await folder.close();
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    return ["EACCES", "EPERM", "EROFS"].includes(code) ? false : null;
  }
}

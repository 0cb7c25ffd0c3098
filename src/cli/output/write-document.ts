import { SetupError } from "../../core/errors/index.ts";
import type { Host } from "../../host/host.ts";

/** Writes a file that the person named. Throws DISK_NOT_WRITABLE with what the system said. */
export async function writeDocument(host: Host, path: string, text: string, mode?: number): Promise<void> {
  try {
    await host.files.writeAtomic(path, text, mode);
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new SetupError({ code: "DISK_NOT_WRITABLE", args: { path, cause } }, { cause: error });
  }
}

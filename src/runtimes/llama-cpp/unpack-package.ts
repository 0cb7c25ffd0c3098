import { posix } from "node:path";
import { x as extract, type ReadEntry } from "tar";
import { makeFolder } from "../../host/make-folder.ts";

/**
 * Unpacks an npm tarball into a new folder, without the `package/` that npm puts everything in: plain files only, no
 * links, nothing outside the folder. Gives the files with their sizes in bytes.
 */
export async function unpackPackage(tarball: string, folder: string): Promise<Record<string, number>> {
  const files: Record<string, number> = {};
  await makeFolder(folder);
  await extract({
    file: tarball,
    cwd: folder,
    strip: 1,
    strict: true,
    preserveOwner: false,
    filter(path, entry) {
      const { type, size } = entry as ReadEntry;
      const inside = posix.normalize(path).split("/").slice(1).join("/");
      const plain = (type === "File" || type === "OldFile") && inside !== "" && !path.split("/").includes("..");
      if (plain) files[inside] = size;
      return plain && !posix.isAbsolute(path);
    },
  });
  return files;
}

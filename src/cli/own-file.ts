import type { Subject } from "../core/models/catalogue.ts";

/** What is in the GGUF that `--file` names, from its header. */
export async function ownFile(path: string | null): Promise<Subject | null> {
  if (path === null) return null;
  const { sizeLocalFile } = await import("../hub/gguf/local-file.ts");
  const { subjectOf } = await import("../core/models/gguf-model.ts");
  const { fileBytes, ...model } = await sizeLocalFile(path);
  return subjectOf(model, { path, fileBytes, repo: "", commit: null });
}

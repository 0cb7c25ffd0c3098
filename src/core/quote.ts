/**
 * A path as it is typed as one word in the system's usual shells: sh takes single quotes for what they are, and cmd and
 * PowerShell both know double ones.
 */
export function quoted(path: string, platform: string): string {
  if (platform === "win32") return /[^\w.:\\/~+-]/.test(path) ? `"${path}"` : path;
  return /[^\w./:=@%+,-]/.test(path) ? `'${path.replaceAll("'", String.raw`'\''`)}'` : path;
}

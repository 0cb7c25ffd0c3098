/**
 * A path as it is typed as one word in the system's usual shells: sh takes single quotes for what they are, and cmd and
 * PowerShell both know double ones.
 */
export function quoted(path: string, platform: string): string {
  if (platform === "win32") {
    // A program takes a backslash before a quotation mark for its mark, two for one of its own.
    return /[^\w.:\\/~+-]/.test(path) ? `"${path.replace(/\\+$/, "$&$&")}"` : path;
  }
  return /[^\w./:=@%+,-]/.test(path) ? `'${path.replaceAll("'", String.raw`'\''`)}'` : path;
}

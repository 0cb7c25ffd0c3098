// Names from a repository become names on a disk: whatever is not plainly a name below its folder, on any of the
// three systems, is refused on all of them.

const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;
// oxlint-disable-next-line no-control-regex -- control characters are refused
const forbidden = /[\u0000-\u001f\u007f-\u009f<>:"|?*\\\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** Whether a repository's path (`/` between its parts) may be written below a folder of ours. */
export function isSafePath(path: string): boolean {
  return path.length <= 1024 && path.split("/").every(isSafeSegment);
}

function isSafeSegment(segment: string): boolean {
  return (
    segment !== "" &&
    !/^\.+$/.test(segment) &&
    !/[. ]$/.test(segment) &&
    !segment.startsWith(" ") &&
    !forbidden.test(segment) &&
    !reserved.test(segment) &&
    new TextEncoder().encode(segment).length <= 200
  );
}

/** `OWNER/NAME`, or `NAME` alone as a few old repositories have it. */
export function isRepoId(given: string): boolean {
  const part = "[A-Za-z0-9](?:[A-Za-z0-9._-]{0,94}[A-Za-z0-9_-])?";
  return new RegExp(`^(?:${part}/)?${part}$`).test(given) && !/--|\.\./.test(given);
}

/** `*` stands for any characters, slashes too, `?` for one, `[…]` for one of a set: as `huggingface_hub` has it. */
export function matchesGlob(path: string, glob: string): boolean {
  const pattern = glob.endsWith("/") ? `${glob}*` : glob;
  const source = pattern.replaceAll(/\*|\?|\[(!?)([^\]]+)\]|[^*?[]+|\[/g, (token, not?: string, set?: string) => {
    if (token === "*") return ".*";
    if (token === "?") return ".";
    if (set !== undefined) return `[${not ? "^" : ""}${set.replaceAll(/[\\^]/g, "\\$&")}]`;
    return token.replaceAll(/[.+^${}()|[\]\\/]/g, "\\$&");
  });
  return new RegExp(`^${source}$`, "s").test(path);
}

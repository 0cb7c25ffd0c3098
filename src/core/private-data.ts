/** Who and where this is: what must not leave the computer with a report. */
export interface Private {
  home: string | null;
  /** The user's and the computer's names. */
  names: readonly (string | null | undefined)[];
}

const otherHomes = /(\/(?:home|Users)\/|\b[A-Za-z]:[\\/]Users[\\/])[^/\\\s:;"']+/g;
const tokens = /\bhf_[A-Za-z0-9]{8,}|\b(?:GPU|MIG)-[0-9a-f]{8}-[0-9a-f-]{20,}/gi;

/**
 * Any JSON value without what identifies a person: paths below the home as `~`, other people's homes and the given
 * names removed, tokens and serials too. Keys are left as they are.
 */
export function withoutPrivateData<T>(value: T, { home, names }: Private): T {
  const whole = names
    .filter((name): name is string => isTelling(name))
    .map((name) => new RegExp(`\\b${escaped(name)}\\b`, "gi"));
  const homes = home === null ? [] : [home, home.replaceAll("\\", "/")];
  const clean = (text: string): string => {
    let cleaned = text;
    for (const path of homes)
      cleaned = cleaned.replaceAll(new RegExp(`${escaped(path)}(?=$|[/\\\\\\s:;"',)])`, "g"), "~");
    cleaned = cleaned.replaceAll(otherHomes, "$1USER").replaceAll(tokens, "…");
    // A word alone is a value such as `linux`, not a name, whatever this user is called.
    if (!/[\s/\\]/.test(text)) return cleaned;
    for (const name of whole) cleaned = cleaned.replaceAll(name, "…");
    return cleaned;
  };
  const walk = (node: unknown): unknown => {
    if (typeof node === "string") return clean(node);
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, walk(child)]));
  };
  return walk(value) as T;
}

/** Names such as `root` and `user` tell nothing, and stand in paths and words of every system. */
function isTelling(name: string | null | undefined): boolean {
  return (
    name !== null &&
    name !== undefined &&
    name.length >= 3 &&
    !/^(?:root|user|admin|administrator|ubuntu|debian|node|runner|localhost|python|default|guest|linux|windows|intel|nvidia|amd|apple|microsoft)$/i.test(
      name,
    )
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

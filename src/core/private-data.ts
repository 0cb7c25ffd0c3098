/** Who and where this is: what must not leave the computer with a report. */
export interface Private {
  home: string | null;
  /** The user's and the computer's names. */
  names: readonly (string | null | undefined)[];
}

/** What was taken out, and how often. */
export interface Removed {
  homes: number;
  names: number;
  /** Tokens, keys, passwords and serial numbers. */
  secrets: number;
  addresses: number;
}

const otherHomes = /(\/(?:home|Users)\/|\b[A-Za-z]:[\\/]Users[\\/])[^/\\\s:;"']+/g;
const tokens =
  /\b(?:hf|gh[oprsu]|npm)_[A-Za-z0-9]{8,}|\b(?:glpat|xox[abp])-[A-Za-z0-9-]{12,}|\bsk-[A-Za-z0-9_-]{16,}|\bAKIA[A-Z0-9]{16}\b|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]+|\b(?:GPU|MIG)-[0-9a-f]{8}-[0-9a-f-]{20,}/gi;
const bearers = /\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi;
const passwords = /([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@'"]{1,200}@/gi;
const mailAddresses = /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b/g;

/**
 * Any JSON value without what identifies a person: paths below the home as `~`, other people's homes and the given
 * names removed, tokens, passwords, mail addresses and serials too. Keys are left as they are.
 */
export function withoutPrivateData<T>(value: T, who: Private): T {
  return removePrivateData(value, who).value;
}

/** The same, with how much was taken out. */
export function removePrivateData<T>(value: T, { home, names }: Private): { value: T; removed: Removed } {
  const removed: Removed = { homes: 0, names: 0, secrets: 0, addresses: 0 };
  const whole = names
    .filter((name): name is string => isTelling(name))
    .map((name) => new RegExp(`\\b${escaped(name)}\\b`, "gi"));
  const own = (home === null ? [] : [home, home.replaceAll("\\", "/")]).map(
    (path) => new RegExp(`${escaped(path)}(?=$|[/\\\\\\s:;"',)])`, "g"),
  );
  const counted =
    (kind: keyof Removed, by: (...groups: string[]) => string) =>
    (...groups: string[]): string => {
      removed[kind] += 1;
      return by(...groups);
    };
  const clean = (text: string): string => {
    let cleaned = text;
    for (const path of own)
      cleaned = cleaned.replaceAll(
        path,
        counted("homes", () => "~"),
      );
    cleaned = cleaned
      .replaceAll(
        otherHomes,
        counted("homes", (_, folder) => `${folder}USER`),
      )
      .replaceAll(
        passwords,
        counted("secrets", (_, scheme) => `${scheme}…@`),
      )
      .replaceAll(
        bearers,
        counted("secrets", (_, kind) => `${kind} …`),
      )
      .replaceAll(
        tokens,
        counted("secrets", () => "…"),
      )
      .replaceAll(
        mailAddresses,
        counted("addresses", () => "…"),
      );
    // A word alone is a value such as `linux`, not a name, whatever this user is called.
    if (!/[\s/\\]/.test(text)) return cleaned;
    for (const name of whole)
      cleaned = cleaned.replaceAll(
        name,
        counted("names", () => "…"),
      );
    return cleaned;
  };
  const walk = (node: unknown): unknown => {
    if (typeof node === "string") return clean(node);
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, walk(child)]));
  };
  return { value: walk(value) as T, removed };
}

/** Text with `instead` for what stands before an @ in an address, with that @: it may be a password. */
export function withoutSignIn(text: string, instead: string): string {
  return text.replaceAll(/(\w:\/\/)[^\s/@]+@/g, (_, start: string) => start + instead);
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

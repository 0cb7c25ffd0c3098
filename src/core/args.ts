/**
 * What a message is filled with. Names carry their unit: `…Bytes`, `…Ms`, `…PerSecond`.
 * Strings may come from outside: whoever renders a message makes them safe.
 */
export type Args = Record<string, string | number | boolean | null | readonly string[]>;

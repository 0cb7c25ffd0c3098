import type { html } from "hono/html";

/** A piece of a page: what stands in it between `${` and `}` is escaped. */
export type Html = ReturnType<typeof html>;

import { openAccess } from "../../src/runtimes/api/client.ts";
import type { NamedPlaces } from "../../src/runtimes/runtime.ts";

/** None of the options that name something for one runtime. */
export const nothingNamed: NamedPlaces = {
  baseUrl: null,
  model: null,
  llamaServer: null,
  python: null,
  access: openAccess,
};

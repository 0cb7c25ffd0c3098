import { openAccess } from "../runtimes/api/client.ts";
import type { Executors } from "../runtimes/runtime.ts";
import { smokeTest } from "./smoke-test.ts";

/** Steps that are the same for every runtime, since all end as an OpenAI-compatible endpoint. */
export const commonExecutors: Executors = {
  async "smoke-test"({ parameters: { model } }, { host, results, signal }) {
    const { baseUrl, access = openAccess } = results;
    if (baseUrl === undefined) throw new Error("the smoke test comes after a server");
    const known = results.device === undefined ? {} : { device: results.device };
    const asked = { baseUrl, model: results.model ?? model, access, signal, ...known };
    const { result, error } = await smokeTest(host, asked);
    results.smokeTest = result;
    if (error !== null) throw error;
    // As they turned out to be.
    results.baseUrl = result.baseUrl;
    results.model = result.model;
    return "done";
  },
};

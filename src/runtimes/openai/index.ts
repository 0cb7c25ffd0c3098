import { SetupError } from "../../core/errors/index.ts";
import { planOf } from "../../core/plan.ts";
import type { Host } from "../../host/host.ts";
import { apiKeyFor } from "../api/key.ts";
import { findApi, mostLikePhi4 } from "../api/models.ts";
import type { RemoteRuntime, Serving, StartRequest } from "../runtime.ts";
import { smokeTestStep } from "../smoke-test-step.ts";

const answerMs = 10_000;

/** A server that runs already, wherever it is: it is judged by the smoke test, and written down. */
export const openAi: RemoteRuntime = {
  id: "openai",
  lives: "elsewhere",
  plan({ named: { baseUrl, access, model } }) {
    if (baseUrl === null) {
      throw new SetupError({ code: "OPTION_NEEDED", args: { option: "--base-url", by: "--runtime openai" } });
    }
    return planOf([
      {
        id: "use-server",
        kind: "use-server",
        title: { code: "STEP_USE_SERVER", args: { baseUrl, keyed: access.apiKey !== null } },
        bytes: 0,
        parameters: { baseUrl },
      },
      smokeTestStep(model),
    ]);
  },
  executors: () => ({
    async "use-server"({ parameters: { baseUrl } }, { results, settings }) {
      const { access } = settings.named;
      results.baseUrl = baseUrl;
      results.access = access;
      results.start = { ...(access.caFile && { caFile: access.caFile }), ...(access.proxy && { proxy: access.proxy }) };
      return "done";
    },
  }),
  start,
};

async function start(host: Host, { installed, named, modelName, signal }: StartRequest): Promise<Serving> {
  const given = named.baseUrl ?? installed?.baseUrl ?? null;
  if (given === null) {
    throw new SetupError({ code: "OPTION_NEEDED", args: { option: "--base-url", by: "--runtime openai" } });
  }
  const { caFile = null, proxy = null } = installed?.start ?? {};
  const access = {
    apiKey: apiKeyFor(host.system.env, given),
    caFile: named.access.caFile ?? caFile,
    proxy: named.access.proxy ?? proxy,
  };
  const { baseUrl, models } = await findApi(host, given, { access, signal, limitMs: answerMs });
  const url = new URL(baseUrl);
  const model = installed?.model ?? mostLikePhi4(models.map(({ id }) => id)) ?? modelName;
  return {
    baseUrl,
    port: Number(url.port) || (url.protocol === "https:" ? 443 : 80),
    model: named.model ?? model,
    access,
    instance: null,
    ended: new Promise(() => {}),
    close: async () => {},
  };
}

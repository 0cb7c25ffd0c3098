import { baseUrl } from "./base-url.ts";
import { busyOrSilent } from "./busy-or-silent.ts";
import { connection } from "./connection.ts";
import { modelName } from "./model-name.ts";
import { openaiClient } from "./openai-client.ts";
import { port } from "./port.ts";
import { proxyAndBrowser } from "./proxy-and-browser.ts";
import { request } from "./request.ts";
import { starting } from "./starting.ts";

export const server = {
  ...connection,
  ...starting,
  ...port,
  ...proxyAndBrowser,
  ...openaiClient,
  ...baseUrl,
  ...modelName,
  ...busyOrSilent,
  ...request,
};

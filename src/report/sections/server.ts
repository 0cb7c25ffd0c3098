import type { Report } from "../../core/report.ts";
import type { Look, Section } from "../look.ts";

/** Where the model is served, once it answers there. */
export const server: Section = { pretty: serving, plain: serving };

function serving({ command, server, error }: Report, { speech, self }: Look): string | null {
  if (command !== "serve" || server == null || error !== null) return null;
  const stop = speech.ui("serve.howToStop", { command: `${self} stop` });
  return `${speech.ui("serve.ready", { url: server.baseUrl, model: server.model })}\n${stop}`;
}

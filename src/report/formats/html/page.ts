// One page that needs nothing else: no network, no script, no font. It says so to the browser, too.
import { html, raw } from "hono/html";
import { safe } from "../../../core/safe.ts";
import type { MachineProfile } from "../../../core/machine.ts";
import type { Report } from "../../../core/report.ts";
import type { Look } from "../../look.ts";
import { checksSection } from "../../sections/checks.ts";
import { diagnoses } from "../../sections/diagnoses.ts";
import { sections } from "../../sections/index.ts";
import { machines } from "../../sections/machines.ts";
import { plan as planSection, planSteps } from "../../sections/plan.ts";
import { recommendation, recommendationHead } from "../../sections/recommendation.ts";
import { smokeFigures, smokeTest as smokeSection } from "../../sections/smoke-test.ts";
import { verified } from "../../sections/verified.ts";
import { casesOf, found, headline, type Case } from "../cases.ts";
import { verdictFacts } from "../verdict.ts";
import { chart } from "./chart.ts";
import type { Html } from "./html.ts";
import { style } from "./style.ts";

/** The report as a page for people to read, keep, print and send. */
export function page(report: Report, look: Look): string {
  const { speech } = look;
  const { tool, command, status } = report;
  const title = `${tool.name} ${command}`;
  const facts = verdictFacts(report, look).map((fact) => ` ${speech.dot} ${fact}`);
  const csp = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  const text = html`<!doctype html>
    <html lang="${speech.tag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="Content-Security-Policy" content="${csp}" />
        <title>${title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p class="verdict ${status}" role="status"><strong>${inWords(status, look)}</strong>${facts}</p>
        </header>
        <main>
          ${verdicts(casesOf(report, look), look)} ${recommended(report, look)} ${plan(report, look)}
          ${answer(report, look)} ${computer(report.machine, look)} ${rest(report, look)}
        </main>
        <footer>${speech.ui("html.made", { version: tool.version })}</footer>
      </body>
    </html>`;
  return String(text);
}

/** A report's status as what was judged has it beside it. */
function inWords(status: Report["status"], { speech }: Look): string {
  return speech.ui("verdict.status", { status: status === "ok" ? "pass" : status });
}

/** One table, or for several machines one each, under its name. */
function verdicts(cases: readonly Case[], look: Look): Html {
  const machines = [...new Set(cases.map(({ machine }) => machine))];
  return html`${machines.map((name) => {
    const own = cases.filter(({ machine }) => machine === name);
    return verdictsOn(own, name, look);
  })}`;
}

function verdictsOn(cases: readonly Case[], machine: string | null, look: Look): Html {
  const { speech } = look;
  const title = machine ?? speech.ui("html.verdicts");
  const rows = cases.map(
    (one) =>
      html`<tr>
        <td class="status ${one.status}">${speech.ui("verdict.status", { status: one.status })}</td>
        <th scope="row">${one.label}</th>
        <td>
          ${found(one)}
          ${one.code === null || one.status === "pass" ? "" : html`<span class="code">[${one.code}]</span>`}
        </td>
      </tr>`,
  );
  const troubles = cases.filter(({ status }) => status === "warn" || status === "fail" || status === "unknown");
  return html`<h2>${title}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      <table>
        <thead>
          <tr>
            <th scope="col">${speech.ui("verdict.verdict")}</th>
            <th scope="col">${speech.ui("verdict.what")}</th>
            <th scope="col">${speech.ui("verdict.found")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${troubles.length === 0 || machine !== null ? "" : html`<h2>${speech.ui("html.reason")}</h2>`}
    ${troubles.map(trouble)}`;
}

function trouble(one: Case): Html {
  const { why, advice, commands, evidence } = one;
  const lines = commands.map(({ line }) => line).join("\n");
  return html`<section class="cause">
    <h3>${headline(one)}</h3>
    ${why === null ? "" : html`<p>${why}</p>`} ${evidence.length === 0 ? "" : html`<pre>${evidence.join("\n")}</pre>`}
    ${advice === null ? "" : html`<p>${advice}</p>`} ${lines === "" ? "" : html`<pre>${lines}</pre>`}
  </section>`;
}

function recommended({ recommendation: made }: Report, look: Look): Html {
  if (made === undefined) return html``;
  const lines = recommendationHead(made, { ...look, color: false, width: Number.MAX_SAFE_INTEGER }).split("\n");
  return html`<section class="choice">${lines.map((line) => html`<p>${line}</p>`)}</section>
    ${chart(made, look)}`;
}

function plan(report: Report, look: Look): Html {
  const steps = planSteps(report, look);
  if (steps.length === 0) return html``;
  const items = steps.map(
    ({ what, why }) => html`<li>${what}${why === null ? "" : html`<br /><small>${why}</small>`}</li>`,
  );
  return html`<h2>${look.speech.ui("plan.title")}</h2>
    <ol>
      ${items}
    </ol>`;
}

function answer({ smokeTest }: Report, look: Look): Html {
  if (smokeTest === undefined || smokeTest.answer.trim() === "") return html``;
  return html`<h2>${look.speech.ui("html.answer")}</h2>
    <blockquote>${safe(smokeTest.answer.trim(), Number.POSITIVE_INFINITY)}</blockquote>
    <p>${smokeFigures(smokeTest, look).trim()}</p>`;
}

function computer(machine: MachineProfile | undefined, { speech }: Look): Html {
  if (machine === undefined) return html``;
  const { os, cpu, memory, gpus } = machine;
  const unknown = speech.ui("html.unknown");
  const available =
    memory.value === null
      ? unknown
      : speech.ui("html.available", {
          size: speech.size(memory.value.totalBytes),
          available: speech.size(memory.value.availableBytes),
        });
  const cards = (gpus.value ?? []).map(({ name, memoryBytes }) =>
    memoryBytes === null ? safe(name) : `${safe(name)}, ${speech.size(memoryBytes)}`,
  );
  const rows: [string, string][] = [
    [
      speech.ui("html.system"),
      os.value === null ? unknown : safe(`${os.value.name} ${os.value.version ?? ""}, ${os.value.arch}`),
    ],
    [speech.requirement("cpu").label, cpu.value === null ? unknown : safe(cpu.value.brand)],
    [speech.requirement("memory").label, available],
    [
      speech.requirement("gpu").label,
      gpus.value === null ? unknown : cards.length === 0 ? speech.ui("html.noCard") : cards.join("; "),
    ],
  ];
  return html`<h2>${speech.ui("html.computer")}</h2>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
}

/** Those that are drawn above. */
const drawn = new Set([checksSection, diagnoses, machines, planSection, recommendation, smokeSection, verified]);

/** What has no form of its own on a page stands there as it would in a log. */
function rest(report: Report, look: Look): Html {
  const texts = sections
    .filter((section) => !drawn.has(section))
    .map((section) => section.plain(report, { ...look, width: 100 }))
    .filter((text) => text !== null);
  if (texts.length === 0) return html``;
  return html`<h2>${look.speech.ui("html.more")}</h2>
    ${texts.map((text) => html`<pre>${text}</pre>`)}`;
}

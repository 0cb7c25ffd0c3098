// JUnit's XML as Jenkins, GitLab, Azure and GitHub's reporters read it: a case each verdict, a failure where it counts.
import Builder from "fast-xml-builder";
import type { Report } from "../../core/report.ts";
import type { Look } from "../look.ts";
import { casesOf, headline, type Case } from "./cases.ts";

type Element = Record<string, unknown>;

/** The report as JUnit XML. Only what the exit code is owed to is a failure; what is noted stands in `system-out`. */
export function junit(report: Report, look: Look): string {
  const cases = casesOf(report, look);
  const counts = {
    "@tests": cases.length,
    "@failures": cases.filter((one) => outcomeOf(one) === "failure").length,
    "@errors": cases.filter((one) => outcomeOf(one) === "error").length,
    "@skipped": cases.filter((one) => outcomeOf(one) === "skipped").length,
  };
  const suite = {
    "@name": `${report.tool.name} ${report.command}`,
    ...counts,
    properties: { property: propertiesOf(report) },
    testcase: cases.map((one) => testcase(one, report)),
  };
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
    format: true,
  });
  const document = { "?xml": { "@version": "1.0", "@encoding": "UTF-8" } };
  return builder
    .build({ ...document, testsuites: { "@name": report.tool.name, ...counts, testsuite: suite } })
    .trimEnd();
}

function propertiesOf({ tool, status, exitCode, target }: Report): Element[] {
  const properties: [string, string | number][] = [
    ["version", tool.version],
    ["status", status],
    ["exitCode", exitCode],
    ...(target ? ([["target", `${target.quantization} ${target.runtime}`]] as [string, string][]) : []),
  ];
  return properties.map(([name, value]) => ({ "@name": name, "@value": value }));
}

function testcase(one: Case, { tool, command }: Report): Element {
  const group = one.group === command ? null : one.group;
  const classname = [tool.name, command, one.machine, group].filter((part) => part !== null).join(".");
  const name = one.label === one.what ? one.id : `${one.id}: ${one.label}`;
  const details = detailsOf(one);
  const outcome = outcomeOf(one);
  const found = { "@message": headline(one), "@type": one.code ?? one.id, "#text": details };
  return {
    "@classname": classname,
    "@name": name,
    ...(outcome === "skipped" ? { skipped: { "@message": headline(one) } } : {}),
    ...(outcome === "failure" || outcome === "error" ? { [outcome]: found } : {}),
    ...(outcome === "passed" ? { "system-out": details } : {}),
  };
}

/** The first failure ends a run, so an error is what kept the rest from being judged. */
function outcomeOf({ group, status, decisive }: Case): "passed" | "failure" | "error" | "skipped" {
  if (group === "error") return "error";
  if (decisive) return "failure";
  return status === "skip" || status === "unknown" ? "skipped" : "passed";
}

function detailsOf(one: Case): string {
  const { why, advice, commands } = one;
  return [headline(one), why, advice, ...commands.map(({ line }) => `  ${line}`)]
    .filter((line) => line !== null)
    .join("\n");
}

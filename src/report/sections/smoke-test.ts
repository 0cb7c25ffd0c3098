import { safe } from "../../core/safe.ts";
import type { Report, SmokeTestLayer, SmokeTestResult } from "../../core/report.ts";
import { pad, paint, wrap, type Look, type Section } from "../look.ts";
import { measuredSpeed } from "../speed.ts";

/** What the smoke test found, layer by layer, and the answer itself. */
export const smokeTest: Section = {
  pretty({ smokeTest, command }: Report, look) {
    if (smokeTest === undefined) return null;
    const { bold, dim } = paint(look);
    // What another command started for the question has ended: an address that is shown is one that answers.
    const asked = command === "test" ? [smokeTest.baseUrl, smokeTest.model] : [smokeTest.model];
    const title = `${bold(look.speech.ui("smoke.title"))}  ${dim(safe(asked.join("  ")))}`;
    const width = Math.max(...smokeTest.layers.map(({ status }) => look.speech.ui(`smoke.${status}`).length));
    const layers = smokeTest.layers.map((layer) => `  ${mark(layer, width, look)}  ${nameOf(layer, look)}`);
    const parts = [[title, "", ...layers].join("\n"), quoted(smokeTest, look), smokeFigures(smokeTest, look)];
    return parts.filter((part) => part !== "").join("\n\n");
  },
  plain({ smokeTest }: Report, look) {
    if (smokeTest === undefined) return null;
    const { speech } = look;
    const layers = smokeTest.layers.map((layer) => `${nameOf(layer, look)}: ${speech.ui(`smoke.${layer.status}`)}`);
    const answer = safe(smokeTest.answer, look.width * 10).trim();
    return [...layers, ...(answer === "" ? [] : [answer]), smokeFigures(smokeTest, look).trim()]
      .filter((line) => line !== "")
      .join("\n");
  },
};

/** The answer and its figures without the layers: for those to whom it only matters that it came. */
export function answerOnly(result: SmokeTestResult, look: Look): string {
  return [quoted(result, look), smokeFigures(result, look)].filter((part) => part !== "").join("\n\n");
}

function nameOf({ id }: SmokeTestLayer, { speech }: Look): string {
  return speech.ui(`smoke.layer.${id}`);
}

function mark({ status }: SmokeTestLayer, width: number, look: Look): string {
  const { green, red, dim } = paint(look);
  const text = pad(look.speech.ui(`smoke.${status}`), width);
  return { pass: green, fail: red, skip: dim }[status](text);
}

/** The model's own words, each line marked as such. */
function quoted({ answer }: SmokeTestResult, look: Look): string {
  if (answer.trim() === "") return "";
  const text = wrap(safe(answer.trim(), Number.POSITIVE_INFINITY), { width: look.width - 4 });
  return text
    .split("\n")
    .map((line) => `  | ${line}`)
    .join("\n");
}

/** How fast it answered, and where. */
export function smokeFigures(result: SmokeTestResult, look: Look): string {
  const { speech } = look;
  const { tokensPerSecond, predictedTokensPerSecond, timeToFirstTokenMs, device, answer } = result;
  if (answer.trim() === "") return "";
  const parts = [
    tokensPerSecond === null ? null : measuredSpeed(tokensPerSecond, predictedTokensPerSecond ?? null, speech),
    timeToFirstTokenMs === null ? null : speech.ui("smoke.first", { duration: speech.duration(timeToFirstTokenMs) }),
    speech.ui("smoke.device", { device }),
  ];
  return wrap(parts.filter((part) => part !== null).join(` ${speech.dot} `), look, 2);
}

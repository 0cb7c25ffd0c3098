import { html, raw } from "hono/html";
import type { UiKey } from "../../../core/messages/language.ts";
import type { Candidate, Recommendation } from "../../../core/report.ts";
import { filledBy, poolsShown, type PoolShown } from "../../sections/memory-bar.ts";
import { freeOf, overallFit, sentenceOf, shortVerdict, speedRange } from "../../sections/recommendation.ts";
import { GiB } from "../../../core/models/constants.ts";
import type { Look } from "../../look.ts";
import type { Html } from "./html.ts";

/** Every quantization with a bar for each memory it fills. Whoever cannot see the bars is read a sentence for each. */
export function chart(found: Recommendation, look: Look): Html {
  const { speech } = look;
  const [first] = found.candidates;
  if (first === undefined) return html``;
  const pools = poolsShown(first, found.candidates);
  const heads = pools.map(({ kind }) => {
    const free = Math.max(...found.candidates.map((one) => freeOf(one, kind)));
    const size = `${speech.number(free / GiB, 1)} GiB`;
    return html`<th scope="col">
      ${speech.ui(kind === "ram" ? "recommendation.ramFree" : "recommendation.gpuFree", { free: size })}
    </th>`;
  });
  const key = (["weights", "cache", "work"] as const).map(
    (part) =>
      html`<li>
        <svg aria-hidden="true"><rect class="${part}" width="100%" height="100%"></rect></svg
        >${speech.ui(`html.part.${part}` satisfies UiKey)}
      </li>`,
  );
  return html`<h2>${speech.ui("html.memory")}</h2>
    <ul class="key">
      ${key}
    </ul>
    <p class="how">${speech.ui("html.memoryHow")}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${speech.ui("html.memory")}">
      <table>
        <thead>
          <tr>
            <th scope="col">${speech.ui("html.quantization")}</th>
            <th scope="col">${speech.ui("verdict.verdict")}</th>
            <th scope="col">${speech.ui("html.size")}</th>
            ${heads}
            <th scope="col">${speech.ui("recommendation.speedTitle")}</th>
          </tr>
        </thead>
        <tbody>
          ${found.candidates.map((one) => row(one, found, pools, look))}
        </tbody>
      </table>
    </div>`;
}

const tones = { yes: "pass", tight: "warn", later: "warn", no: "fail" } as const;

function row(one: Candidate, found: Recommendation, pools: readonly PoolShown[], look: Look): Html {
  const { speech } = look;
  const chosen = one.quantization === found.choice?.quantization;
  return html`<tr class="${chosen ? "chosen" : ""}">
    <th scope="row">${one.quantization}</th>
    <td class="status ${tones[overallFit(one)]}">${shortVerdict(one, speech)}</td>
    <td class="figure">${speech.decimalSize(one.fileBytes)}</td>
    ${pools.map(({ kind }, index) => html`<td>${bar(one, kind, index === 0 ? sentenceOf(one, look) : null)}</td>`)}
    <td class="figure">${speedRange(one, speech)}</td>
  </tr>`;
}

/** In hundredths of what is free; what does not fit ends in a red edge. */
function bar(one: Candidate, kind: PoolShown["kind"], label: string | null): Html {
  const { parts, freeBytes } = filledBy(one, kind);
  const classes = { "#": "weights", "=": "cache", ".": "work" } as const;
  let start = 0;
  const rects = parts.map(([mark, bytes]) => {
    const width = freeBytes === 0 ? 0 : Math.min(100 - start, (bytes / freeBytes) * 100);
    const rect = `<rect class="${classes[mark]}" x="${start.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
    start += width;
    return rect;
  });
  const needed = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
  const over = needed > freeBytes ? `<rect class="over" x="97" width="3" height="10"/>` : "";
  const shapes = raw(`<rect class="free" width="100" height="10"/>${rects.join("")}${over}`);
  return label === null
    ? html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${shapes}</svg>`
    : html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${label}">${shapes}</svg>`;
}

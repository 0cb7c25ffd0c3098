import { dirname, basename } from "node:path";
import { describe, expect, test } from "vitest";
import { withSecondOpinion } from "../../../../src/cli/judging/second-opinion.ts";
import { recommendFor } from "../../../../src/cli/judging/recommendation.ts";
import type { Options } from "../../../../src/cli/command-line/options.ts";
import { known } from "../../../../src/core/fact.ts";
import { commandContext } from "../../../support/context.ts";
import { hostWith } from "../../../support/hosts.ts";
import { lmStudioStandIn, type LmStudioStandIn } from "../../../support/lms.ts";
import { machineWith } from "../../../support/machine-with.ts";

const path = "lmstudio-community/phi-4-GGUF/phi-4-Q4_K_M.gguf";
const entry = { type: "llm", modelKey: "phi-4", path, quantization: { name: "Q4_K_M" }, deviceIdentifier: null };
const answers = {
  ls: { stdout: `${JSON.stringify([entry])}\n` },
  load: { stderr: "Model: phi-4\nEstimated GPU Memory:   0 B\nEstimated Total Memory: 19.78 GiB\n" },
};

/** On a busy computer a program takes long to start; what is tested here is not when we give up. */
const patientMs = 55_000;

/** The choice for a computer with the stand-in as its LM Studio, its path as reports show it. */
async function choiceWith({ lms, port }: LmStudioStandIn, given: Partial<Options> = {}) {
  const folder = dirname(dirname(lms));
  // Below the folder of the tests' own there is no engine.
  const real = hostWith({ PHI4_SETUP_HOME: folder }, { home: dirname(folder) });
  const only: typeof fetch = (url, init) =>
    String(url).startsWith(`http://127.0.0.1:${port}/`) ? real.fetch(url, init) : Promise.reject(new Error("refused"));
  const context = commandContext({ ...real, fetch: only }, { runtime: "llama.cpp", ...given });
  const lmstudio = { path: `~/${basename(folder)}/bin/lms`, version: null };
  const runtimes = known({ lmstudio, llamaServer: null, ollama: null, engine: null, port1234: null }, "PATH");
  const machine = { ...machineWith(), runtimes };
  const { recommendation } = recommendFor(context, machine, { reasons: "spoken" });
  const { choice, candidates } = await withSecondOpinion(context, machine, recommendation, patientMs);
  return { choice, listed: candidates.find((one) => one.quantization === choice?.quantization) };
}

describe.skipIf(process.platform === "win32")("LM Studio's estimate of the choice", () => {
  test("stands on it, and a difference beyond the tolerance is said", async () => {
    await using standIn = await lmStudioStandIn(answers);
    const { choice, listed } = await choiceWith(standIn);
    expect(listed).toEqual(choice);
    expect(choice?.lmStudioOpinion).toMatchObject({ by: "LM Studio", bytes: Math.round(19.78 * 2 ** 30) });
    expect(choice?.secondOpinion).toBeUndefined();
    expect(choice?.reasons.map(({ message }) => message).join("\n")).toContain(
      "LM Studio predicts 19.8 GiB (21.2 GB) where",
    );
  });

  test.each<[string, Partial<Options>]>([
    ["a saved machine", { machine: ["saved.json"] }],
    ["a smaller cache than LM Studio counts", { kvCache: "q8_0" }],
    ["files that LM Studio does not run", { runtime: "transformers" }],
  ])("is not asked for with %s", async (_, given) => {
    await using standIn = await lmStudioStandIn(answers);
    expect((await choiceWith(standIn, given)).choice?.lmStudioOpinion).toBeUndefined();
    expect(await standIn.calls()).toEqual([]);
  });
});

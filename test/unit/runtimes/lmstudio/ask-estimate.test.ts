import { describe, expect, test } from "vitest";
import { askLmStudio } from "../../../../src/runtimes/lmstudio/ask-estimate.ts";
import { hostWith } from "../../../support/hosts.ts";
import { lmStudioStandIn, type LmsAnswer } from "../../../support/lms.ts";

const path = "lmstudio-community/phi-4-GGUF/phi-4-Q4_K_M.gguf";
const entry = { type: "llm", modelKey: "phi-4", path, sizeBytes: 9_053_114_944, quantization: { name: "Q4_K_M" } };
const ls: LmsAnswer = { stdout: `\u001b[?25l${JSON.stringify([{ ...entry, deviceIdentifier: null }])}\n` };
const estimate =
  "Model: phi-4\nContext Length: 4,096\nEstimated GPU Memory:   \u001b[32m9.31 GiB\u001b[39m\nEstimated Total Memory: 9.78 GiB\n";
const wanted = {
  repo: "lmstudio-community/phi-4-GGUF",
  file: "phi-4-Q4_K_M.gguf",
  quantization: "Q4_K_M",
  fileBytes: 9_053_114_944,
};
const real = hostWith({});
/** Nobody but the stand-in is asked, whatever else runs on the computer that runs the tests. */
const only = (port: number): typeof fetch => {
  return (url, init) =>
    String(url).startsWith(`http://127.0.0.1:${port}/`) ? real.fetch(url, init) : Promise.reject(new Error("refused"));
};
const ask = (at: { lms: string; port: number }, limitMs = 20_000, gpuShare = 1) =>
  askLmStudio({ ...real, fetch: only(at.port) }, { lms: at.lms, wanted, context: 4096, gpuShare, limitMs });

// The stand-in is a script, which Windows does not start without a shell.
describe.skipIf(process.platform === "win32")("LM Studio is asked", () => {
  test("the model in its library is estimated, exactly that one, by the instance that runs", async () => {
    await using standIn = await lmStudioStandIn({ ls, load: { stderr: estimate } });
    expect(await ask(standIn)).toEqual({ by: "LM Studio", bytes: Math.round(9.78 * 2 ** 30) });
    const port = String(standIn.port);
    const how = ["--estimate-only", "--context-length", "4096", "--gpu", "max", "--yes"];
    expect(await standIn.calls()).toEqual([
      ["ls", "--json", "--port", port],
      ["load", "--exact", path, ...how, "--port", port],
    ]);
  });

  test.each([
    [0, "off"],
    [0.68, "0.68"],
  ])("a share of %d on the card is --gpu %s", async (share, gpu) => {
    await using standIn = await lmStudioStandIn({ ls, load: { stderr: estimate } });
    await ask(standIn, 20_000, share);
    expect((await standIn.calls())[1]).toEqual(expect.arrayContaining(["--gpu", gpu]));
  });

  test.each<[string, { ls?: LmsAnswer; load?: LmsAnswer }]>([
    ["no number", { ls, load: { stderr: estimate.replaceAll(/\d\.\d\d GiB/g, "NaN undefined") } }],
    ["an error under exit code 0", { ls, load: { stderr: "Error: The model could not be read.\n" } }],
    ["figures under an error", { ls, load: { stderr: estimate, exitCode: 1 } }],
    ["figures of another model", { ls, load: { stderr: estimate.replace("phi-4", "phi-4-mini-reasoning") } }],
    ["an option it does not know", { ls, load: { stderr: "error: unknown option '--estimate-only'\n", exitCode: 1 } }],
    ["a library without it", { ls: { stdout: "[]\n" }, load: { stderr: estimate } }],
    ["a library that is not JSON", { ls: { stdout: "SIZE  NAME\n" }, load: { stderr: estimate } }],
    ["another's passkey", { ls: { stderr: "Error: Failed to authenticate\n", exitCode: 1 } }],
  ])("no opinion: %s", async (_, answers) => {
    await using standIn = await lmStudioStandIn(answers);
    expect(await ask(standIn)).toBeNull();
  });

  test.each<[string, { ls?: LmsAnswer; load?: LmsAnswer }]>([
    ["at the library", { ls: { hangs: true, stderr: "W Produced communication warning\n" } }],
    ["at the estimate, with figures", { ls, load: { hangs: true, stderr: estimate } }],
  ])("no opinion: it never ends, %s", async (_, answers) => {
    await using standIn = await lmStudioStandIn(answers);
    expect(await ask(standIn, 1500)).toBeNull();
  });

  test.each([
    ["nobody greets", null],
    ["another server answers", '{"data":[]}'],
  ])("lms is not even called where %s: it would start LM Studio", async (_, greeting) => {
    await using standIn = await lmStudioStandIn({ ls, load: { stderr: estimate }, greeting });
    expect(await ask(standIn)).toBeNull();
    expect(await standIn.calls()).toEqual([]);
  });
});

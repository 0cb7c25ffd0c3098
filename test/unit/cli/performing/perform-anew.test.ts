// The card, its driver's tools and the engine's process are stand-ins; planning, carrying out, the server and the smoke
// test are the real ones.
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { performOrPlanAnew } from "../../../../src/cli/performing/perform-anew.ts";
import { prepare, type Prepared } from "../../../../src/cli/performing/prepare.ts";
import { start, toStart } from "../../../../src/cli/serving/start-installed.ts";
import type { CommandContext } from "../../../../src/cli/command.ts";
import type { Host } from "../../../../src/host/host.ts";
import { commandContext } from "../../../support/context.ts";
import { withCard } from "../../../support/host-with-card.ts";
import { standInEngine } from "../../../support/stand-in-engine.ts";

const options = {
  file: resolve("src/rehearsal/tiny.gguf"),
  context: 1024,
  port: 0,
  yes: true,
  progress: "none",
} as const;
const contextOn = (host: Host): CommandContext => commandContext(host, options);

describe.skipIf(process.platform !== "linux")("a card that the engine refuses after consent", () => {
  it.each(["crashes", "crashes on the model"])(
    "that %s: the processor is planned for, asked about, and done in the same run",
    async (cuda) => {
      await using engine = await standInEngine({ cuda, cpu: "answers" });
      const context = contextOn(withCard(engine.host));
      const prepared = await prepare(context);
      expect(prepared.candidate?.placement.kind).toBe("gpu");
      const asked: Prepared[] = [];
      const done = await performOrPlanAnew(context, prepared, async (again) => void asked.push(again));
      await done.close();
      expect(asked.map(({ candidate }) => candidate?.placement.kind)).toEqual(["cpu"]);
      expect(done.results.device).toBe("cpu");
      expect(context.sections.engine?.attempts.map(({ accelerator, usable }) => [accelerator, usable])).toEqual([
        ["cuda", false],
        ["cpu", true],
      ]);
      expect(context.sections.engine?.attempts[0]?.reason).toContain("SIGSEGV");
      // The same command run again plans for the processor from the beginning.
      expect((await prepare(contextOn(withCard(engine.host)))).candidate?.placement.kind).toBe("cpu");
    },
  );

  it("is not gone on with when the answer is no", async () => {
    await using engine = await standInEngine({ cuda: "crashes", cpu: "answers" });
    const context = contextOn(withCard(engine.host));
    const no = performOrPlanAnew(context, await prepare(context), () => Promise.reject(new Error("no")));
    await expect(no).rejects.toThrow("no");
    await expect(readFile(join(engine.home, "receipt.json"), "utf8")).resolves.not.toContain("tiny.gguf");
  });
});

describe.skipIf(process.platform !== "linux")("what answered before", () => {
  const served = async (host: Host): Promise<void> => {
    const context = contextOn(host);
    await (await start(context, await toStart(context), 0)).close();
  };

  it("is taken again while the driver is the same, and tried anew with another one", async () => {
    await using engine = await standInEngine({ cuda: "answers", cpu: "answers" });
    const wordOf = async (): Promise<string> =>
      readFile(join(engine.home, "engine", "3.21.1", "accelerators.json"), "utf8");
    await served(withCard(engine.host));
    const before = await wordOf();
    expect(before).toContain("580.95.05");
    await served(withCard(engine.host));
    expect(await wordOf()).toBe(before);
    await served(withCard(engine.host, "590.10.01"));
    expect(await wordOf()).toContain("590.10.01");
  });

  it("falls to the next when it crashes on the big model while it is served", async () => {
    await using engine = await standInEngine({ cuda: "crashes on the model", cpu: "answers" });
    await served(withCard(engine.host));
    expect(await engine.started()).toEqual(["cpu", "cuda"]);
  });
});

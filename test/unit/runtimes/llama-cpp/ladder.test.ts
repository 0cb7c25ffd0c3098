// The cards here are stand-ins (test/support/stand-in-worker.js): no machine that runs the tests need have one.
// The processor's rung is the real engine.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { parseEngineWord, type EngineWord, type Rung } from "../../../../src/core/engine-word.ts";
import type { Host } from "../../../../src/host/host.ts";
import { climb, provenRung, type Climbed } from "../../../../src/runtimes/llama-cpp/ladder.ts";
import { engineVersion } from "../../../../src/runtimes/llama-cpp/engine-packages.ts";
import { hostIn } from "../../../support/hosts.ts";
import { serverThat } from "../../../support/http-server.ts";
import { standInEngine, type StandInEngine } from "../../../support/stand-in-engine.ts";
import { until } from "../../../support/until.ts";

const all: Rung[] = ["cuda", "vulkan", "cpu"];

function climbOn(
  host: Host,
  rungs: readonly Rung[],
  more: { drivers?: string; limitMs?: number } = {},
): Promise<Climbed> {
  const { signal } = new AbortController();
  return climb(host, { rungs, drivers: "RTX 4090 570.86", signal, progress: () => {}, ...more });
}

async function wordOf({ home }: StandInEngine): Promise<EngineWord | null> {
  return parseEngineWord(await readFile(join(home, "engine", engineVersion, "accelerators.json"), "utf8"));
}

describe("the ladder, with stand-ins for the cards", () => {
  it("stops at the first that answers word for word on its card", async () => {
    await using engine = await standInEngine({ cuda: "answers", vulkan: "answers", cpu: "answers" });
    const { rung, attempts, fetchedBytes } = await climbOn(engine.host, all);
    expect(rung).toBe("cuda");
    expect(fetchedBytes).toBe(0);
    expect(attempts).toMatchObject([{ accelerator: "cuda", usable: true, deviceNames: ["Stand-in cuda card"] }]);
    expect(await engine.started()).toEqual(["cuda"]);
  });

  it("gives the engine a home where this user has none", async () => {
    await using engine = await standInEngine({ cpu: "answers" });
    const { HOME: _, ...env } = engine.host.system.env;
    await climbOn({ ...engine.host, system: { ...engine.host.system, env, home: null } }, ["cpu"]);
    expect(await engine.homeOf("cpu")).toBe(join(engine.home, "engine"));
  });

  it.each([
    ["crashes", /^BACKEND_ENGINE_FAILED: signal SIGSEGV: ggml_cuda_init: error: the driver is older/],
    ["crashes at once", /signal SIGSEGV/],
    ["meets an unknown instruction", /signal SIGILL/],
    ["hangs", /no answer in/],
    ["garbles", /garbled text: @@@@/],
    ["refuses", /no such device/],
    ["runs out of memory", /a VRAM of 0 bytes/],
    ["computes on the processor", /found no card and computed on the processor/],
  ])("falls to the next when the card %s, and keeps the reason", async (does, reason) => {
    await using engine = await standInEngine({ cuda: does, vulkan: "answers" });
    // The limit is the next one's too: long enough for it to answer on a busy computer.
    const { rung, attempts } = await climbOn(engine.host, all, does === "hangs" ? { limitMs: 12_000 } : {});
    expect(rung).toBe("vulkan");
    expect(attempts).toMatchObject([
      { accelerator: "cuda", usable: false, deviceNames: [], reason: expect.stringMatching(reason) },
      { accelerator: "vulkan", usable: true, reason: null },
    ]);
    expect(await wordOf(engine)).toEqual({ schemaVersion: 1, drivers: "RTX 4090 570.86", attempts });
    expect(await provenRung(engine.host, "auto", "RTX 4090 570.86")).toBe("vulkan");
    expect(await provenRung(engine.host, "cuda", "RTX 4090 570.86")).toBeNull();
    expect(await provenRung(engine.host, "auto", "RTX 4090 580.95")).toBeNull();
  });

  it("ends with a named error when what was asked for by name fails", async () => {
    await using engine = await standInEngine({ cuda: "crashes", cpu: "answers" });
    await expect(climbOn(engine.host, ["cuda"])).rejects.toMatchObject({
      finding: {
        code: "ACCELERATOR_UNUSABLE",
        args: { accelerator: "cuda", reason: "failed", detail: expect.stringContaining("SIGSEGV") },
      },
      exitCode: 3,
    });
    expect(await engine.started()).toEqual(["cuda"]);
    expect((await wordOf(engine))?.attempts).toMatchObject([{ accelerator: "cuda", usable: false }]);
  });

  it("ends with what the processor failed with when everything did", async () => {
    await using engine = await standInEngine({ vulkan: "refuses", cpu: "garbles" });
    await expect(climbOn(engine.host, ["vulkan", "cpu"])).rejects.toMatchObject({
      finding: { code: "ENGINE_GARBLES" },
    });
  });

  it("asks the registry for a rung's package only when it is its turn, and goes on when it is not there", async () => {
    await using registry = await serverThat((_, response) => response.writeHead(404).end("{}"));
    await using engine = await standInEngine(
      { cpu: "answers" },
      { packages: ["linux-x64"], env: { npm_config_registry: registry.url } },
    );
    const { attempts } = await climbOn(engine.host, all);
    expect(attempts.map(({ usable }) => usable)).toEqual([false, false, true]);
    expect(attempts[0]?.reason).toContain("the registry does not have @node-llama-cpp/linux-x64-cuda");
    expect(registry.seen).toHaveLength(2);

    await climbOn(engine.host, ["cpu"]);
    expect(registry.seen).toHaveLength(2);
  });

  it("does not take a registry out of reach for a card that fails", async () => {
    await using engine = await standInEngine({ cpu: "answers" }, { packages: ["linux-x64"] });
    await expect(climbOn(engine.host, all)).rejects.toMatchObject({
      finding: { code: "ENGINE_REGISTRY_UNREACHABLE" },
      exitCode: 4,
    });
  });

  it("needs both packages for the CUDA runtime before this one", async () => {
    await using engine = await standInEngine(
      { cuda: "answers" },
      { packages: ["linux-x64-cuda", "linux-x64-cuda-ext"] },
    );
    const { rung, attempts } = await climbOn(engine.host, ["cuda-12", "cpu"]);
    expect(rung).toBe("cuda-12");
    expect(attempts).toMatchObject([{ rung: "cuda-12", accelerator: "cuda", usable: true }]);

    await using half = await standInEngine({ cuda: "answers" }, { packages: ["linux-x64-cuda"] });
    await expect(climbOn(half.host, ["cuda-12", "cpu"])).rejects.toMatchObject({
      finding: { code: "ENGINE_REGISTRY_UNREACHABLE" },
    });
  });

  it("keeps what rungs that were not tried said, until the drivers are others", async () => {
    await using engine = await standInEngine({ cuda: "crashes", vulkan: "answers", cpu: "answers" });
    await climbOn(engine.host, all);
    await climbOn(engine.host, ["vulkan", "cpu"]);
    expect((await wordOf(engine))?.attempts.map(({ accelerator }) => accelerator)).toEqual(["cuda", "vulkan"]);

    await climbOn(engine.host, ["cpu"], { drivers: "RTX 4090 580.12" });
    expect(await wordOf(engine)).toMatchObject({ drivers: "RTX 4090 580.12", attempts: [{ accelerator: "cpu" }] });
  });

  it("stops when it is told to", async () => {
    await using engine = await standInEngine({ cuda: "hangs", cpu: "answers" });
    const abort = new AbortController();
    const climbing = climb(engine.host, { rungs: all, drivers: "", signal: abort.signal, progress: () => {} });
    const failure = climbing.catch((error: unknown) => error);
    await until(async () => (await engine.started()).includes("cuda"));
    abort.abort(new Error("enough"));
    expect(await failure).toMatchObject({ message: "enough" });
    expect(await engine.started()).toEqual(["cuda"]);
  });
});

describe("the ladder's last rung, with the real engine", () => {
  it("is the processor", async () => {
    const host = hostIn(inject("engineHome"));
    const { rung, attempts, engine } = await climbOn(host, ["cpu"], { drivers: "" });
    expect(rung).toBe("cpu");
    expect(attempts).toMatchObject([{ accelerator: "cpu", usable: true, deviceNames: [], reason: null }]);
    expect(await provenRung(host, "auto", "")).toBe("cpu");
    await rm(join(engine.folder, "accelerators.json"));
  });
});

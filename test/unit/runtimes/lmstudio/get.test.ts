import { stat, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Progress } from "../../../../src/core/progress.ts";
import { startLoopbackHub } from "../../../../src/hub/loopback/hub.ts";
import { getWithLms } from "../../../../src/runtimes/lmstudio/get.ts";
import { GetProgress } from "../../../../src/runtimes/lmstudio/get-progress.ts";
import { freePort } from "../../../support/ports.ts";
import { ggufBytes, temporaryFolder } from "../../../support/hub.ts";
import type { Action } from "../../../support/lm-studio/app.ts";
import { carryOut, type CarriedOut } from "../../../support/lm-studio/carry-out.ts";
import { codeOf, file, phi4, repo, studioWorld, wanted, type StudioWorld } from "../../../support/lm-studio/world.ts";
import { until } from "../../../support/until.ts";

describe("the bar", () => {
  const frame = (percent: string, done: string, eta = "12:05"): string =>
    `\u001b[s\r\u001b[2K⠙ [████      ] ${percent}% | ${done} / 9.05 GB | 12.40 MB/s | ETA ${eta}\u001b[0K\u001b[u`;

  it("is read frame by frame, cut wherever the pipe cuts it", () => {
    const bar = new GetProgress(9_053_114_816);
    const text = `${frame("10.00", "905.00 MB")}${frame("20.50", "1.86 GB")}\r`;
    const news = [...text].map((character) => bar.feed(character)).filter((one) => one !== null);
    expect(news.map(({ progress }) => progress)).toEqual([
      { doneBytes: 905e6, totalBytes: 9.05e9, bytesPerSecond: 12.4e6, remainingMs: 725_000 },
      { doneBytes: 1.86e9, totalBytes: 9.05e9, bytesPerSecond: 12.4e6, remainingMs: 725_000 },
    ]);
  });

  it("of the same again, or less, is no sign of life", () => {
    const bar = new GetProgress(1);
    expect(bar.feed(`${frame("10.00", "905.00 MB")}\r`)).not.toBeNull();
    expect(bar.feed(`${frame("10.00", "905.00 MB")}\r`)).toBeNull();
    expect(bar.feed(`${frame("9.00", "900.00 MB")}\r`)).toBeNull();
  });

  it("has no time left where none is known, and counts by the percentage where that is all it has", () => {
    const bar = new GetProgress(1000);
    expect(bar.feed(`${frame("1.00", "90.00 MB", "Infinity:NaN:NaN")}\r`)?.progress.remainingMs).toBeNull();
    expect(new GetProgress(1000).feed("[##   ] 40.00%\r")?.progress).toMatchObject({
      doneBytes: 400,
      totalBytes: 1000,
    });
  });

  it("ends in a word, once", () => {
    const bar = new GetProgress(1);
    expect(bar.feed("Finalizing download...\n")?.finalizing).toBe(true);
    expect(bar.feed("Finalizing download...\n")).toBeNull();
  });
});

const asked = ({ app }: StudioWorld, first: string): number => app.calls.filter(([one]) => one === first).length;
const says = (text: string, exit = 1): Action[] => [{ err: `${text}\n` }, { exit }];
const pinned = { way: "pinned", progress: () => {} } as const;

describe("a download by LM Studio", () => {
  it("is believed when the model is there, whatever it says and ends with", async () => {
    const there = await studioWorld();
    there.app.on("get", () => {
      void there.app.add(phi4);
      return says("O download terminou com erros", 1);
    });
    expect(await getWithLms(await there.studio(), wanted, pinned)).toMatchObject({
      model: { key: "phi-4" },
      came: true,
    });
  });

  it("is not when it is not there: exit code 0 and its best words notwithstanding", async () => {
    const there = await studioWorld();
    there.app.on("get", says("Resolution completed. Downloading 9.05 GB...\nDownload completed.", 0));
    expect(await codeOf(getWithLms(await there.studio(), wanted, pinned))).toBe("LMS_FAILED");
    expect(asked(there, "get")).toBe(1);
  });

  it.each([
    ["Error: Failed to resolve model: Api error with status 429.", "LMS_HUB_LIMITED", 2],
    ["Error: Model details error: fetch failed", "LMS_HUB_UNREACHABLE", 2],
    ["Error: Download failed: Timed out. Please try to resume.", "LMS_STALLED", 2],
    [
      "Error: Download failed: Checksum failed - You can try to resume the download within LM Studio.",
      "LMS_CORRUPT",
      2,
    ],
    ["Error: WebSocket connection closed", "LMS_GONE", 2],
    ["Error: Model details error: Invalid credentials in Authorization header.", "LMS_HUB_TOKEN", 1],
    ["Error: No staff picks found with the specified search criteria.", "LMS_NOT_OFFERED", 1],
    ["Error: Cannot find variant q4_k_m.", "LMS_NOT_OFFERED", 1],
    ["Error: Invalid artifact name: phi-4@q4_k_m", "LMS_GRAMMAR", 1],
    ["error: unknown option '--yes'", "LMS_GRAMMAR", 1],
  ])("that fails with %j is %s after %i tries", async (text, code, times) => {
    const there = await studioWorld();
    there.app.on("get", says(text));
    expect(await codeOf(getWithLms(await there.studio(), wanted, pinned))).toBe(code);
    expect(asked(there, "get")).toBe(times);
  });

  it("goes on where it broke off", async () => {
    const there = await studioWorld({ hub: [phi4] });
    there.app.partial.set(`${repo}/${file}`, 0.5);
    there.app.on("get", (_, times) => (times === 1 ? says("Error: Download failed: Timed out.") : undefined));
    const seen: Progress[] = [];
    await getWithLms(await there.studio(), wanted, { way: "pinned", progress: (one) => void seen.push(one) });
    expect(seen[0]).toMatchObject({ waitMs: 1, trouble: { code: "LMS_STALLED" } });
    expect(Math.min(...seen.map(({ doneBytes }) => doneBytes ?? Infinity))).toBeGreaterThan(phi4.bytes / 2);
  });

  it.each([
    ["whose bar stands still", [{ out: "\r[##  ] 46.00%" }], "LMS_STALLED"],
    ["that draws the same frame for ever", [{ out: "\r[##  ] 46.00%\r[##  ] 46.00%" }], "LMS_STALLED"],
    ["that never finishes", [{ out: "\r[####] 100.00%\r" }, { err: "Finalizing download...\n" }], "LMS_FINALIZING"],
  ])("%s is ended, with all that it started", async (_, actions, code) => {
    const there = await studioWorld();
    there.app.on("get", [...actions, { child: true }, { hang: true }]);
    // Its start alone takes longer than its silence may on a busy machine; where silence is the matter, that is all one.
    const silenceMs = code === "LMS_STALLED" ? 1000 : 20_000;
    const studio = await there.studio({ silenceMs, finalizingMs: 100, backoffMs: [] });
    expect(await codeOf(getWithLms(studio, wanted, pinned))).toBe(code);
  });

  it("that hangs after a word about its protocol is ended at that word", async () => {
    const there = await studioWorld();
    const words = "W Produced communication warning: usually caused by communication protocol incompatibility.\n";
    there.app.on("get", [{ err: words }, { child: true }, { hang: true }]);
    const studio = await there.studio({ silenceMs: 60_000 });
    expect(await codeOf(getWithLms(studio, wanted, pinned))).toBe("LMS_INCOMPATIBLE");
  });

  it("ends with the person's Ctrl-C, and does not go on behind their back", async () => {
    const there = await studioWorld({ hub: [phi4], frames: 500, frameMs: 20 });
    const end = new AbortController();
    const studio = await there.studio({}, end.signal);
    const progress = ({ doneBytes = 0 }: Progress): void => void (doneBytes > 0 && end.abort("SIGINT"));
    expect(await codeOf(getWithLms(studio, wanted, { way: "pinned", progress }))).toBe("SIGINT");
    await until(() => !there.app.downloading && there.app.left().length === 0);
  });
});

const code = ({ error }: CarriedOut): string | undefined => error?.finding.code;

describe("where LM Studio cannot fetch it", () => {
  async function hubWith(content: Buffer): Promise<{ endpoint: string; sha256: string }> {
    const folder = await temporaryFolder();
    await writeFile(join(folder, file), content);
    const hub = await startLoopbackHub({ repos: { [repo]: folder } });
    onTestFinished(() => hub.close());
    return { endpoint: hub.endpoint, sha256: createHash("sha256").update(content).digest("hex") };
  }

  it.each([
    "Error: Failed to resolve model: Api error with status 429.",
    "Error: Cannot find variant q4_k_m.",
    "Error: Algo deu errado",
  ])("we do, and it gets a second name: %j", async (text) => {
    const there = await studioWorld();
    there.app.on("get", says(text));
    const { endpoint, sha256 } = await hubWith(ggufBytes(phi4.bytes));
    const done = await carryOut(there, await freePort(), { endpoint });
    expect(done.error).toBeNull();
    expect(done.progress.some(({ trouble }) => trouble?.code.startsWith("LMS_"))).toBe(true);
    expect(done.results.download?.files).toMatchObject([{ sha256, fetchedBytes: phi4.bytes, verified: true }]);
    expect((await stat(join(there.app.models, repo, file))).nlink).toBe(2);
  });

  it("a file of its that is not what the Hub has is replaced by ours", async () => {
    const content = ggufBytes(phi4.bytes);
    const { endpoint } = await hubWith(content);
    const other = Buffer.from(content);
    other[1000] = (other[1000] ?? 0) ^ 1;
    const there = await studioWorld({ hub: [{ ...phi4, content: other }] });
    const done = await carryOut(there, await freePort(), { endpoint });
    expect(done.error).toBeNull();
    expect(done.results.download?.files).toMatchObject([{ fetchedBytes: phi4.bytes, verified: true }]);
  });

  it("a file of its that is what the Hub has is left as it is", async () => {
    const content = ggufBytes(phi4.bytes);
    const { endpoint, sha256 } = await hubWith(content);
    const there = await studioWorld({ hub: [{ ...phi4, content }] });
    const done = await carryOut(there, await freePort(), { endpoint });
    expect(done.error).toBeNull();
    expect(done.results.download).toBeUndefined();
    expect(done.results.sha256).toBe(sha256);
  });

  it("nobody else does when LM Studio itself is the trouble", async () => {
    const there = await studioWorld();
    there.app.on("get", says("Error: Failed to authenticate: Invalid passkey for lms CLI client."));
    const { endpoint } = await hubWith(ggufBytes(phi4.bytes));
    expect(code(await carryOut(there, await freePort(), { endpoint }))).toBe("LMS_OTHER_INSTALL");
  });

  it("a full disk is named before a byte is fetched, and after LM Studio went away over it", async () => {
    const there = await studioWorld({ hub: [phi4] });
    const full = { availableBytes: 1e6, totalBytes: 1e12, type: 0 };
    const host = there.host();
    const small = { ...host, files: { ...host.files, volume: async () => full } };
    const before = await carryOut(there, await freePort(), { host: small });
    expect(before.error).toMatchObject({
      exitCode: 7,
      finding: { code: "DISK_FULL", args: { path: there.app.models } },
    });
    expect(asked(there, "get")).toBe(0);

    let freeBytes = 1e12;
    const filling = { ...host, files: { ...host.files, volume: async () => ({ ...full, availableBytes: freeBytes }) } };
    there.app.on("get", () => {
      freeBytes = 1e6;
      return says("Error: WebSocket connection closed");
    });
    expect(code(await carryOut(there, await freePort(), { host: filling }))).toBe("DISK_FULL");
    freeBytes = 1e12;
    there.app.on("get", says("Error: WebSocket connection closed"));
    expect(code(await carryOut(there, await freePort(), { host: filling }))).toBe("LMS_GONE");
  });

  it("a file that it does not see is named, and is there the next time", async () => {
    const { endpoint } = await hubWith(ggufBytes(phi4.bytes));
    const there = await studioWorld({ indexLag: 1000 });
    const done = await carryOut(there, await freePort(), { fetches: "we", endpoint });
    expect(done.error?.finding).toEqual({
      code: "LMS_NOT_INDEXED",
      args: { path: join(there.app.models, repo, file) },
    });
    expect((await carryOut(there, await freePort(), { fetches: "we", endpoint })).plan.downloadBytes).toBe(0);
  });
});

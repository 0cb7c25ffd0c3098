// The server misbehaves; the file ends right or absent, the failure has its name, and nothing secret gets out.
import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { language as english } from "../../../src/core/messages/en/index.ts";
import { language as portuguese } from "../../../src/core/messages/pt-BR/index.ts";
import { speak } from "../../../src/core/messages/speak.ts";
import type { Progress } from "../../../src/core/progress.ts";
import type { SetupError } from "../../../src/core/errors/index.ts";
import { progressLine } from "../../../src/report/progress.ts";
import { failed, survived } from "../../support/hub-faults.ts";
import { failureOf, world, type World } from "../../support/hub.ts";

const token = `hf_${"s3CrEt".repeat(6)}`;
const signedIn = { HF_TOKEN: token };

/** Neither what a download said, in any language, nor what it left behind besides the model gives anything away. */
async function expectNothingSecret(there: World, told: readonly Progress[], failure: SetupError | null) {
  const said = [english, portuguese].flatMap((language) => {
    const speech = speak(language);
    const message = failure === null ? null : speech.say(failure.finding);
    return [...told.map((one) => progressLine(one, speech)), message?.what, message?.why, message?.do];
  });
  // oxlint-disable-next-line no-control-regex -- what a terminal would obey
  expect(said.join("\n")).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  const names = await readdir(there.cacheDir, { recursive: true }).catch(() => []);
  const left = names
    .filter((name) => !/(?:^|[/\\])(?:blobs|snapshots)[/\\]/.test(name))
    .map((name) => readFile(join(there.cacheDir, name), "latin1").catch(() => ""));
  const failures = [JSON.stringify(failure?.finding), failure?.stack];
  const all = [...said, ...failures, ...names, ...(await Promise.all(left))].join("\n");
  expect(all).not.toContain(token);
  expect(all).not.toMatch(/Signature=/i);
}

describe("a download survives", () => {
  it.each(survived)("%s", async (_, misbehave) => {
    const there = await world();
    there.misbehave((request) => misbehave(request, there.content));
    const told: Progress[] = [];
    const [file] = (await there.download({ env: signedIn, progress: (one) => told.push(one) })).files;
    expect(file).toMatchObject({ sha256: there.sha256, verified: true });
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
    await expectNothingSecret(there, told, null);
  });
});

describe("a download gives up, by name, on", () => {
  it.each(failed)("%s", async (_, misbehave, code, exitCode, args) => {
    const there = await world();
    there.misbehave((request) => misbehave(request, there.content));
    const told: Progress[] = [];
    const change = { limits: { attempts: 3 }, progress: (one: Progress) => void told.push(one) };
    const failure = await failureOf(there.download({ ...change, env: code === "HUB_GATED_SIGN_IN" ? {} : signedIn }));
    expect(failure.finding).toMatchObject({ code, args });
    expect(failure.exitCode).toBe(exitCode);
    await expect(access(there.blob)).rejects.toThrow("ENOENT");
    await expectNothingSecret(there, told, failure);
    // And once the server is well again, the same command again is right.
    there.misbehave(() => undefined);
    await there.download();
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
  });
});

// What the Hub says no to, and what is never said to anybody else.
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { failureOf, model, repo, world, type Change } from "../../support/hub.ts";
import type { Fault, FaultRequest } from "../../../src/hub/loopback/faults.ts";

const token = `hf_${"a1B2".repeat(8)}`;

interface Refused {
  name: string;
  change?: Change;
  fault?: (request: FaultRequest) => Fault | undefined;
  finding: object;
  exitCode?: number;
}

const gated = (status: number) => (request: FaultRequest) =>
  request.kind === "resolve" ? { status, headers: { "x-error-code": "GatedRepo" } } : undefined;

const refused: Refused[] = [
  {
    name: "a repository that is nearly right",
    change: { repo: "microsof/phi-4-guf" },
    finding: {
      code: "HUB_REPO_NOT_FOUND",
      args: { repo: "microsof/phi-4-guf", nearest: expect.arrayContaining(["microsoft/phi-4-gguf"]) },
    },
  },
  {
    name: "a file that is nearly right",
    change: { selection: { kind: "file", path: "phi-4-q4_k_m.gguf" } },
    finding: { code: "HUB_FILE_NOT_FOUND", args: { repo, file: "phi-4-q4_k_m.gguf", nearest: [model] } },
  },
  {
    name: "a file that was removed after the list was made",
    fault: ({ kind }) =>
      kind === "resolve" ? { status: 404, headers: { "x-error-code": "EntryNotFound" } } : undefined,
    finding: { code: "HUB_FILE_NOT_FOUND" },
  },
  {
    name: "a revision that is not there",
    change: { revision: "v9" },
    finding: { code: "HUB_REVISION_NOT_FOUND", args: { repo, revision: "v9" } },
  },
  {
    name: "patterns that match nothing",
    change: { selection: { kind: "globs", include: ["*.safetensors"], exclude: [] } },
    finding: { code: "HUB_NOTHING_SELECTED", args: { repo, patterns: ["*.safetensors"] } },
    exitCode: 2,
  },
  { name: "no repository's name", change: { repo: "../etc" }, finding: { code: "HUB_REPO_INVALID" }, exitCode: 2 },
  { name: "a gated repository, nobody signed in", fault: gated(401), finding: { code: "HUB_GATED_SIGN_IN" } },
  {
    name: "a gated repository, access not granted",
    change: { env: { HF_TOKEN: token } },
    fault: gated(403),
    finding: { code: "HUB_GATED_NO_ACCESS" },
  },
  {
    name: "a token that is not valid",
    change: { env: { HF_TOKEN: token } },
    fault: ({ kind }) =>
      kind === "info" ? { status: 401, body: '{"error":"Invalid credentials in Authorization header"}' } : undefined,
    finding: { code: "HUB_TOKEN_REJECTED" },
  },
  {
    name: "a closed port",
    change: { endpoint: "http://127.0.0.1:9" },
    finding: { code: "HUB_UNREACHABLE", args: { host: "127.0.0.1:9", cause: "ECONNREFUSED" } },
  },
  {
    name: "a name that does not exist",
    change: { endpoint: "http://hub.invalid" },
    finding: {
      code: "HUB_UNREACHABLE",
      args: { host: "hub.invalid", cause: expect.stringMatching(/^(?:ENOTFOUND|EAI_AGAIN)$/) },
    },
  },
  {
    name: "an endpoint that is no address",
    change: { endpoint: "huggingface" },
    finding: { code: "NETWORK_SETTING_INVALID" },
    exitCode: 2,
  },
  {
    name: "no network, and nothing here",
    change: { offline: true },
    finding: { code: "HUB_OFFLINE", args: { repo, file: model } },
  },
  {
    name: "a list that is not JSON",
    fault: ({ kind }) => (kind === "tree" ? { status: 200, body: "<html>" } : undefined),
    finding: { code: "HUB_NOT_A_HUB" },
  },
  {
    name: "a model's data without a commit",
    fault: ({ kind }) => (kind === "info" ? { status: 200, body: '{"id":"x"}' } : undefined),
    finding: { code: "HUB_NOT_A_HUB" },
  },
  {
    name: "a redirect to something that is not the web",
    fault: ({ kind }) => (kind === "resolve" ? { headers: { location: "ftp://127.0.0.1/x" } } : undefined),
    finding: { code: "HUB_REDIRECT_REFUSED" },
  },
];

describe("a download is refused, by name, for", () => {
  it.each(refused)("$name", async ({ change, fault, finding, exitCode = 4 }) => {
    const there = await world(100_000);
    if (fault !== undefined) there.misbehave(fault);
    const failure = await failureOf(there.download(change));
    expect(failure.finding).toMatchObject(finding);
    expect(failure.exitCode).toBe(exitCode);
    expect(JSON.stringify(failure.finding)).not.toContain(token);
  });

  it.each([
    "../up.gguf",
    "/etc/x.gguf",
    "a\\b.gguf",
    "CON.gguf",
    "a:b.gguf",
    "x\u202egguf.gguf",
    "dot./x.gguf",
    "a//b.gguf",
  ])("the file name %j", async (path) => {
    const there = await world(1000);
    const entry = { type: "file", oid: "0".repeat(40), size: 1, path };
    there.misbehave(({ kind }) => (kind === "tree" ? { status: 200, body: JSON.stringify([entry]) } : undefined));
    const all = { kind: "globs", include: [], exclude: [] } as const;
    const failure = await failureOf(there.download({ selection: all }));
    expect(failure.finding).toEqual({ code: "HUB_UNSAFE_NAME", args: { repo, file: path } });
  });

  it("a size that no disk here holds, before any byte", async () => {
    const there = await world(1000);
    const lfs = { oid: "0".repeat(64), size: 2 ** 50, pointerSize: 134 };
    const entry = { type: "file", oid: "0".repeat(40), size: 2 ** 50, path: model, lfs };
    there.misbehave(({ kind }) => (kind === "tree" ? { status: 200, body: JSON.stringify([entry]) } : undefined));
    const failure = await failureOf(there.download());
    expect(failure.finding).toMatchObject({ code: "DISK_FULL", args: { freeBytes: expect.any(Number) } });
    expect(failure.exitCode).toBe(7);
    expect(there.requests.filter(({ kind }) => kind === "resolve" || kind === "content")).toEqual([]);
  });

  it("a cache that is a file", async () => {
    const there = await world(1000);
    await writeFile(there.cacheDir, "in the way");
    const failure = await failureOf(there.download());
    expect(failure.finding).toMatchObject({ code: expect.stringMatching(/^DISK_/) });
    expect(failure.exitCode).toBe(7);
  });
});

describe("a folder that cannot be made at all", () => {
  it.skipIf(process.platform !== "linux")("is said, not waited for", async () => {
    const there = await world(1000);
    const failure = await failureOf(there.download({ localDir: "/proc/phi4-setup" }));
    expect(failure.finding).toMatchObject({ code: expect.stringMatching(/^DISK_/) });
    expect(failure.exitCode).toBe(7);
  });
});

describe("the token", () => {
  it("goes to the Hub and to nobody the Hub points to", async () => {
    const there = await world(100_000);
    const seen: (string | undefined)[] = [];
    const cdn = createServer((request, response) => {
      seen.push(request.headers.authorization);
      const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? "") ?? [];
      const part = there.content.subarray(Number(from), Number(to) + 1);
      response.writeHead(206, { "content-range": `bytes ${from}-${to}/${there.content.length}` }).end(part);
    });
    await new Promise<void>((resolve) => cdn.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void cdn.close());
    const location = `http://127.0.0.1:${(cdn.address() as AddressInfo).port}/file`;
    there.misbehave(({ kind }) => (kind === "resolve" ? { headers: { location } } : undefined));
    await there.download({ env: { HF_TOKEN: token } });
    expect(seen).toEqual([undefined]);
    expect(there.requests.map(({ headers }) => headers.authorization)).toEqual(
      there.requests.map(() => `Bearer ${token}`),
    );
  });

  it("is read from its file", async () => {
    const there = await world(1000);
    await mkdir(join(there.folder, "hf"));
    await writeFile(join(there.folder, "hf", "token"), `${token}\n`);
    await there.download({ env: { HF_HOME: join(there.folder, "hf") } });
    expect(there.requests[0]?.headers.authorization).toBe(`Bearer ${token}`);
  });
});

describe("what is here already", () => {
  it("is found without a network", async () => {
    const there = await world(100_000);
    await there.download();
    await there.hub.close();
    for (const change of [{ offline: true }, { env: { HF_HUB_OFFLINE: "1" } }, {}]) {
      const result = await there.download(change);
      expect(result).toMatchObject({ commit: there.hub.commit(repo), files: [{ path: model, fetchedBytes: 0 }] });
    }
  });
});

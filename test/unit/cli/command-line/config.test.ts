import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { configSchema } from "../../../../src/build/config-schema.ts";
import { configuredBy } from "../../../../src/cli/command-line/config.ts";
import { parse } from "../../../../src/cli/command-line/parse.ts";
import { languages } from "../../../../src/core/messages/index.ts";
import { nodeFiles } from "../../../../src/host/node-files.ts";
import { fakeHost } from "../../../support/fake-host.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "phi4-config-"));
  mkdirSync(join(folder, "inside", "deep"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, value: unknown): void =>
  writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
const host = () => ({ ...fakeHost({ system: { cwd: join(folder, "inside", "deep") } }), files: nodeFiles });
const read = (config: string | null = null, profile: string | null = null) => configuredBy(host(), { config, profile });

const whole = {
  $schema: "./config.schema.json",
  require: ["memory", "python"],
  failOn: "warn",
  strict: true,
  minRam: "16GB",
  minCores: 8,
  minPython: "3.11",
  runtime: "transformers",
  quantization: "Q4_K_M",
  context: 8192,
  profiles: { lenient: { failOn: "fail", minRam: "8 GiB" } },
};

describe("the configuration", () => {
  test("is the nearest one upwards, in the words of the command line", async () => {
    write("phi4-setup.config.json", whole);
    expect(await read()).toEqual({
      require: ["memory", "python"],
      failOn: "warn",
      strict: true,
      minRam: 16e9,
      minCores: 8,
      minPython: "3.11",
      runtime: "transformers",
      quantization: "Q4_K_M",
      context: 8192,
    });
  });
  test("has profiles, whose values are over the general ones", async () => {
    write("phi4-setup.config.json", whole);
    expect(await read(null, "lenient")).toMatchObject({ failOn: "fail", minRam: 8 * 2 ** 30, minCores: 8 });
  });
  test("may stand in a package.json", async () => {
    write("package.json", { name: "x", "phi4-setup": { failOn: "warn" } });
    expect(await read()).toEqual({ failOn: "warn" });
  });
  test("is not read with none, and its absence is nothing", async () => {
    expect(await read()).toEqual({});
    write("phi4-setup.config.json", "{ broken");
    expect(await read("none")).toEqual({});
  });
  test("with a byte order mark is one all the same", async () => {
    write("phi4-setup.config.json", `\ufeff{"strict":true}`);
    expect(await read()).toEqual({ strict: true });
  });
  test("fits the schema that ships", () => {
    const validate = new Ajv2020({ strict: false }).compile(configSchema());
    validate(whole);
    expect(validate.errors).toBeNull();
    expect(validate({ ...whole, failon: "warn" })).toBe(false);
  });
  test("is under the command line", async () => {
    write("phi4-setup.config.json", whole);
    const { ui } = await languages.en();
    const options = (await parse(["check", "--fail-on", "fail"], { ui, host: host() }))?.options;
    expect(options).toMatchObject({ failOn: "fail", minRam: 16e9, prefer: "balanced", color: true });
  });
  test("says nothing to commands that judge no machine", async () => {
    write("phi4-setup.config.json", whole);
    const { ui } = await languages.en();
    expect((await parse(["serve"], { ui, host: host() }))?.options.context).toBe(4096);
  });
});

describe("a configuration that is wrong", () => {
  test.each<[string, unknown, object]>([
    [
      "has an unknown key",
      { failon: "warn" },
      { code: "CONFIG_KEY_UNKNOWN", args: { key: "failon", nearest: "failOn" } },
    ],
    [
      "has an unknown key in a profile that was not asked for",
      { profiles: { ci: { requires: [] } } },
      { code: "CONFIG_KEY_UNKNOWN", args: { key: "profiles.ci.requires", nearest: "require" } },
    ],
    ["would send tokens elsewhere", { endpoint: "https://evil.example" }, { code: "CONFIG_KEY_UNKNOWN" }],
    ["agrees for the person", { yes: true }, { code: "CONFIG_KEY_UNKNOWN" }],
    [
      "has a wrong value",
      { failOn: "wran" },
      { code: "CONFIG_VALUE_INVALID", args: { given: '"wran"', allowed: ["fail", "warn"] } },
    ],
    ["has a value of another type", { strict: "yes" }, { code: "CONFIG_VALUE_INVALID", args: { key: "strict" } }],
    [
      "has an unknown check",
      { require: ["memory", "ram"] },
      { code: "CONFIG_VALUE_INVALID", args: { key: "require" } },
    ],
    ["has a size without a unit", { minRam: 16 }, { code: "CONFIG_VALUE_INVALID", args: { key: "minRam" } }],
    ["is no object", [1], { code: "CONFIG_VALUE_INVALID" }],
    ["is no JSON", "{", { code: "FILE_INVALID" }],
  ])("%s", async (_, value, finding) => {
    write("phi4-setup.config.json", value);
    await expect(read()).rejects.toMatchObject({ finding, exitCode: 2 });
  });
  test("is not there", async () => {
    await expect(read("gone.json")).rejects.toMatchObject({ finding: { code: "FILE_UNREADABLE" } });
  });
  test("is a folder, or what cannot be read: nobody is judged by less than was asked for", async () => {
    mkdirSync(join(folder, "inside", "phi4-setup.config.json"));
    await expect(read()).rejects.toMatchObject({ finding: { code: "FILE_UNREADABLE", args: { detail: "EISDIR" } } });
  });
  test.each(["constructor", "__proto__", "toString"])("has no profile of the name %s", async (name) => {
    write("phi4-setup.config.json", whole);
    await expect(read(null, name)).rejects.toMatchObject({ finding: { code: "CONFIG_PROFILE_UNKNOWN" } });
  });
  test("has no such profile", async () => {
    write("phi4-setup.config.json", whole);
    await expect(read(null, "lenent")).rejects.toMatchObject({
      finding: { code: "CONFIG_PROFILE_UNKNOWN", args: { known: ["lenient"], nearest: "lenient" } },
    });
    await expect(read("none", "x")).rejects.toMatchObject({ finding: { code: "CONFIG_PROFILE_UNKNOWN" } });
  });
});

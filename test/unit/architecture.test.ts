import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../src");

/** Who may import whom: the rooms of the house, and which others each one sees. */
const mayImport: Record<string, readonly string[]> = {
  core: ["core"],
  host: ["host", "core"],
  probes: ["probes", "core", "host"],
  hub: ["hub", "core", "host"],
  rehearsal: ["rehearsal", "core", "host"],
  runtimes: ["runtimes", "core", "host", "hub", "rehearsal"],
  setup: ["setup", "core", "host", "hub", "runtimes"],
  diagnosis: ["diagnosis", "core", "host", "probes", "hub", "runtimes", "setup"],
  report: ["report", "core"],
  cli: ["cli", "core", "host", "probes", "hub", "runtimes", "setup", "rehearsal", "report", "diagnosis"],
  build: ["build", "core", "runtimes", "hub", "cli"],
};

/** The steps of `cli/`, its folders and the files beside them: each imports only what stands before it. */
const stepsOfCli = [
  "version.ts",
  "signals.ts",
  "command-line",
  "command.ts",
  "output",
  "prompts",
  "progress",
  "asked",
  "judging",
  "performing",
  "serving",
  "diagnosing",
  "guided",
  "commands",
  "program.ts",
  "main.ts",
];

/** Packages that only one place may import, so that they can be changed in one place. */
const onlyIn: Record<string, string> = {
  systeminformation: "host/",
  "@huggingface/hub": "hub/",
  "@inquirer/prompts": "cli/",
  listr2: "cli/",
  commander: "cli/",
  "node-llama-cpp": "runtimes/llama-cpp/worker",
};

/** What the pure core may use beside itself. */
const corePackages = new Set(["zod", "semver", "intl-messageformat", "@formatjs/icu-messageformat-parser"]);

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.[jt]s$/.test(name));

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join(root, from), "utf8");
  const statements = text.matchAll(
    /^(import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)|^import\s+"([^"]+)"/gm,
  );
  return [...statements].map(([, , type, named, lazy, bare]) => ({
    from,
    to: named ?? lazy ?? bare ?? "",
    typeOnly: type !== undefined,
  }));
});

const local = imports.filter(({ to }) => to.startsWith("."));
const packages = imports.filter(({ to }) => !to.startsWith(".") && !to.startsWith("node:"));
const target = ({ from, to }: Import): string => relative(root, join(root, dirname(from), to)).replaceAll("\\", "/");
const roomOf = (file: string): string => file.split("/")[0] ?? "";

describe("the house", () => {
  it("has its imports found", () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it("lets each room import only what it may see", () => {
    const wrong = local
      .filter(({ to }) => !to.endsWith("package.json"))
      .filter((one) => !(mayImport[roomOf(one.from)] ?? []).includes(roomOf(target(one))))
      .map((one) => `${one.from} -> ${target(one)}`);
    expect(wrong).toEqual([]);
  });

  // The linter sees those that are imported at the start; these also when they are loaded later.
  it("has no circle, lazy imports included", () => {
    expect(circleIn(local.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
  });

  it("lets each step of the command line import only those before it", () => {
    const stepOf = (file: string): number => stepsOfCli.indexOf(file.split("/")[1] ?? "");
    expect(files.filter((file) => roomOf(file) === "cli" && stepOf(file) < 0)).toEqual([]);
    const wrong = local
      .filter((one) => roomOf(one.from) === "cli" && roomOf(target(one)) === "cli")
      .filter((one) => stepOf(target(one)) > stepOf(one.from))
      .map((one) => `${one.from} -> ${target(one)}`);
    expect(wrong).toEqual([]);
  });

  it("keeps the core pure", () => {
    const wrong = imports
      .filter(({ from }) => from.startsWith("core/"))
      .filter(({ to }) => !to.startsWith(".") && !corePackages.has(packageOf(to)))
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  it("loads zod only where the schemas are", () => {
    const wrong = packages
      .filter(
        ({ from, to, typeOnly }) =>
          to === "zod" &&
          !typeOnly &&
          !/^core\/(machine|report|report\/[\w-]+|models\/catalogue-file)\.ts$|^build\//.test(from),
      )
      .map(({ from }) => from);
    expect(wrong).toEqual([]);
  });

  it("imports each named library in one place", () => {
    const wrong = packages
      .filter(({ from, to }) => onlyIn[to] !== undefined && !from.startsWith(onlyIn[to] ?? ""))
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  it("touches the process only at the edge", () => {
    const wrong = files
      .filter((name) => !/^(host|cli|build)\/|^runtimes\/llama-cpp\/worker|^hub\/transfer\/follower/.test(name))
      .filter((name) => /\bprocess\.(?!hrtime)\w|\bconsole\./.test(codeOf(readFileSync(join(root, name), "utf8"))));
    expect(wrong).toEqual([]);
  });

  it("keeps the event loop free while the machine is looked at", () => {
    const wrong = files
      .filter((name) => name.startsWith("probes/"))
      .filter((name) => /\b\w+Sync\(|node:child_process/.test(codeOf(readFileSync(join(root, name), "utf8"))));
    expect(wrong).toEqual([]);
  });

  it("never ends the process by itself", () => {
    const wrong = files.filter((name) => /\bprocess\.exit\(/.test(codeOf(readFileSync(join(root, name), "utf8"))));
    expect(wrong).toEqual([]);
  });
});

/** The files of one circle in the order in which they import each other; none where there is no circle. */
function circleIn(all: readonly Import[]): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    done.add(file);
    for (const one of all.filter(({ from }) => from === file)) {
      const circle = visit(target(one), [...path, file]);
      if (circle.length > 0) return circle;
    }
    return [];
  };
  return files.map((file) => visit(file, [])).find((circle) => circle.length > 0) ?? [];
}

/** What runs: no comments, no string literals. */
function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|"[^"\n]*"|`[^`]*`/gm, "");
}

/** `@scope/name/inside` and `name/inside` are of the packages `@scope/name` and `name`. */
function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

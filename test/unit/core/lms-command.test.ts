import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { known } from "../../../src/core/fact.ts";
import { lmsOffPath, typedOn, withLms } from "../../../src/core/lms-command.ts";
import type { MachineProfile } from "../../../src/core/machine.ts";
import { commandsFor } from "../../../src/core/remedies.ts";
import type { Command } from "../../../src/core/report.ts";
import { machineWith } from "../../support/machine-with.ts";

const listing: Command = { shell: "any", line: "lms runtime ls", effect: "safe" };

function machineAt(path: string, onPath?: boolean): MachineProfile {
  const machine = machineWith();
  const { value } = machine.runtimes;
  if (value === null) throw new Error("a machine with runtimes");
  const lmstudio = { path, version: null, ...(onPath === undefined ? {} : { onPath }) };
  return { ...machine, runtimes: known({ ...value, lmstudio }, "test") };
}

describe("LM Studio's own command", () => {
  it.each([
    ["linux", "/home/ana/.lmstudio/bin/lms", "sh", "/home/ana/.lmstudio/bin/lms runtime ls"],
    ["linux", "/home/ana maria/bin/lms", "sh", "'/home/ana maria/bin/lms' runtime ls"],
    ["darwin", "/Users/o'neil/bin/lms", "sh", String.raw`'/Users/o'\''neil/bin/lms' runtime ls`],
    ["linux", "~/.lmstudio/bin/lms", "sh", "~/.lmstudio/bin/lms runtime ls"],
    ["linux", "~/my models/bin/lms", "sh", "~/'my models/bin/lms' runtime ls"],
    [
      "win32",
      String.raw`C:\Users\ana\.lmstudio\bin\lms.exe`,
      "any",
      String.raw`C:\Users\ana\.lmstudio\bin\lms.exe runtime ls`,
    ],
    ["win32", String.raw`C:\Users\Ana Sá\lms.exe`, "powershell", String.raw`& 'C:\Users\Ana Sá\lms.exe' runtime ls`],
    ["win32", String.raw`C:\o'neil$\lms.exe`, "powershell", String.raw`& 'C:\o''neil$\lms.exe' runtime ls`],
    ["win32", String.raw`~\.lmstudio\bin\lms.exe`, "powershell", String.raw`& ~\.lmstudio\bin\lms.exe runtime ls`],
  ] as const)("on %s with %s is typed for %s", (platform, lms, shell, line) => {
    expect(withLms(listing, { platform, lms })).toEqual({ shell, line, effect: "safe" });
  });

  it.each(["phi4-setup install", "lmsx ls", "curl -fsSL https://lmstudio.ai/install.sh | bash", "echo lms ls"])(
    "is not seen in: %s",
    (line) => {
      const command: Command = { ...listing, line };
      expect(withLms(command, { platform: "linux", lms: "/x/lms" })).toEqual(command);
    },
  );

  it("is its name alone on PATH, and where nobody knows", () => {
    expect(lmsOffPath(machineAt("/usr/bin/lms", true))).toBeNull();
    expect(lmsOffPath(machineWith())).toBeNull();
    expect(lmsOffPath(null)).toBeNull();
    expect(withLms(listing, { platform: "linux", lms: null })).toEqual(listing);
    // A machine that was saved before this was looked at.
    expect(typedOn(machineAt("/x/lms"), "lms ps")).toBe("/x/lms ps");
  });

  it("mends a failure from where it is", () => {
    const finding = { code: "LMS_IDENTIFIER_TAKEN", args: { identifier: "phi-4", by: "x" } } as const;
    const lms = lmsOffPath(machineAt("/home/ana/.lmstudio/bin/lms", false));
    expect(commandsFor(finding, { platform: "linux", self: "phi4-setup", lms }).map(({ line }) => line)).toEqual([
      "/home/ana/.lmstudio/bin/lms unload phi-4",
    ]);
  });

  it.skipIf(process.platform === "win32")("does what it says in a shell, wherever it lies", () => {
    const home = mkdtempSync(join(tmpdir(), "phi4 l'ms $HOME ã-"));
    try {
      mkdirSync(join(home, "my bin"));
      writeFileSync(join(home, "my bin", "lms"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n", { mode: 0o755 });
      for (const lms of [join(home, "my bin", "lms"), "~/my bin/lms"]) {
        const { line } = withLms(listing, { platform: process.platform, lms });
        expect(execFileSync("/bin/sh", ["-c", line], { env: { HOME: home }, encoding: "utf8" })).toBe("runtime\nls\n");
      }
    } finally {
      rmSync(home, { recursive: true });
    }
  });
});

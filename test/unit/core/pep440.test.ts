import { describe, expect, test } from "vitest";
import { atLeast, toSemver } from "../../../src/core/pep440.ts";

describe("Python's versions", () => {
  test.each([
    ["2.13.0+cpu", "2.13.0"],
    ["3.14.0rc1", "3.14.0-rc.1"],
    ["4.48.0.dev0", "4.48.0-0.dev.0"],
    ["2.9.0.dev20250801+cu128", "2.9.0-0.dev.20250801"],
    ["2.1.2.post1", "2.1.2"],
    ["4.46", "4.46.0"],
    ["3", "3.0.0"],
    ["2.5.0a0+872d972e41.nv24.08", "2.5.0-a.0"],
    ["1.0.0-beta2", "1.0.0-beta.2".replace("beta", "b")],
    ["0!2.0", "2.0.0"],
    ["1!2.0", null],
    ["", null],
    ["latest", null],
    ["2..1", null],
  ])("%s as semver is %s", (version, semver) => expect(toSemver(version)).toBe(semver));

  test.each([
    ["3.14.0rc1", "3.8.0", true],
    ["4.48.0.dev0", "4.47.0", true],
    ["2.5.0a0+nv24.08", "2.5.0", true],
    ["2.4.1", "2.5.0", false],
    ["3.10.0", "3.10.0", true],
    ["3.9.25", "3.10.0", false],
    ["1!9.0", "2.0.0", null],
    ["unknown", "2.0.0", null],
  ])("%s is at least %s: %s", (version, floor, answer) => expect(atLeast(version, floor)).toBe(answer));
});

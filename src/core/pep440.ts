// Python's versions are not npm's: `3.14.0rc1`, `2.9.0.dev20250801+cu128`, `2.1.2.post1`, `1!2.0`, `4.46`.
// https://packaging.python.org/en/latest/specifications/version-specifiers/
import compare from "semver/functions/compare.js";

const form =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)[-_.]?(?:(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\d*))?(?:[-_.]?(?:post|rev|r)[-_.]?\d*|-\d+)?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+[a-z0-9._-]+)?$/i;

const stages: Record<string, string> = { alpha: "a", beta: "b", c: "rc", pre: "rc", preview: "rc" };

/**
 * A PEP 440 version as the semver that sorts like it: `2.5.0a0+nv24.08` is `2.5.0-a.0`, a development release comes
 * before all others of its number. Post-releases and local tags make no difference here. Null for what is not a
 * version, and for other epochs, which cannot be compared with ours.
 */
export function toSemver(version: string): string | null {
  const match = version.length > 100 ? null : form.exec(version.trim());
  if (match === null) return null;
  const [, epoch, release = "", stage, stageNumber, dev, devNumber] = match;
  if (epoch !== undefined && Number(epoch) !== 0) return null;
  const numbers = release.split(".").map(Number);
  const [major = 0, minor = 0, patch = 0] = numbers;
  if (numbers.some((number) => !Number.isSafeInteger(number))) return null;
  const base = `${major}.${minor}.${patch}`;
  const name = stage?.toLowerCase();
  if (name !== undefined) return `${base}-${stages[name] ?? name}.${numbered(stageNumber)}`;
  return dev === undefined ? base : `${base}-0.dev.${numbered(devNumber)}`;
}

/**
 * Whether a version is at least `floor` (`X.Y.Z`); null when it is not a version. Pre-releases of the floor itself
 * count: NVIDIA's containers carry `2.5.0a0` for what is 2.5.
 */
export function atLeast(version: string, floor: string): boolean | null {
  const comparable = toSemver(version);
  return comparable === null ? null : compare(comparable, `${floor}-0`) >= 0;
}

function numbered(digits: string | undefined): number {
  const number = Number(digits || 0);
  return Number.isSafeInteger(number) ? number : 0;
}

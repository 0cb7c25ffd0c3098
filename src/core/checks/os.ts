import { defineCheck } from "./check.ts";

type OsFindings = {
  OS_OK: { name: string; version: string | null; arch: string };
  OS_ROSETTA: { name: string; version: string | null };
  OS_NO_GLIBC: { name: string; version: string | null; libc: string };
  OS_UNSUPPORTED: { name: string; arch: string };
};

/** Linux, macOS or Windows, and nothing about it that keeps the engine from running. */
export const os = defineCheck<OsFindings>()({
  id: "os",
  needs: ["os"],
  run({ os }, { value: { platforms } }) {
    const { platform, name, version, arch, libc, rosetta } = os;
    const measured = { platform, version, arch };
    if (!platforms.includes(platform))
      return { status: "fail", code: "OS_UNSUPPORTED", args: { name, arch }, measured };
    if (rosetta) return { status: "warn", code: "OS_ROSETTA", args: { name, version }, measured };
    if (libc === "musl") return { status: "warn", code: "OS_NO_GLIBC", args: { name, version, libc }, measured };
    return { status: "pass", code: "OS_OK", args: { name, version, arch }, measured };
  },
});

import type { Disk } from "../machine.ts";
import type { Target } from "../target.ts";
import { defineCheck } from "./check.ts";

type DiskFindings = {
  DISK_OK: { path: string; freeBytes: number };
  DISK_BELOW_RECOMMENDED: { path: string; freeBytes: number; recommendedBytes: number; neededBytes: number | null };
  DISK_TOO_SMALL: { path: string; freeBytes: number; neededBytes: number; missingBytes: number };
  DISK_FILE_LIMIT: { path: string; filesystem: string; maxFileBytes: number; fileBytes: number };
  DISK_READ_ONLY: { path: string };
  DISK_UNKNOWN: { path: string };
};

/** Room for the model where its file will really go, and a file system that can hold it. */
export const disk = defineCheck<DiskFindings>()({
  id: "disk",
  needs: ["disks"],
  run({ disks }, { value: { recommendedBytes, reserveBytes } }, target) {
    const disk = modelsDisk(disks, target);
    const { path = "", freeBytes = null, writable = null } = disk ?? {};
    const measured = { freeBytes, totalBytes: disk?.totalBytes ?? null };
    if (writable === false) return { status: "fail", code: "DISK_READ_ONLY", args: { path }, measured };

    const fileBytes = target?.candidate.fileBytes ?? null;
    const limit = disk?.maxFileBytes ?? null;
    if (limit !== null && fileBytes !== null && fileBytes > limit) {
      const args = { path, filesystem: disk?.filesystem ?? "", maxFileBytes: limit, fileBytes };
      return { status: "fail", code: "DISK_FILE_LIMIT", args, measured };
    }
    if (freeBytes === null) return { status: "unknown", code: "DISK_UNKNOWN", args: { path }, measured };
    const neededBytes = (fileBytes ?? 0) + reserveBytes;
    if (freeBytes < neededBytes) {
      const args = { path, freeBytes, neededBytes, missingBytes: neededBytes - freeBytes };
      return { status: "fail", code: "DISK_TOO_SMALL", args, measured };
    }
    if (freeBytes < recommendedBytes) {
      const args = { path, freeBytes, recommendedBytes, neededBytes: fileBytes === null ? null : neededBytes };
      return { status: "warn", code: "DISK_BELOW_RECOMMENDED", args, measured };
    }
    return { status: "pass", code: "DISK_OK", args: { path, freeBytes }, measured };
  },
});

function modelsDisk(disks: readonly Disk[], target: Target | null): Disk | undefined {
  const purpose = target?.runtime === "lmstudio" ? "lmstudio" : "models";
  return disks.find((disk) => disk.purpose === purpose) ?? disks[0];
}

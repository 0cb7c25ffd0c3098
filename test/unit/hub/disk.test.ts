import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskFailure, requireSpace } from "../../../src/hub/disk.ts";
import { failureOf } from "../../support/hub.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-disk-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a disk's refusal", () => {
  it.each([
    ["ENOSPC", "DISK_FULL", { neededBytes: 5, freeBytes: expect.any(Number) }],
    ["EDQUOT", "DISK_FULL", { neededBytes: 5 }],
    ["EFBIG", "FILE_TOO_LARGE", { fileBytes: 5 }],
    ["EROFS", "DISK_NOT_WRITABLE", { cause: "EROFS" }],
    ["EACCES", "DISK_NOT_WRITABLE", { cause: "EACCES" }],
    ["ELOOP", "DISK_NOT_WRITABLE", { cause: "ELOOP" }],
    ["EIO", "DISK_ERROR", { cause: "EIO" }],
  ])("%s is %s", async (code, name, args) => {
    const failure = await diskFailure(Object.assign(new Error("write"), { code }), join(folder, "part"), 5);
    expect(failure).toMatchObject({ exitCode: 7, finding: { code: name, args } });
  });

  it("is not what any other failure is", async () => {
    const other = new TypeError("a bug");
    expect(await diskFailure(other, folder, null)).toBe(other);
  });
});

describe("the space that is asked for", () => {
  it("is the bytes and a reserve of 5 %, at most 1 GiB, also where the folder does not exist yet", async () => {
    const { finding } = await failureOf(requireSpace(join(folder, "a", "b"), 2 ** 50));
    expect(finding).toMatchObject({ code: "DISK_FULL", args: { neededBytes: 2 ** 50 + 2 ** 30 } });
    await requireSpace(join(folder, "a", "b"), 1000);
  });
});

import { describe, expect, it } from "vitest";
import { SetupError } from "../../../../src/core/errors/index.ts";
import { enginePackageFor, engineVersion } from "../../../../src/runtimes/llama-cpp/engine-packages.ts";

describe("the package for a machine", () => {
  it.each([
    ["linux", "x64", "glibc", "auto", "linux-x64", "cpu"],
    ["linux", "arm64", "glibc", "auto", "linux-arm64", "cpu"],
    ["linux", "x64", "glibc", "cuda", "linux-x64-cuda", "cuda"],
    ["linux", "x64", "glibc", "vulkan", "linux-x64-vulkan", "vulkan"],
    ["darwin", "arm64", null, "auto", "mac-arm64-metal", "metal"],
    ["darwin", "arm64", null, "cpu", "mac-arm64-metal", "cpu"],
    ["darwin", "x64", null, "auto", "mac-x64", "cpu"],
    ["win32", "x64", null, "auto", "win-x64", "cpu"],
    ["win32", "x64", null, "vulkan", "win-x64-vulkan", "vulkan"],
    ["win32", "arm64", null, "cpu", "win-arm64", "cpu"],
  ] as const)("%s %s %s %s is %s", (os, arch, libc, accelerator, name, used) => {
    const found = enginePackageFor(os, arch, libc, accelerator);
    expect(found).toMatchObject({ name: `@node-llama-cpp/${name}`, version: engineVersion, accelerator: used });
    expect(found.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    expect(found.tarballBytes).toBeGreaterThan(4e6);
  });

  it.each([
    ["linux", "x64", "musl", "auto"],
    ["linux", "ia32", "glibc", "auto"],
    ["linux", "arm64", "glibc", "vulkan"],
    ["darwin", "arm64", null, "cuda"],
    ["darwin", "x64", null, "metal"],
    ["freebsd", "x64", null, "auto"],
  ] as const)("%s %s %s %s has none", (os, arch, libc, accelerator) => {
    expect(() => enginePackageFor(os, arch, libc, accelerator)).toThrow(SetupError);
  });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReason, writeReason } from "../../src/core/backends.ts";
import { atLeast, toSemver } from "../../src/core/pep440.ts";
import { parseCfs, parseCgroupPaths, parseCpuMax, parseLimit, parseStat } from "../../src/probes/cgroup.ts";
import { parseCpuInfo, parseSysctl, parseV8Options } from "../../src/probes/cpu.ts";
import { parseMount, parseMountInfo } from "../../src/probes/disks.ts";
import { parsePyList } from "../../src/probes/interpreters.ts";
import { parseAmdSmi } from "../../src/probes/gpus/amd-smi.ts";
import { parseSystemProfiler, parseVram } from "../../src/probes/gpus/apple.ts";
import { parseXpuSmi } from "../../src/probes/gpus/intel.ts";
import { parseNvidiaXml, parseSlicePlace } from "../../src/probes/gpus/mig.ts";
import { parseNvidiaCsv } from "../../src/probes/gpus/nvidia.ts";
import { parsePciIds, parseProcPci, parseUevent } from "../../src/probes/gpus/pci.ts";
import { parseRocmSmi } from "../../src/probes/gpus/rocm-smi.ts";
import { windowsGpus } from "../../src/probes/gpus/windows.ts";
import { parseArcStats, parseMemInfo, parseUdevMemory, parseVmStat } from "../../src/probes/memory.ts";
import { parseUserAgent } from "../../src/probes/node.ts";
import { parseContainer, parseOsRelease, parseSystemVersion, parseWindowsRelease } from "../../src/probes/os.ts";
import { parsePython } from "../../src/probes/python.ts";
import { parseCpuList } from "../../src/probes/hybrid-cores.ts";
import { parseListening } from "../../src/host/network/listening.ts";
import { parseStatus } from "../../src/host/lm-studio/status.ts";
import { parseOwner, parseVersion } from "../../src/probes/runtimes.ts";
import { parseInventory } from "../../src/probes/windows.ts";

const parsers: Record<string, (text: string) => unknown> = {
  parseAmdSmi: (text) => parseAmdSmi(text, text),
  parseArcStats,
  parseCgroupPaths,
  parseCfs: (text) => parseCfs(text, text),
  parseContainer,
  parseCpuInfo,
  parseCpuList,
  parseCpuMax,
  parseStatus,
  parseUdevMemory,
  parseInventory: (text) => {
    const inventory = parseInventory(text);
    return inventory === null ? null : windowsGpus(inventory, 16 * 1024 ** 3);
  },
  parseLimit,
  parseListening: (text) => parseListening(text, 1234),
  parseMemInfo,
  parseMount,
  parseMountInfo,
  parseNvidiaCsv: (text) => parseNvidiaCsv(text),
  parseNvidiaXml,
  parseOsRelease,
  parseOwner: (text) => parseOwner(json(text)),
  parsePciIds: (text) => parsePciIds(text, 0x1002, 0x744c),
  parseProcPci,
  parsePyList,
  parsePython,
  parseRocmSmi,
  parseSlicePlace: (text) => parseSlicePlace(text, "MIG-"),
  parseStat,
  parseSysctl,
  parseSystemProfiler,
  parseSystemVersion,
  parseUevent,
  parseUserAgent,
  parseV8Options,
  parseVersion,
  parseVmStat,
  parseVram,
  parseWindowsRelease,
  parseXpuSmi,
  toSemver,
  atLeast: (text) => atLeast(text, "2.5.0"),
};

/** Pieces that the formats are made of, so that inputs are nearly right. */
const pieces = fc.constantFrom(
  "{",
  "}",
  "[",
  "]",
  '"',
  ":",
  ",",
  "\n",
  " ",
  "\t",
  "0",
  "-1",
  "MiB",
  "GPU[0]",
  "card0",
  "device,",
  "index, name",
  "processor : 0",
  "flags : avx2",
  "MemTotal: 1 kB",
  "0::/a/../b",
  '<gpu id="00000000:01:00.0">',
  "<mig_device>",
  "SPDisplaysDataType",
  "device_list",
  "adapters",
  "PCI_CLASS=30000",
  "PCI_ID=10DE:1",
  "PCI_SLOT_NAME=0000:01:00.0",
  "page size of 16384 bytes",
  "version 3.1.2",
  "99999999999999999999",
  "null",
  "\u0000",
);
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
  fc.json(),
  fc
    .json()
    .map(
      (text) =>
        `{"adapters": ${text}, "registry": ${text}, "device_list": [${text}], "card0": ${text}, "SPDisplaysDataType": [${text}]}`,
    ),
);

describe("no input throws", () => {
  test.each(Object.entries(parsers))("%s", (_, parse) => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(() => parse(text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

test("sizes are whole bytes or unknown", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const sizes = [
        ...parseNvidiaCsv(text).flatMap(({ totalBytes, freeBytes }) => [totalBytes, freeBytes]),
        ...parseRocmSmi(text).flatMap(({ totalBytes, usedBytes }) => [totalBytes, usedBytes]),
        ...parseXpuSmi(text).map(({ totalBytes }) => totalBytes),
      ];
      expect(sizes.every((size) => size === null || Number.isSafeInteger(size))).toBe(true);
    }),
  );
});

test("a back end's reason is read as it was written", () => {
  fc.assert(
    fc.property(fc.string(), (detail) => {
      expect(readReason(writeReason("BACKEND_DEVICE_DENIED", detail))).toEqual({
        code: "BACKEND_DEVICE_DENIED",
        args: { detail },
      });
    }),
  );
});

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { machineProfileSchema } from "../../../src/core/machine.ts";
import { recommend } from "../../../src/core/recommend.ts";

// The recommendation for each golden machine, reviewed one by one as a careful expert would: what is taken, what is
// said, and why that is right. A change here is a change of judgement and wants its own reason.
interface Reviewed {
  takes: string;
  says: string[];
  /** For whoever reads this. */
  because: string;
}

const miniNow = "REASON_FAMILY_FITS_NOW";

const reviewed: Record<string, Reviewed> = {
  "alpine-container": {
    takes: "Q4_K_M cpu yes/yes",
    says: ["REASON_ENGINE_NEEDS_GLIBC"],
    because: "31 GB hold it, but node-llama-cpp is not published for musl: both must be said",
  },
  "container-4gb-on-64gb": {
    takes: "nothing, phi-4-mini-instruct Q4_K_M instead",
    says: ["REASON_CONTAINER_LIMIT", "REASON_NOTHING_FITS", "REASON_FAMILY_FITS"],
    because:
      "the cgroup's limit holds and not the host's 64 GB; going over it ends the process, so what is left counts",
  },
  "driver-mismatch": {
    takes: "Q4_K_M cpu yes/yes",
    says: ["REASON_GPU_UNUSABLE", "BACKEND_DRIVER_FAILING"],
    because: "a card whose driver does not answer is none, and the driver's words lead to the restart that mends it",
  },
  gb10: {
    takes: "Q4_K_M cpu yes/yes",
    says: ["REASON_GPU_NO_BACKEND"],
    because: "no CUDA build of the engine for Linux on arm64, so the GPU that is there does not count",
  },
  "h100-mig": {
    takes: "Q4_K_M gpu yes/yes",
    says: [],
    because: "one slice of 40 GB holds Q8_0; at what speed is unknown, since a slice has a share of the bandwidth",
  },
  "intel-arc-b60": {
    takes: "Q4_K_M gpu yes/yes",
    says: [],
    because: "24 GB of its own; a card known by its number only has no known bandwidth, so nothing above Q4_K_M",
  },
  "jetson-orin-jetpack5": {
    takes: "Q4_K_M cpu yes/yes",
    says: ["REASON_GPU_UNUSABLE", "BACKEND_RUNTIME_MISSING"],
    because: "its CUDA 11 is older than what the engine is built for, and no other back end reaches the card",
  },
  "laptop-16gb": {
    takes: "Q4_K_M cpu yes/no",
    says: [miniNow],
    because: "the machine the guide has in mind: fits once 0.3 GiB more is free, and the small model fits meanwhile",
  },
  "laptop-16gb-rtx4060": {
    takes: "Q4_K_M split yes/yes",
    says: [],
    because: "the card cannot hold all of it; part of it moves there, and RAM is no longer short",
  },
  "laptop-8gb": {
    takes: "Q2_K cpu yes/no",
    says: [miniNow],
    because:
      "below the guide's minimum: Q2_K is all that fits, after closing nearly everything; the small model fits now",
  },
  "mac-intel-16gb": {
    takes: "Q4_K_M cpu yes/no",
    says: ["REASON_GPU_UNUSABLE", "BACKEND_NO_ENGINE", "REASON_GPU_UNUSABLE", "BACKEND_NO_ENGINE", miniNow],
    because: "Metal on Intel Macs is not in any engine; 4 GB would hold little anyway",
  },
  "mac-m1-16gb": {
    takes: "Q4_K_M gpu yes/no",
    says: [miniNow],
    because: "9.6 of the 10.7 GiB that Metal allows: at the edge, so only with programs closed",
  },
  "mac-m2-rosetta": {
    takes: "Q4_K_M cpu yes/no",
    says: ["REASON_GPU_UNUSABLE", "BACKEND_NODE_NOT_ARM64", miniNow],
    because: "Node for x64 sees no Metal; no speed is promised for translated code, and the remedy is another Node",
  },
  "mac-m4-32gb": {
    takes: "Q4_K_M gpu yes/yes",
    says: [],
    because: "Q5 and above fit, but below 10 tokens/s at the low end by the M4's 120 GB/s",
  },
  "mac-m4-max-64gb-raised": {
    takes: "Q8_0 gpu yes/yes",
    says: [],
    because: "a raised wired limit is taken as it is; 410 GB/s read Q8_0 at 12 tokens/s or more, and F16 gains nothing",
  },
  "raspberry-pi-4": {
    takes: "Q2_K cpu yes/no",
    says: [miniNow],
    because: "as laptop-8gb; how slow it is shows once its memory's bandwidth is measured",
  },
  "rx7900xtx-without-render-group": {
    takes: "Q4_K_M cpu yes/yes",
    says: ["REASON_GPU_UNUSABLE", "BACKEND_DEVICE_DENIED"],
    because: "the card is fine and the user may not open it: the group is the remedy, not another quantization",
  },
  "server-without-avx2": {
    takes: "Q4_K_M cpu yes/yes",
    says: [],
    because: "the engine has kernels for AVX alone; memory is plenty, speed unknown, so nothing above Q4_K_M",
  },
  "strix-halo-96gb-carved": {
    takes: "Q4_K_M gpu yes/yes",
    says: [],
    because: "96 GB are the card's own by the BIOS, 31 the computer's: two pools, not one counted twice",
  },
  "strix-halo-shared": {
    takes: "Q4_K_M gpu yes/yes",
    says: [],
    because: "one pool: what the card holds counts in RAM as well",
  },
  "two-rtx3090": {
    takes: "Q8_0 gpu yes/yes",
    says: [],
    because: "936 GB/s read Q8_0 well above 10 tokens/s, and F16 gains nothing",
  },
  "windows-780m": {
    takes: "Q4_K_M cpu yes/yes",
    says: ["REASON_GPU_MEMORY_UNKNOWN"],
    because: "4 GB are given to the graphics, which borrow more: neither is what they have, and RAM is what is left",
  },
  "windows-laptop-store-python": {
    takes: "Q4_K_M cpu yes/no",
    says: ["REASON_GPU_MEMORY_UNKNOWN", miniNow],
    because: "integrated graphics whose share of memory nobody tells are not counted",
  },
  "windows-rtx4090-capped": {
    takes: "Q8_0 gpu yes/yes",
    says: ["REASON_GPU_MEMORY_UNKNOWN"],
    because: "24 GB by the driver and not the 4 GB that Windows' registers say; the graphics beside it are left alone",
  },
  "wsl2-unnamed-card": {
    takes: "Q4_K_M cpu yes/no",
    says: [miniNow],
    because: "Windows has a card and WSL does not say which: nothing is counted on it, and nothing denied",
  },
  wsl2: {
    takes: "Q2_K cpu yes/no",
    says: ["REASON_GPU_UNUSABLE", "BACKEND_RUNTIME_MISSING", miniNow],
    because: "WSL has half of the computer: what it has is judged, and the memory check says how to give it more",
  },
};

const folder = join(import.meta.dirname, "../../fixtures/machines");

function recommendFor(name: string) {
  const { machine } = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  return recommend(machineProfileSchema.parse(machine), {
    runtime: "llama.cpp",
    context: 4096,
    kvCache: "f16",
    prefer: "balanced",
    quantization: null,
    accelerator: "auto",
    mmap: null,
    sayInEnglish: ({ code }) => code,
  });
}

function taken({ choice, alternative }: ReturnType<typeof recommend>): string {
  if (choice !== null) {
    return `${choice.quantization} ${choice.placement.kind} ${choice.fits.total}/${choice.fits.now}`;
  }
  return `nothing${alternative == null ? "" : `, ${alternative.model} ${alternative.candidate.quantization} instead`}`;
}

test("every golden machine is reviewed", () => {
  const names = readdirSync(folder).map((file) => file.replace(".json", ""));
  expect(names.toSorted()).toEqual(Object.keys(reviewed).toSorted());
});

test.each(Object.entries(reviewed))("%s", (name, { takes, says }) => {
  const found = recommendFor(name);
  expect([taken(found), found.reasons?.map(({ code }) => code)]).toEqual([takes, says]);
});

// The machine as data: what the probes found, and all that the pure core ever sees of this computer.
// Runtime code imports the types only; the schemas are for saved machines, tests and the shipped JSON Schema.
import { z } from "zod";

const bytes = z.number().int().nonnegative().describe("bytes");
const nullableBytes = bytes.nullable();

const unknownFact = z.strictObject({
  value: z.null(),
  reason: z.enum(["absent", "failed", "timeout", "unsupported"]),
  detail: z.string(),
});

function fact<T extends z.ZodType>(value: T) {
  return z.union([z.strictObject({ value, source: z.string() }), unknownFact]);
}

const operatingSystem = z.strictObject({
  platform: z.string().describe("linux, darwin, win32 or another value of Node's process.platform"),
  name: z.string(),
  version: z.string().nullable(),
  arch: z.string(),
  libc: z.string().nullable().describe("such as 'glibc 2.36' or 'musl'; null where the system has only one"),
  wsl: z.boolean(),
  container: z.string().nullable(),
  rosetta: z.boolean(),
});

const cpuFeatures = z
  .strictObject({
    avx: z.boolean().nullable(),
    avx2: z.boolean().nullable(),
    fma: z.boolean().nullable(),
    f16c: z.boolean().nullable(),
    avx512f: z.boolean().nullable(),
    dotprod: z.boolean().nullable(),
  })
  .describe("null means that it could not be found out");

const cpu = z.strictObject({
  brand: z.string(),
  physicalCores: z.number().int().positive().nullable(),
  logicalCores: z.number().int().positive(),
  quota: z.number().positive().nullable().describe("cores that a cgroup lets this process use; null without a limit"),
  features: cpuFeatures,
  hybrid: z
    .strictObject({ performance: z.number().int().positive(), efficiency: z.number().int().positive() })
    .optional()
    .describe("logical cores of each kind, where a processor has two kinds and the system tells them apart"),
});

const memoryLimit = z.strictObject({ bytes, by: z.string(), hostBytes: bytes });

const memory = z.strictObject({
  totalBytes: bytes.describe("what this process may use: the system's figure, clamped by cgroup, container or WSL"),
  availableBytes: bytes.describe("free plus reclaimable; page cache is not used memory"),
  installedBytes: nullableBytes,
  limit: memoryLimit.nullable(),
  bandwidth: z.number().positive().nullable().describe("bytes per second, measured"),
});

const backend = z.strictObject({
  name: z.enum(["cuda", "vulkan", "metal", "rocm", "sycl"]),
  usable: z.boolean(),
  reason: z.string().nullable().describe("why it is not usable"),
  library: z.string().optional().describe("the runtime library that was found for it, such as libcudart.so.13"),
});

const gpu = z.strictObject({
  id: z.string(),
  vendor: z.enum(["nvidia", "amd", "intel", "apple", "other"]),
  name: z.string(),
  memoryBytes: nullableBytes,
  freeBytes: nullableBytes,
  unified: z.boolean().describe("its memory is the computer's: one pool, never counted twice"),
  slices: z.array(z.strictObject({ id: z.string(), name: z.string(), memoryBytes: nullableBytes })),
  driver: z.string().nullable(),
  computeCapability: z.string().nullable(),
  backends: z.array(backend),
  sources: z.record(z.string(), z.string()).describe("which tool each number came from"),
});

const disk = z.strictObject({
  purpose: z.enum(["models", "engine", "lmstudio", "scratch"]),
  path: z.string(),
  freeBytes: nullableBytes,
  totalBytes: nullableBytes,
  filesystem: z.string().nullable(),
  maxFileBytes: nullableBytes.describe("largest single file it can hold; null without a known limit"),
  writable: z.boolean().nullable(),
});

const pythonPackage = z.strictObject({ version: z.string(), build: z.string().nullable() }).nullable();

const python = z.strictObject({
  path: z.string(),
  version: z.string(),
  bits: z.number().int(),
  environment: z.enum(["system", "venv", "conda", "pyenv", "uv", "other"]),
  externallyManaged: z.boolean(),
  packages: z.strictObject({
    torch: pythonPackage,
    transformers: pythonPackage,
    accelerate: pythonPackage,
    openai: pythonPackage,
  }),
});

const runtimes = z.strictObject({
  lmstudio: z.strictObject({ path: z.string(), version: z.string().nullable() }).nullable(),
  llamaServer: z.strictObject({ path: z.string(), version: z.string().nullable() }).nullable(),
  ollama: z.strictObject({ path: z.string(), version: z.string().nullable() }).nullable(),
  engine: z.strictObject({ path: z.string(), version: z.string(), package: z.string() }).nullable(),
  port1234: z.string().nullable().describe("who answers on port 1234; null when nobody does"),
});

const probe = z.strictObject({
  id: z.string(),
  status: z.enum(["ok", "absent", "failed", "timeout"]),
  ms: z.number().nonnegative(),
  exitCode: z.number().int().nullable(),
  evidence: z.string(),
});

export const machineProfileSchema = z.strictObject({
  os: fact(operatingSystem),
  cpu: fact(cpu),
  memory: fact(memory),
  gpus: fact(z.array(gpu)),
  disks: fact(z.array(disk)),
  python: fact(z.array(python)),
  node: fact(z.strictObject({ version: z.string(), npm: z.string().nullable() })),
  runtimes: fact(runtimes),
  probes: z.array(probe),
});

export type UnknownFact = z.infer<typeof unknownFact>;
export type Fact<T> = { value: T; source: string } | UnknownFact;
export type MachineProfile = z.infer<typeof machineProfileSchema>;
export type OperatingSystem = z.infer<typeof operatingSystem>;
export type Cpu = z.infer<typeof cpu>;
export type CpuFeatures = z.infer<typeof cpuFeatures>;
export type Memory = z.infer<typeof memory>;
export type Gpu = z.infer<typeof gpu>;
export type Backend = z.infer<typeof backend>;
export type Disk = z.infer<typeof disk>;
export type Python = z.infer<typeof python>;
export type Runtimes = z.infer<typeof runtimes>;
export type ProbeRecord = z.infer<typeof probe>;

// The machine as data: what the probes found, and all that the pure core ever sees of this computer.
// Runtime code imports the types only; the schemas are for saved machines, tests and the shipped JSON Schema.
import * as z from "zod/mini";

const bytes = z.int().check(z.nonnegative()).check(z.describe("bytes"));
const nullableBytes = z.nullable(bytes);

const unknownFact = z.strictObject({
  value: z.null(),
  reason: z.enum(["absent", "failed", "timeout", "unsupported"]),
  detail: z.string(),
});

function fact<T extends z.ZodMiniType>(value: T) {
  return z.union([z.strictObject({ value, source: z.string() }), unknownFact]);
}

const operatingSystem = z.strictObject({
  platform: z.string().check(z.describe("linux, darwin, win32 or another value of Node's process.platform")),
  name: z.string(),
  version: z.nullable(z.string()),
  arch: z.string(),
  libc: z.nullable(z.string()).check(z.describe("such as 'glibc 2.36' or 'musl'; null where the system has only one")),
  wsl: z.boolean(),
  container: z.nullable(z.string()),
  rosetta: z.boolean(),
});

const cpuFeatures = z
  .strictObject({
    avx: z.nullable(z.boolean()),
    avx2: z.nullable(z.boolean()),
    fma: z.nullable(z.boolean()),
    f16c: z.nullable(z.boolean()),
    avx512f: z.nullable(z.boolean()),
    dotprod: z.nullable(z.boolean()),
  })
  .check(z.describe("null means that it could not be found out"));

const cpu = z.strictObject({
  brand: z.string(),
  physicalCores: z.nullable(z.int().check(z.positive())),
  logicalCores: z.int().check(z.positive()),
  quota: z
    .nullable(z.number().check(z.positive()))
    .check(z.describe("cores that a cgroup lets this process use; null without a limit")),
  features: cpuFeatures,
  hybrid: z.optional(
    z
      .strictObject({ performance: z.int().check(z.positive()), efficiency: z.int().check(z.positive()) })
      .check(z.describe("logical cores of each kind, where a processor has two kinds and the system tells them apart")),
  ),
});

const memoryLimit = z.strictObject({ bytes, by: z.string(), hostBytes: bytes });

const memory = z.strictObject({
  totalBytes: bytes.check(
    z.describe("what this process may use: the system's figure, clamped by cgroup, container or WSL"),
  ),
  availableBytes: bytes.check(z.describe("free plus reclaimable; page cache is not used memory")),
  installedBytes: nullableBytes,
  limit: z.nullable(memoryLimit),
  bandwidth: z.nullable(z.number().check(z.positive())).check(z.describe("bytes per second, measured")),
});

const backend = z.strictObject({
  name: z.enum(["cuda", "vulkan", "metal", "rocm", "sycl"]),
  usable: z.boolean(),
  reason: z.nullable(z.string()).check(z.describe("why it is not usable")),
  library: z.optional(
    z.string().check(z.describe("the runtime library that was found for it, such as libcudart.so.13")),
  ),
});

const gpu = z.strictObject({
  id: z.string(),
  vendor: z.enum(["nvidia", "amd", "intel", "apple", "other"]),
  name: z.string(),
  memoryBytes: nullableBytes,
  freeBytes: nullableBytes,
  unified: z.boolean().check(z.describe("its memory is the computer's: one pool, never counted twice")),
  slices: z.array(z.strictObject({ id: z.string(), name: z.string(), memoryBytes: nullableBytes })),
  driver: z.nullable(z.string()),
  computeCapability: z.nullable(z.string()),
  backends: z.array(backend),
  sources: z.record(z.string(), z.string()).check(z.describe("which tool each number came from")),
});

const disk = z.strictObject({
  purpose: z.enum(["models", "engine", "lmstudio", "scratch"]),
  path: z.string(),
  freeBytes: nullableBytes,
  totalBytes: nullableBytes,
  filesystem: z.nullable(z.string()),
  maxFileBytes: nullableBytes.check(z.describe("largest single file it can hold; null without a known limit")),
  writable: z.nullable(z.boolean()),
});

const pythonPackage = z.nullable(z.strictObject({ version: z.string(), build: z.nullable(z.string()) }));

const python = z.strictObject({
  path: z.string(),
  version: z.string(),
  bits: z.int(),
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
  lmstudio: z.nullable(
    z.strictObject({
      path: z.string(),
      onPath: z.optional(z.boolean().check(z.describe("its name alone can be typed"))),
      version: z.nullable(z.string()).check(z.describe("of the one that runs; null when none does")),
      package: z.optional(z.string().check(z.describe("what runs: the app, its service without a window, …"))),
    }),
  ),
  otherLms: z.optional(
    z.strictObject({ path: z.string(), said: z.string() }).check(z.describe("a program called lms that is not its")),
  ),
  llamaServer: z.nullable(z.strictObject({ path: z.string(), version: z.nullable(z.string()) })),
  ollama: z.nullable(z.strictObject({ path: z.string(), version: z.nullable(z.string()) })),
  engine: z.nullable(z.strictObject({ path: z.string(), version: z.string(), package: z.string() })),
  port1234: z.nullable(z.string()).check(z.describe("who answers on port 1234; null when nobody does")),
});

const probe = z.strictObject({
  id: z.string(),
  status: z.enum(["ok", "absent", "failed", "timeout"]),
  ms: z.number().check(z.nonnegative()),
  exitCode: z.nullable(z.int()),
  evidence: z.string(),
});

export const machineProfileSchema = z.strictObject({
  os: fact(operatingSystem),
  cpu: fact(cpu),
  memory: fact(memory),
  gpus: fact(z.array(gpu)),
  disks: fact(z.array(disk)),
  python: fact(z.array(python)),
  node: fact(z.strictObject({ version: z.string(), npm: z.nullable(z.string()) })),
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

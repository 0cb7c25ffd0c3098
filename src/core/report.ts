// The one result every command produces and every reporter renders. A promise to people's scripts (schemaVersion 1):
// it may grow, never change. Sections a command does not produce are absent; `error` is always there.
import { z } from "zod";
import { onlineProbeIds } from "./diagnosis/online-findings.ts";
import { phases } from "./diagnosis/phases.ts";
import { machineProfileSchema } from "./machine.ts";
import { checkIds } from "./requirements.ts";

const bytes = z.number().int().nonnegative().describe("bytes");
const ms = z.number().nonnegative().describe("milliseconds");
const args = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));

const command = z.strictObject({
  shell: z.enum(["sh", "cmd", "powershell", "any"]),
  line: z.string(),
  effect: z.enum(["safe", "changes-system", "admin"]),
});

const remedy = z.strictObject({ text: z.string(), commands: z.array(command) });

/** A code with its arguments, and the English message made from them. */
const statement = z.strictObject({ code: z.string(), args, message: z.string() });

const check = z.strictObject({
  id: z.enum(checkIds),
  status: z.enum(["pass", "warn", "fail", "skip", "unknown"]),
  level: z.enum(["required", "recommended", "optional"]),
  code: z.string(),
  args,
  measured: args,
  required: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  message: z.string(),
  source: z.strictObject({ document: z.string(), text: z.string() }),
  remedy: remedy.nullable(),
  decisive: z.boolean().optional().describe("true where the exit code would be another without it"),
});

const fit = z.enum(["yes", "tight", "no"]);

const memoryParts = z.strictObject({ weightsBytes: bytes, kvCacheBytes: bytes, workBytes: bytes });

const speedRange = z.strictObject({ low: z.number(), high: z.number() });

const candidate = z.strictObject({
  quantization: z.string(),
  repo: z.string(),
  publisher: z.string(),
  licence: z.string(),
  file: z.string(),
  fileBytes: bytes,
  bitsPerWeight: z.number().positive(),
  runtime: z.string(),
  origin: z.enum(["header", "catalogue", "hub"]).describe("where sizes and layout come from"),
  placement: z.strictObject({
    kind: z.enum(["gpu", "split", "cpu"]),
    gpuLayers: z.number().int().nonnegative(),
    totalLayers: z.number().int().positive(),
    devices: z.array(z.strictObject({ id: z.string(), bytes })),
  }),
  memory: z.strictObject({
    weightsBytes: bytes,
    kvCacheBytes: bytes,
    computeBytes: bytes,
    overheadBytes: bytes,
    repackedBytes: bytes.optional().describe("second copies of mapped weights in the processor's order"),
    ramBytes: bytes,
    vramBytes: bytes,
    ram: memoryParts.optional(),
    vram: memoryParts.optional(),
  }),
  pools: z
    .array(z.strictObject({ where: z.string(), neededBytes: bytes, totalBytes: bytes, freeBytes: bytes }))
    .optional()
    .describe("the memories it fills, RAM first; a unified pool's share of a card counts in RAM too"),
  fits: z.strictObject({ total: fit, now: fit }),
  tokensPerSecond: speedRange.nullable(),
  quality: z
    .strictObject({ perplexityPercent: z.number().nonnegative(), source: z.string() })
    .nullable()
    .optional()
    .describe("published loss against the unquantized model, of the model the source names; null where there is none"),
  secondOpinion: z
    .strictObject({ by: z.string(), bytes, oursBytes: bytes })
    .optional()
    .describe("weights, KV cache and compute buffer by the engine's own simulation, and by our prediction"),
  lmStudioOpinion: z
    .strictObject({ by: z.string(), bytes, oursBytes: bytes })
    .optional()
    .describe("the same by LM Studio's estimate, where it is running and has the model in its library"),
  reasons: z.array(statement),
});

const recommendation = z.strictObject({
  model: z.string(),
  context: z.number().int().positive().describe("tokens"),
  kvCache: z.enum(["f16", "q8_0", "q4_0"]),
  choice: candidate.nullable(),
  candidates: z.array(candidate),
  alternative: z
    .strictObject({ model: z.string(), candidate })
    .nullable()
    .optional()
    .describe("when the model fits nowhere, or not now: the member of its family that does"),
  programs: z
    .array(z.strictObject({ name: z.string(), bytes }))
    .optional()
    .describe("where the choice does not fit now: this user's biggest programs, never part of a saved machine"),
  reasons: z.array(statement).optional().describe("what the whole rests on, and why there is no choice"),
});

const planStep = z.strictObject({
  id: z.string(),
  kind: z.string(),
  code: z.string(),
  args,
  title: z.string(),
  detail: z.string().nullable(),
  bytes: bytes.describe("bytes this step fetches"),
});

const smokeTestLayer = z.strictObject({
  id: z.enum(["reachable", "api", "listed", "loaded", "first-token", "answer", "sane", "device"]),
  status: z.enum(["pass", "fail", "skip"]),
  ms,
  detail: z.string(),
});

const smokeTest = z.strictObject({
  baseUrl: z.string(),
  model: z.string(),
  layers: z.array(smokeTestLayer),
  answer: z.string(),
  tokensPerSecond: z.number().nonnegative().nullable(),
  predictedTokensPerSecond: speedRange.nullable().optional().describe("what the recommendation said before"),
  timeToFirstTokenMs: ms.nullable(),
  device: z.enum(["cpu", "cuda", "metal", "vulkan", "gpu", "unknown"]),
});

const backendAttempt = z.strictObject({
  accelerator: z.enum(["cpu", "cuda", "metal", "vulkan"]),
  usable: z.boolean(),
  deviceNames: z.array(z.string()),
  reason: z.string().nullable(),
});

const installedFile = z.strictObject({ path: z.string(), bytes, sha256: z.string().nullable() });

const installed = z.strictObject({
  model: z.string(),
  quantization: z.string(),
  runtime: z.string(),
  repo: z.string(),
  commit: z.string(),
  context: z.number().int().positive(),
  installedAt: z.string(),
  tokensPerSecond: z
    .strictObject({ measured: z.number().nonnegative().nullable(), predicted: speedRange.nullable() })
    .optional()
    .describe("of the smoke test's answer, and what the recommendation had said"),
  files: z.array(installedFile),
  baseUrl: z.string().optional().describe("where a server answers that is not ours"),
  start: z.record(z.string(), z.string()).optional().describe("what the runtime needs to start the model again"),
});

const undo = z.union([
  z.strictObject({
    kind: z.enum(["file", "folder"]),
    path: z.string(),
    runtime: z.string().optional().describe("what it was made for; absent in what earlier versions wrote"),
  }),
  z.strictObject({
    kind: z.literal("runtime"),
    runtime: z.string(),
    what: z.string().describe("what it holds for us, such as a loaded model"),
    args: z.record(z.string(), z.string()),
  }),
]);

/** What was installed and everything that was made on the way, in the order in which it was made. */
export const receiptSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal("phi4-setup"), version: z.string() }),
  installed: z.array(installed),
  made: z.array(undo),
});

/** `kit.json`: what a kit holds, with the hash of each. */
export const kitSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal("phi4-setup"), version: z.string() }),
  model: z.strictObject({
    repo: z.string(),
    commit: z.string().regex(/^[0-9a-f]{40}$/),
    revision: z.string(),
    files: z.array(z.strictObject({ path: z.string(), bytes, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  }),
  engine: z.array(
    z.strictObject({ name: z.string(), version: z.string(), file: z.string(), bytes, integrity: z.string() }),
  ),
});

const downloaded = z.strictObject({
  repo: z.string(),
  commit: z.string(),
  folder: z.string().describe("where the repository's files can be read"),
  files: z.array(
    z.strictObject({
      path: z.string(),
      bytes,
      sha256: z.string().nullable(),
      fetchedBytes: bytes.describe("bytes that came over the network in this run"),
      verified: z.boolean().describe("hashed in this run, with the repository's own digest as the result"),
      adoptedFrom: z.string().optional().describe("the same file of another program, linked instead of fetched"),
    }),
  ),
});

const verified = z.strictObject({
  files: z.array(
    z.strictObject({
      path: z.string(),
      file: z.string().describe("its name in the repository"),
      bytes,
      status: z.enum(["right", "damaged", "missing", "unreadable", "unknown", "repaired"]),
      expected: z.string().nullable().describe("SHA-256, or git's SHA-1 for small files; null when nobody knows"),
      actual: z.string().nullable(),
      cause: z.string().optional().describe("why it could not be read"),
      fetchedBytes: bytes.optional().describe("bytes that the repair fetched"),
    }),
  ),
});

const severity = z.enum(["fatal", "error", "warning"]);
const phase = z.enum(phases);

/** A line of a log; `line` counts from 1. */
const evidence = z.strictObject({ file: z.string(), line: z.number().int().positive(), text: z.string() });

const diagnosis = z.strictObject({
  id: z.string().describe("a signature's id, or the code of an error or check of phi4-setup"),
  args: args.describe("of phi4-setup's own codes"),
  severity,
  phase,
  standing: z
    .enum(["cause", "also", "refuted"])
    .describe("a cause; seen too, most likely as its consequence; named, but not the case on this computer"),
  title: z.string(),
  cause: z.string(),
  confirmed: z.boolean().describe("by what was looked up on this computer"),
  witness: z
    .strictObject({ verdict: z.enum(["confirmed", "refuted", "notNow", "silent"]), ...statement.shape })
    .nullable()
    .describe("what this computer says to it"),
  evidence: z.array(evidence),
  lines: z.number().int().nonnegative().describe("how many lines speak for it; counted to 1,000"),
  remedy: remedy.nullable(),
  sources: z.array(z.string()),
});

const examined = z.strictObject({
  kind: z.enum(["log", "model", "report", "bundle", "machine", "receipt", "own-log", "server"]),
  name: z.string(),
  bytes: bytes.optional(),
  lines: z.number().int().nonnegative().optional(),
});

const diagnosed = z.strictObject({
  system: z.enum(["linux", "darwin", "win32"]).nullable().describe("that the advice is for; null when nobody knows"),
  thisComputer: z.boolean().describe("whether this computer, or the saved one, was asked as a witness"),
  examined: z.array(examined),
  telling: z.array(evidence).describe("where no cause is known: the lines that say most"),
});

const explanation = z.strictObject({
  code: z.string(),
  kind: z.enum(["cause", "error", "check", "other"]),
  phase: phase.nullable(),
  severity: severity.nullable(),
  title: z.string(),
  cause: z.string().nullable(),
  remedy: remedy.nullable(),
  exitCode: z.number().int().nullable(),
  examples: z.array(z.string()),
  sources: z.array(z.string()),
});

const target = z.strictObject({
  runtime: z.string(),
  quantization: z.string(),
  fileBytes: bytes,
  context: z.number().int().positive(),
});

const status = z.enum(["ok", "warn", "fail", "unknown"]);

const judgedMachine = z.strictObject({
  name: z.string(),
  status,
  target: target.nullable(),
  checks: z.array(check),
  recommendation,
});

const removed = z
  .strictObject({
    homes: z.number().int().describe("home folders"),
    names: z.number().int().describe("the user's and the computer's names"),
    secrets: z.number().int().describe("tokens, keys, passwords, serial numbers"),
    addresses: z.number().int().describe("mail addresses"),
  })
  .describe("how often private data was taken out");

/** How the last run that changed something ended. */
export const lastRunSchema = z.strictObject({
  command: z.string(),
  endedAt: z.string(),
  exitCode: z.number().int(),
  code: z.string().nullable().describe("of the error it ended with"),
  steps: z.array(z.strictObject({ id: z.string(), status: z.enum(["done", "skipped", "failed"]), ms })),
  log: z.string().nullable().describe("the log of a run that failed"),
});

export const diagnosesSchema = z.array(diagnosis);

/** `diagnose --bundle`: all that somebody who helps needs, in one file that `diagnose` and `--machine` read. */
export const bundleSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal("phi4-setup"), version: z.string() }),
  createdAt: z.string(),
  versions: z.strictObject({ node: z.string(), platform: z.string(), arch: z.string(), release: z.string() }),
  machine: z.nullable(machineProfileSchema),
  report: z.strictObject({ diagnoses: z.array(diagnosis), diagnosed }),
  receipt: z.strictObject({ installed: z.array(installed) }).nullable(),
  lastRun: lastRunSchema.nullable(),
  logs: z.array(z.strictObject({ name: z.string(), text: z.string() })).describe("the end of each"),
  removed,
});

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal("phi4-setup"), version: z.string() }),
  command: z.string(),
  status,
  exitCode: z.number().int(),
  machine: z.optional(machineProfileSchema),
  target: target.nullable().optional(),
  checks: z.array(check).optional(),
  recommendation: recommendation.optional(),
  machines: z.array(judgedMachine).optional().describe("one for each of several --machine files"),
  plan: z
    .strictObject({
      steps: z.array(planStep),
      downloadBytes: bytes,
      time: z
        .strictObject({ ms, bytesPerSecond: z.number().positive(), measured: z.boolean() })
        .optional()
        .describe("what the download will take about: by an earlier one here, or by a usual line"),
    })
    .optional(),
  steps: z.array(z.strictObject({ id: z.string(), status: z.enum(["done", "skipped", "failed"]), ms })).optional(),
  engine: z
    .strictObject({ attempts: z.array(backendAttempt) })
    .optional()
    .describe("what the embedded engine was tried on, the last one is what it computes on"),
  smokeTest: smokeTest.optional(),
  download: downloaded.optional(),
  kit: z.strictObject({ folder: z.string(), packages: z.array(z.string()) }).optional(),
  verified: verified.optional(),
  mirror: z.strictObject({ endpoint: z.string(), cacheDir: z.string(), repos: z.array(z.string()) }).optional(),
  server: z
    .strictObject({ baseUrl: z.string(), model: z.string(), pid: z.number().int().nullable() })
    .nullable()
    .optional(),
  unloaded: z
    .strictObject({ baseUrl: z.string(), model: z.string() })
    .optional()
    .describe("in the place of server: it answers, but the program that has it unloaded the model by itself"),
  installed: z.array(installed).optional(),
  removed: z.array(z.strictObject({ path: z.string().describe("or what a runtime held for us"), bytes })).optional(),
  moved: z
    .strictObject({
      done: z.boolean(),
      to: z.string().describe("the Hugging Face cache they are in afterwards"),
      models: z.array(z.strictObject({ model: z.string(), quantization: z.string(), from: z.string(), bytes })),
    })
    .optional(),
  kept: z
    .array(z.strictObject({ path: z.string(), bytes }))
    .optional()
    .describe("made by us and not removed, since something else uses it too"),
  lastRun: lastRunSchema.nullable().optional(),
  diagnoses: z.array(diagnosis).optional().describe("causes first, the likeliest at the top"),
  diagnosed: diagnosed.optional(),
  explained: z.array(explanation).optional(),
  online: z
    .array(
      z.strictObject({
        id: z.enum(onlineProbeIds),
        status: z.enum(["ok", "failed", "skipped"]),
        ms,
        ...statement.shape,
      }),
    )
    .optional()
    .describe("the way to the Hub, step by step"),
  fixes: z
    .array(
      z.strictObject({
        ...statement.shape,
        status: z.enum(["done", "declined", "failed", "offered"]),
        detail: z.string().nullable().describe("the code of what it failed with"),
      }),
    )
    .optional(),
  share: z.string().optional().describe("at most 1,800 characters to paste into a chat"),
  bundle: z.strictObject({ path: z.string(), bytes, removed }).optional(),
  snippets: z.record(z.string(), z.string()).optional(),
  next: z
    .strictObject({
      receipt: z.string().describe("where it is written down what was made"),
      noProxy: z.array(z.string()).describe("what other programs need where a proxy is set, a line each shell"),
    })
    .optional()
    .describe("after an installation"),
  conversation: z.array(z.strictObject({ role: z.enum(["user", "assistant"]), content: z.string() })).optional(),
  error: z.strictObject({ code: z.string(), args, message: z.string(), remedy: remedy.nullable() }).nullable(),
});

export type Report = z.infer<typeof reportSchema>;
export type JudgedMachine = z.infer<typeof judgedMachine>;
export type Command = z.infer<typeof command>;
export type Remedy = z.infer<typeof remedy>;
export type Statement = z.infer<typeof statement>;
export type CheckResult = z.infer<typeof check>;
export type Fit = z.infer<typeof fit>;
export type Candidate = z.infer<typeof candidate>;
export type Recommendation = z.infer<typeof recommendation>;
export type SmokeTestResult = z.infer<typeof smokeTest>;
export type SmokeTestLayer = z.infer<typeof smokeTestLayer>;
export type LastRun = z.infer<typeof lastRunSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type Installed = z.infer<typeof installed>;
export type Downloaded = z.infer<typeof downloaded>;
export type KitManifest = z.infer<typeof kitSchema>;
export type Diagnosis = z.infer<typeof diagnosis>;
export type Bundle = z.infer<typeof bundleSchema>;
export type Diagnosed = z.infer<typeof diagnosed>;
export type Examined = z.infer<typeof examined>;
export type Explanation = z.infer<typeof explanation>;
export type Verified = z.infer<typeof verified>;

// The documented question, and how far it came.
import { z } from "zod";
import { speedRange } from "./recommendation.ts";
import { ms } from "./statement.ts";

export const smokeTestLayer = z.strictObject({
  id: z.enum(["reachable", "api", "listed", "loaded", "first-token", "answer", "sane", "device"]),
  status: z.enum(["pass", "fail", "skip"]),
  ms,
  detail: z.string(),
});

export const smokeTest = z.strictObject({
  baseUrl: z.string(),
  model: z.string(),
  layers: z.array(smokeTestLayer),
  answer: z.string(),
  tokensPerSecond: z.number().nonnegative().nullable(),
  predictedTokensPerSecond: speedRange.nullable().optional().describe("what the recommendation said before"),
  timeToFirstTokenMs: ms.nullable(),
  device: z.enum(["cpu", "cuda", "metal", "vulkan", "gpu", "unknown"]),
});

export type SmokeTestResult = z.infer<typeof smokeTest>;
export type SmokeTestLayer = z.infer<typeof smokeTestLayer>;

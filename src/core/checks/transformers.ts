import { atLeast } from "../pep440.ts";
import { defineCheck } from "./check.ts";

type TransformersFindings = {
  TRANSFORMERS_OK: { version: string };
  TRANSFORMERS_OLD: { version: string; recommended: string };
  TRANSFORMERS_TOO_OLD: { version: string; minimum: string };
  TRANSFORMERS_MISSING: Record<never, never>;
};

/** The version in the model's own config, or at least one that knows its architecture. */
export const transformers = defineCheck<TransformersFindings>()({
  id: "transformers",
  needs: ["python"],
  run({ python }, { value: { recommended, minimum } }) {
    const version = python[0]?.packages.transformers?.version;
    if (version === undefined) return { status: "fail", code: "TRANSFORMERS_MISSING", args: {}, measured: {} };
    const measured = { version };
    if (atLeast(version, minimum) !== true) {
      return { status: "fail", code: "TRANSFORMERS_TOO_OLD", args: { version, minimum }, measured };
    }
    if (atLeast(version, recommended) !== true) {
      return { status: "warn", code: "TRANSFORMERS_OLD", args: { version, recommended }, measured };
    }
    return { status: "pass", code: "TRANSFORMERS_OK", args: { version }, measured };
  },
  unknown: ({ reason }) =>
    reason === "absent" ? { status: "fail", code: "TRANSFORMERS_MISSING", args: {}, measured: {} } : null,
});

import { atLeast } from "../pep440.ts";
import { defineCheck } from "./check.ts";

type PythonFindings = {
  PYTHON_OK: { version: string; path: string; environment: string };
  PYTHON_OLD: { version: string; path: string; supported: string };
  PYTHON_TOO_OLD: { version: string; path: string; minimum: string };
  PYTHON_32_BIT: { version: string; path: string };
  PYTHON_MISSING: Record<never, never>;
  PYTHON_STORE_STUB: Record<never, never>;
};

/** The guide asks for 3.8; today's wheels of torch and transformers ask for more, and for 64 bits. */
export const python = defineCheck<PythonFindings>()({
  id: "python",
  needs: ["python"],
  run({ python }, { value: { minimum, supported } }) {
    const [best] = python;
    if (best === undefined) return { status: "fail", code: "PYTHON_MISSING", args: {}, measured: {} };
    const { version, path, bits, environment } = best;
    const measured = { version, bits };
    if (atLeast(version, minimum) !== true) {
      return { status: "fail", code: "PYTHON_TOO_OLD", args: { version, path, minimum: short(minimum) }, measured };
    }
    if (bits !== 64) return { status: "fail", code: "PYTHON_32_BIT", args: { version, path }, measured };
    if (atLeast(version, supported) !== true) {
      return { status: "warn", code: "PYTHON_OLD", args: { version, path, supported: short(supported) }, measured };
    }
    return { status: "pass", code: "PYTHON_OK", args: { version, path, environment }, measured };
  },
  unknown({ reason, detail }) {
    if (reason !== "absent") return null;
    const code = /Microsoft Store/i.test(detail) ? "PYTHON_STORE_STUB" : "PYTHON_MISSING";
    return { status: "fail", code, args: {}, measured: {} };
  },
});

/** `3.10.0` as people write it. */
function short(version: string): string {
  return version.replace(/\.0$/, "");
}

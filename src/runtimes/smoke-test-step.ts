import type { CommonStep } from "../core/steps/common.ts";

/** How every plan ends: the documented question. Without a model's name, the server's list decides. */
export function smokeTestStep(model: string | null): CommonStep {
  return {
    id: "smoke-test",
    kind: "smoke-test",
    title: { code: "STEP_SMOKE_TEST", args: {} },
    bytes: 0,
    parameters: { model },
  };
}

import type { Runtime } from "../runtime.ts";
import { lmStudioExecutors } from "./executors.ts";
import { usualLimits, type LmsLimits } from "./limits.ts";
import { planLmStudio } from "./plan.ts";
import { presence, startLmStudio, stopLmStudio, takeBack } from "./start.ts";
import { statusOfLmStudio } from "./status.ts";
import { surveyLmStudio, type LmStudioPresent } from "./survey.ts";

/** LM Studio, driven by its own `lms`: it fetches, loads and serves, and goes on when we end. */
export const lmStudio: Runtime<LmStudioPresent> = lmStudioWithin(usualLimits);

/** The same with other waits. */
export function lmStudioWithin(limits: LmsLimits): Runtime<LmStudioPresent> {
  return {
    id: "lmstudio",
    lives: "until-stopped",
    status: statusOfLmStudio,
    survey: surveyLmStudio,
    plan: planLmStudio,
    executors: () => lmStudioExecutors(limits),
    start: (host, request) => startLmStudio(host, request, limits),
    presence: (host, server) => presence(host, server, limits),
    stop: (host) => stopLmStudio(host, limits),
    takeBack: (host, made) => takeBack(host, made, limits),
  };
}

import { SetupError } from "../../core/errors/index.ts";
import { firstWithPhi4, isTooOld } from "../../core/lm-studio.ts";
import { runningLmStudio } from "../../host/lm-studio/status.ts";
import { call, failed, isUnknownTo, jsonIn, type Studio } from "./studio.ts";

/** An LM Studio that runs. */
export interface Awake {
  /** As spoken to from here on: with another `lms` where the first belonged to another installation. */
  studio: Studio;
  /** Null where it does not say. */
  version: string | null;
  /** The app with its window, or the service without; null where it does not say. */
  service: boolean | null;
  /** It did not run before. */
  started: boolean;
}

/**
 * Makes LM Studio run and says what runs. Throws LMS_TOO_OLD, and what `call` throws: where the running app belongs to
 * another installation, the other ones' `lms` are tried before that.
 */
export async function wake(studio: Studio): Promise<Awake> {
  try {
    return await wakeWith(studio);
  } catch (error) {
    if (!isOtherInstall(error)) throw error;
    // The key changes when the app starts: once more, then with the others.
    for (const lms of [studio.lms, ...studio.others]) {
      const awake = await wakeWith({ ...studio, lms }).catch(() => null);
      if (awake !== null) return awake;
      studio.signal.throwIfAborted();
    }
    throw error;
  }
}

async function wakeWith(studio: Studio): Promise<Awake> {
  const { host, home, limits } = studio;
  const before = await runningLmStudio(host, home);
  const status = await daemon(studio, "status", limits.askMs);
  const ran = before !== null || status?.running === true;
  const up = ran || status === null ? status : await daemon(studio, "up", limits.wakeMs);
  // An lms that has no such command wakes the app when it is asked for its models.
  if (status === null) await call(studio, ["ls", "--json"], { limitMs: limits.wakeMs });
  const after = before ?? (await runningLmStudio(host, home));
  if (up?.running === false && after === null) throw failed(studio, ["daemon", "up", "--json"], up.said);
  const version = after?.version ?? up?.version ?? null;
  if (version !== null && isTooOld(version)) {
    throw new SetupError({ code: "LMS_TOO_OLD", args: { version, needed: firstWithPhi4 } });
  }
  return { studio, version, service: up?.service ?? null, started: !ran };
}

interface Daemon {
  running: boolean;
  service: boolean | null;
  version: string | null;
  said: Awaited<ReturnType<typeof call>>;
}

/** Null where `lms` is older than the command. */
async function daemon(studio: Studio, verb: "status" | "up", limitMs: number): Promise<Daemon | null> {
  const said = await call(studio, ["daemon", verb, "--json"], { limitMs });
  if (isUnknownTo(said)) return null;
  const { status, isDaemon, version } = (jsonIn(said.stdout, "{") ?? {}) as Record<string, unknown>;
  return {
    running: status === "running",
    service: typeof isDaemon === "boolean" ? isDaemon : null,
    version: typeof version === "string" ? version : null,
    said,
  };
}

function isOtherInstall(error: unknown): boolean {
  return error instanceof SetupError && error.finding.code === "LMS_OTHER_INSTALL";
}

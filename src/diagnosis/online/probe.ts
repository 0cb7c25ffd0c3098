// The way to the Hub, step by step: the name, the connection, the certificate, the Hub itself, its clock, its files.
import { lookup } from "node:dns/promises";
import { connect, isIP } from "node:net";
import type { OnlineCode, OnlineFindings, OnlineProbeId } from "../../core/diagnosis/online-findings.ts";
import { knownCause, suspectFrom } from "../../core/diagnosis/known.ts";
import type { Suspect } from "../../core/diagnosis/suspect.ts";
import type { SetupError } from "../../core/errors/index.ts";
import type { Finding } from "../../core/finding.ts";
import type { Host } from "../../host/host.ts";
import { certificateOf } from "../../host/network/certificate.ts";
import { codeOf } from "../../host/network/http-client.ts";
import { proxyFor } from "../../host/network/proxy.ts";
import { trustedCertificates } from "../../host/network/trust.ts";
import { HubConnection } from "../../hub/connection.ts";
import { usualLimits } from "../../hub/retries.ts";
import type { HubSettings } from "../../hub/settings.ts";
import { ownSuspect } from "../gathered.ts";
import { askFiles, askHub, type HubAnswer } from "./hub.ts";

export interface OnlineProbe {
  id: OnlineProbeId;
  status: "ok" | "failed" | "skipped";
  ms: number;
  finding: Finding<OnlineCode>;
}

export interface Online {
  probes: OnlineProbe[];
  suspects: Suspect[];
  /** Milliseconds this clock is ahead of the Hub's; null where no server told the time. */
  clockAheadMs: number | null;
}

/** Milliseconds for each step. */
export interface OnlineLimits {
  nameMs: number;
  connectMs: number;
  answerMs: number;
}

const usualOnlineLimits: OnlineLimits = { nameMs: 4000, connectMs: 4000, answerMs: 8000 };

/** Half the tokens and certificates in the world stop at five minutes. */
const clockToleranceMs = 5 * 60_000;

type Step = { status: OnlineProbe["status"]; finding: Finding<OnlineCode>; suspect?: Suspect | null };

/** Asks each step in turn; the ones after a failed step are still asked, since a proxy may do what this computer cannot. */
export async function probeOnline(
  host: Host,
  settings: HubSettings,
  limits: OnlineLimits = usualOnlineLimits,
): Promise<Online> {
  const online: Online = { probes: [], suspects: [], clockAheadMs: null };
  const { endpoint, network } = settings;
  const run = async (id: OnlineProbeId, step: () => Promise<Step | null>): Promise<void> => {
    host.interrupted.throwIfAborted();
    const started = host.monotonic();
    const outcome = await step();
    if (outcome === null) return;
    const { status, finding, suspect } = outcome;
    online.probes.push({ id, status, finding, ms: Math.round(host.monotonic() - started) });
    if (suspect != null) online.suspects.push(suspect);
  };

  const proxy = proxyFor(endpoint, network.proxies);
  if (proxy === null) await direct(endpoint, limits, run);
  else {
    const said = say("ONLINE_THROUGH_PROXY", { proxy: new URL(proxy).host });
    await run("dns", async () => ({ status: "skipped", finding: said }));
  }
  await run("tls", () => certificate(host, settings, limits));
  const hub = new HubConnection(host, { ...settings, stallMs: null }, { ...usualLimits, firstByteMs: limits.answerMs });
  try {
    let answer: HubAnswer | null = null;
    await run("hub", async () => {
      const asked = await askHub(hub, host.interrupted);
      if ("error" in asked) return failed("ONLINE_HUB_FAILS", endpoint.host, asked.error);
      answer = asked;
      return ok("ONLINE_HUB_ANSWERS", { host: endpoint.host, commit: asked.commit?.slice(0, 7) ?? "?" });
    });
    await run("clock", async () => clock(host, online, answer));
    await run("rate-limit", async () => rateLimit(answer));
    if (answer !== null) {
      await run("files", async () => {
        const asked = await askFiles(hub, host.interrupted);
        if (asked === null) return null;
        if ("error" in asked) return failed("ONLINE_FILES_FAIL", asked.host, asked.error);
        return ok("ONLINE_FILES_ANSWER", { host: asked.host });
      });
    }
  } finally {
    hub.close();
  }
  return { ...online, suspects: distinct(online.suspects) };
}

/** Without a proxy: the name, and a connection to the first address of each family. */
async function direct(
  endpoint: URL,
  { nameMs, connectMs }: OnlineLimits,
  run: (id: OnlineProbeId, step: () => Promise<Step | null>) => Promise<void>,
): Promise<void> {
  const name = endpoint.hostname.replace(/^\[|\]$/g, "");
  const port = Number(endpoint.port || (endpoint.protocol === "https:" ? 443 : 80));
  let addresses: { address: string; family: number }[] = [];
  await run("dns", async () => {
    if (isIP(name) !== 0) {
      addresses = [{ address: name, family: isIP(name) }];
      return null;
    }
    try {
      addresses = await within(lookup(name, { all: true }), nameMs);
    } catch (error) {
      const cause = codeOf(error);
      return {
        status: "failed",
        finding: say("ONLINE_NAME_UNKNOWN", { host: name, cause }),
        suspect: ownSuspect("HUB_UNREACHABLE", { host: name, cause }),
      };
    }
    const count = (wanted: number): number => addresses.filter(({ family }) => family === wanted).length;
    return ok("ONLINE_NAME_FOUND", { host: name, ipv4: count(4), ipv6: count(6) });
  });
  let reached = 0;
  for (const family of [4, 6] as const) {
    const found = addresses.find((one) => one.family === family);
    if (found === undefined) continue;
    await run(family === 4 ? "ipv4" : "ipv6", async () => {
      const where = { host: name, family: family === 4 ? "IPv4" : "IPv6" } as const;
      const cause = await connectionFailure(found.address, port, connectMs);
      if (cause === null) {
        reached += 1;
        return ok("ONLINE_CONNECTED", where);
      }
      const last = reached === 0 && !addresses.some((one) => one.family > family);
      const broken = family === 6 && reached > 0 ? known("ipv6-etimedout") : null;
      const suspect = last ? ownSuspect("HUB_UNREACHABLE", { host: name, cause }) : broken;
      return { status: "failed", finding: say("ONLINE_NOT_CONNECTED", { ...where, cause }), suspect };
    });
  }
}

async function certificate(
  host: Host,
  { endpoint, network }: HubSettings,
  { answerMs }: OnlineLimits,
): Promise<Step | null> {
  const where = endpoint.host;
  if (endpoint.protocol !== "https:")
    return { status: "skipped", finding: say("ONLINE_NO_CERTIFICATE", { host: where }) };
  const signal = AbortSignal.any([host.interrupted, AbortSignal.timeout(answerMs)]);
  try {
    const ca = await trustedCertificates(network.caFiles, host.system.platform);
    const { issuer, distrust } = await certificateOf(endpoint, { proxies: network.proxies, ca, signal });
    if (distrust === null) return ok("ONLINE_CERTIFICATE_RIGHT", { host: where, issuer });
    const cause = `${distrust}, ${issuer}`;
    return {
      status: "failed",
      finding: say("ONLINE_CERTIFICATE_WRONG", { host: where, issuer, cause: distrust }),
      suspect: ownSuspect("HUB_CERTIFICATE", { host: where, cause }),
    };
  } catch {
    // That nobody answers is said by the other steps.
    return null;
  }
}

function clock(host: Host, online: Online, answer: HubAnswer | null): Step | null {
  if (answer?.dateMs == null) return null;
  const aheadMs = host.now() - answer.dateMs;
  online.clockAheadMs = aheadMs;
  // A Date header counts in seconds.
  if (Math.abs(aheadMs) <= clockToleranceMs) return ok("ONLINE_CLOCK_RIGHT", { aheadMs: Math.abs(aheadMs) });
  const finding = say("ONLINE_CLOCK_WRONG", { aheadMs: Math.abs(aheadMs) });
  return { status: "failed", finding, suspect: known("clock-skew") };
}

function rateLimit(answer: HubAnswer | null): Step | null {
  if (answer?.requestsLeft == null) return null;
  const { left, resetMs } = answer.requestsLeft;
  return { status: left === 0 ? "failed" : "ok", finding: say("ONLINE_REQUESTS_LEFT", { left, resetMs }) };
}

/** Null once connected; else why not. */
function connectionFailure(address: string, port: number, limitMs: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port });
    const end = (cause: string | null): void => {
      socket.destroy();
      resolve(cause);
    };
    socket.setTimeout(limitMs, () => end("ETIMEDOUT"));
    socket.once("connect", () => end(null));
    socket.once("error", (error) => end(codeOf(error)));
  });
}

async function within<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" })), limitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function ok<C extends OnlineCode>(code: C, args: OnlineFindings[C]): Step {
  return { status: "ok", finding: say(code, args) };
}

function failed(code: "ONLINE_HUB_FAILS" | "ONLINE_FILES_FAIL", where: string, error: SetupError): Step {
  const { finding } = error;
  const suspect = ownSuspect(finding.code, finding.args);
  return { status: "failed", finding: say(code, { host: where, code: finding.code }), suspect };
}

function say<C extends OnlineCode>(code: C, args: OnlineFindings[C]): Finding<OnlineCode> {
  return { code, args } as Finding<OnlineCode>;
}

function known(id: string): Suspect | null {
  const cause = knownCause(id);
  return cause === null ? null : { ...suspectFrom(cause), evidence: [], count: 0 };
}

/** The same failure seen by several steps is one; what says more of it came first. */
function distinct(suspects: readonly Suspect[]): Suspect[] {
  return suspects.filter(({ id }, place) => suspects.findIndex((one) => one.id === id) === place);
}

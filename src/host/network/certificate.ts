import * as https from "node:https";
import { TLSSocket } from "node:tls";
import { proxyAgent, type ThroughProxy } from "./proxy-agent.ts";
import { proxyFor } from "./proxy.ts";
import { type ProxySettings } from "./proxy-settings.ts";

export interface ShownCertificate {
  /** Whoever signed it, as it names itself. */
  issuer: string;
  /** Why it is not trusted; null when it is. */
  distrust: string | null;
}

export interface Looking {
  proxies: ProxySettings;
  /** Certificates to trust; null for the built-in ones. */
  ca: string[] | null;
  signal: AbortSignal;
}

/**
 * The certificate that a server shows, or somebody in between. It is looked at and not relied on: nothing but a HEAD
 * of `/` without credentials is sent, and the answer is thrown away. Fails with Node's own error.
 */
export async function certificateOf(url: URL, { proxies, ca, signal }: Looking): Promise<ShownCertificate> {
  const proxy = proxyFor(url, proxies);
  const trust = ca === null ? {} : { ca };
  const agent =
    proxy === null ? new https.Agent({ ...trust, maxCachedSessions: 0 }) : await proxyAgent(url, proxy, trust);
  const through: ThroughProxy = { wayThere: signal };
  try {
    return await new Promise((resolve, reject) => {
      const options = { method: "HEAD", path: "/", agent, signal, rejectUnauthorized: false, ...trust, ...through };
      const request = https.request(new URL("/", url), options, (response) => {
        const { socket } = response;
        // A proxy that refuses answers in the server's place, without a certificate.
        if (socket instanceof TLSSocket) resolve(shownOn(socket));
        else reject(new Error(`no certificate, but HTTP ${response.statusCode}`));
        response.destroy();
      });
      request.on("error", reject);
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      request.end();
    });
  } finally {
    agent.destroy();
  }
}

/** Read before the connection is closed: afterwards there is none. */
function shownOn(socket: TLSSocket): ShownCertificate {
  const { CN, O, OU } = socket.getPeerCertificate()?.issuer ?? {};
  const { authorizationError } = socket;
  return { issuer: String(CN ?? O ?? OU ?? ""), distrust: authorizationError ? codeOf(authorizationError) : null };
}

/** Node gives the code alone, whatever its types say. */
function codeOf(error: Error | string): string {
  return typeof error === "string" ? error : ((error as NodeJS.ErrnoException).code ?? error.message);
}

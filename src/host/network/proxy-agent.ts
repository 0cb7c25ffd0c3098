import type * as http from "node:http";
import type { AgentOptions } from "node:https";
import type { Socket } from "node:net";

/** A request that goes through a proxy. */
export interface ThroughProxy {
  /**
   * Aborted when the request is given up before it has a socket. Node ends a request by its socket, and one that a proxy
   * takes and never answers has none.
   */
  wayThere: AbortSignal;
}

/** An agent that reaches an address through a proxy, and lets go of the proxy with the request. */
export async function proxyAgent({ protocol }: URL, proxy: string, options: AgentOptions): Promise<http.Agent> {
  const agent =
    protocol === "https:"
      ? new (await import("https-proxy-agent")).HttpsProxyAgent(proxy, options)
      : new (await import("http-proxy-agent")).HttpProxyAgent(proxy, options);
  const { connectOpts } = agent;
  const connect = agent.connect.bind(agent) as (request: http.ClientRequest, asked: never) => Promise<Socket>;
  agent.connect = (request: http.ClientRequest, asked: object): Promise<Socket> => {
    const { wayThere: signal } = asked as Partial<ThroughProxy>;
    // It takes them before it waits for anything.
    agent.connectOpts = { ...connectOpts, ...(signal === undefined ? {} : { signal }) };
    return connect(request, asked as never);
  };
  return agent;
}

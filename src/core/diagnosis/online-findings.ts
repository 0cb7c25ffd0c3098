/** What `diagnose --online` finds out about the way to the Hub, step by step. */
export type OnlineFindings = {
  ONLINE_NAME_FOUND: { host: string; ipv4: number; ipv6: number };
  ONLINE_NAME_UNKNOWN: { host: string; cause: string };
  ONLINE_THROUGH_PROXY: { proxy: string };
  ONLINE_CONNECTED: { host: string; family: "IPv4" | "IPv6" };
  ONLINE_NOT_CONNECTED: { host: string; family: "IPv4" | "IPv6"; cause: string };
  ONLINE_CERTIFICATE_RIGHT: { host: string; issuer: string };
  ONLINE_CERTIFICATE_WRONG: { host: string; issuer: string; cause: string };
  ONLINE_NO_CERTIFICATE: { host: string };
  ONLINE_HUB_ANSWERS: { host: string; commit: string };
  ONLINE_HUB_FAILS: { host: string; code: string };
  ONLINE_CLOCK_RIGHT: { aheadMs: number };
  ONLINE_CLOCK_WRONG: { aheadMs: number };
  ONLINE_FILES_ANSWER: { host: string };
  ONLINE_FILES_FAIL: { host: string; code: string };
  ONLINE_REQUESTS_LEFT: { left: number; resetMs: number };
};

export type OnlineCode = keyof OnlineFindings;

export const onlineProbeIds = ["dns", "ipv4", "ipv6", "tls", "hub", "clock", "files", "rate-limit"] as const;
export type OnlineProbeId = (typeof onlineProbeIds)[number];

import { readFile } from "node:fs/promises";
import * as tls from "node:tls";
import type { System } from "../host.ts";

// Node 22.15 and later can read the system's store; before, only Linux keeps it in a file.
type WithSystemStore = typeof tls & { getCACertificates?: (type: "system") => string[] };

const linuxBundles = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/ssl/cert.pem",
];

/** Files with certificates to trust besides the built-in ones: `--ca-file`, then what other programs are told. */
export function namedCaFiles(env: System["env"], given: string | null): string[] {
  const named = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "npm_config_cafile"];
  return [given, ...named.map((name) => env[name])].filter((path): path is string => Boolean(path));
}

/** The system's own certificates: read only when the built-in ones and the named ones were not enough. */
export async function systemCertificates(platform: System["platform"]): Promise<string[]> {
  const found = (tls as WithSystemStore).getCACertificates?.("system") ?? [];
  if (platform !== "linux") return [...found];
  for (const path of linuxBundles) {
    const pem = await readFile(path, "utf8").catch(() => null);
    if (pem !== null) return [...found, pem];
  }
  return [...found];
}

/** All that may be trusted here: built-in, named and the system's own. Null when the built-in ones are all there is. */
export async function trustedCertificates(
  caFiles: readonly string[],
  platform: System["platform"],
): Promise<string[] | null> {
  const named = await Promise.all(caFiles.map((path) => readFile(path, "utf8").catch(() => null)));
  const extra = [...named.filter((pem) => pem !== null), ...(await systemCertificates(platform))];
  return extra.length === 0 ? null : [...tls.rootCertificates, ...extra];
}

const untrusted = new Set([
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
]);

/** Whether a failure means that nobody we know signed the certificate, so that knowing more signers could mend it. */
export function isUntrusted(code: string): boolean {
  return untrusted.has(code);
}

/** Whether a failure is about the certificate at all. */
export function isCertificateProblem(code: string): boolean {
  return isUntrusted(code) || /^(?:CERT_|ERR_TLS_CERT_|CRL_|HOSTNAME_MISMATCH)/.test(code);
}

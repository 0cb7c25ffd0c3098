// The commands that mend a finding, for the judged machine's system. Prose is in messages/; commands are never translated.
import type { Finding, Code, FindingArgs } from "./finding.ts";
import type { Command } from "./report.ts";

/** Where a command will be typed: Node's platform name, and how phi4-setup is started there (`npx phi4-setup`). */
export interface Where {
  platform: string;
  self: string;
}

type Remedies = { [C in Code]?: (args: FindingArgs[C], where: Where) => Command[] };

const remedies: Remedies = {
  MEMORY_BELOW_MINIMUM: (_, { self }) => [safeCommand(`${self} recommend --explain`)],
  HUB_UNREACHABLE: (_, { self }) => [
    safeCommand(`${self} install --endpoint https://MIRROR`),
    safeCommand(`${self} install --proxy http://HOST:PORT`),
    safeCommand(`${self} install --file MODEL.gguf`),
    safeCommand(`${self} rehearse`),
  ],
  HUB_CERTIFICATE: (_, { self }) => [
    safeCommand(`${self} install --ca-file COMPANY.pem`),
    safeCommand(`${self} install --endpoint https://MIRROR`),
  ],
  HUB_PROXY_AUTHENTICATION: (_, { self }) => [safeCommand(`${self} install --proxy http://HOST:PORT`)],
  HUB_STATUS: (_, { self }) => [safeCommand(`${self} install --endpoint https://MIRROR`)],
  HUB_NOT_A_HUB: (_, { self }) => [safeCommand(`${self} install --endpoint https://huggingface.co`)],
  DISK_FULL: (_, { self }) => [safeCommand(`${self} install --cache-dir FOLDER`)],
  DISK_NOT_WRITABLE: (_, { self }) => [safeCommand(`${self} install --cache-dir FOLDER`)],
  FILE_TOO_LARGE: (_, { self }) => [safeCommand(`${self} install --cache-dir FOLDER`)],
  FACT_UNKNOWN: (_, { self }) => [safeCommand(`${self} check --verbose`)],
};

/** Commands for one finding, in the order in which to try them; empty where only prose helps. */
export function commandsFor(finding: Finding, where: Where): Command[] {
  const remedy = remedies[finding.code] as ((args: Finding["args"], where: Where) => Command[]) | undefined;
  return remedy?.(finding.args, where) ?? [];
}

function safeCommand(line: string): Command {
  return { shell: "any", line, effect: "safe" };
}

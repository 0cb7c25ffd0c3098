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

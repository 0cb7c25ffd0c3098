import { loadCommand } from "../../src/cli/commands/index.ts";
import type { CommandContext } from "../../src/cli/command.ts";
import { optionTable, type Options } from "../../src/cli/command-line/options.ts";
import { language } from "../../src/core/messages/en/index.ts";
import { speak } from "../../src/core/messages/speak.ts";
import type { Host } from "../../src/host/host.ts";

/** What a command is called with: nobody at the terminal, English, the table's defaults but for the options given. */
export function commandContext(host: Host, given: Partial<Options> = {}): CommandContext {
  const usual = Object.fromEntries(Object.entries(optionTable).map(([name, { value }]) => [name, value]));
  const english = speak(language);
  const look = {
    speech: english,
    self: "npx phi4-setup",
    width: 80,
    color: false,
    platform: "linux",
    unicode: true,
    verbose: false,
    explain: false,
  };
  return {
    host,
    options: { ...(usual as Options), ...given },
    operands: [],
    speech: english,
    english,
    self: "npx phi4-setup",
    sections: {},
    note: () => undefined,
    show: async () => undefined,
    look: async () => look,
    kept: { bytes: 0 },
    load: loadCommand,
    interactive: false,
  };
}

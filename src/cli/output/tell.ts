import type { CommandContext } from "../command.ts";

/** Like `note`, for a text that can be longer than a line: paths, addresses and names in it are kept whole. */
export async function tell({ note, look }: Pick<CommandContext, "note" | "look">, text: string): Promise<void> {
  const { wrap } = await import("../../report/look.ts");
  const shown = await look();
  note(
    text
      .split("\n")
      .map((line) => wrap(line, shown))
      .join("\n"),
  );
}

/** What a child process wrote last, as the cause of a failure. */
export class LastWords extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "LastWords";
    this.lines = lines;
  }
}

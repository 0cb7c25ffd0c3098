/** Characters; what is longer is a program's text. */
const longestSentence = 1000;

/** The last lines a process wrote, and the one among them that says why it failed. */
export class LastLines {
  readonly #limit: number;
  #lines: string[] = [];
  #half = "";

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(text: string): void {
    const lines = `${this.#half}${text}`.split(/\r?\n/);
    this.#half = (lines.pop() ?? "").slice(-2000);
    this.#lines = [...this.#lines, ...lines.filter((line) => line.trim() !== "")].slice(-this.#limit);
  }

  /** All that is kept, the oldest first. */
  all(): readonly string[] {
    return this.#half.trim() === "" ? this.#lines : [...this.#lines, this.#half];
  }

  /**
   * The first line that speaks of an error, since those after it are its consequences; else the last line. Node shows the
   * line of the program where it failed, which is all of it where it was made small.
   */
  cause(): string | null {
    const lines = this.all().filter((line) => line.length < longestSentence);
    return (
      lines.find((line) => /error|assert|fail|unknown|invalid|out of memory|couldn't bind/i.test(line)) ??
      lines.at(-1) ??
      null
    );
  }
}

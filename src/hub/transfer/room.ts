/** Where connections wait while there is no room for more bytes, and for how long they did. */
export class Room {
  #waiting: (() => void)[] = [];
  #since = 0;
  #waitedMs = 0;

  /** Milliseconds for which anybody waited. */
  get waitedMs(): number {
    return this.#waitedMs + (this.#waiting.length === 0 ? 0 : performance.now() - this.#since);
  }

  wait(): Promise<void> {
    if (this.#waiting.length === 0) this.#since = performance.now();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Everybody who waits goes on. */
  open(): void {
    if (this.#waiting.length === 0) return;
    this.#waitedMs += performance.now() - this.#since;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }
}

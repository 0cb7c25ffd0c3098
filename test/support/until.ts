import { setTimeout as pause } from "node:timers/promises";

/**
 * Resolves once it is so, however long a busy computer takes: the test's own limit is the only one. It looks a few times
 * a second, so that what is waited for has the processor.
 */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await pause(25);
}

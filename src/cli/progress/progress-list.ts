import {
  Listr,
  ListrDefaultRendererLogLevels as Mark,
  ListrLogger,
  ProcessOutput,
  Spinner,
  type ListrTask,
} from "listr2";
import type { Step } from "../../core/plan.ts";
import { paint, type Look } from "../../report/look.ts";
import { progressBlock, stepTitle } from "../../report/progress.ts";
import type { StepObserver } from "../../setup/execute.ts";

interface Row {
  /** Called when the step starts, with the task that shows it. */
  started: PromiseWithResolvers<void>;
  ended: PromiseWithResolvers<"done" | "skipped">;
  show(text: string): void;
}

/** One block of lines, rewritten in place: each row waits for its step to start and then for its end. */
export function progressList(
  steps: readonly Step[],
  look: Look,
): { observer: StepObserver; close(failed: boolean): Promise<void> } {
  const { speech } = look;
  const rows = new Map<string, Row>(
    steps.map((step) => [step.id, { started: withResolvers(), ended: withResolvers(), show: () => undefined }]),
  );
  const tasks = steps.map((step) => taskOf(stepTitle(step, speech), rows.get(step.id)));
  const logger = new ListrLogger({ useIcons: true, processOutput: new ProcessOutput(process.stderr, process.stderr) });
  const list = new Listr(tasks, {
    registerSignalListeners: false,
    rendererOptions: { logger, collapseErrors: false, showErrorMessage: false, ...styleFor(look) },
  });
  // A failed row rejects the list; the failure itself is reported by whoever executes the plan.
  const shown = list.run().then(
    () => undefined,
    () => undefined,
  );

  const observer: StepObserver = {
    started: ({ id }) => rows.get(id)?.started.resolve(),
    progressed: ({ id }, progress) => rows.get(id)?.show(progressBlock(progress, speech)),
    ended({ id }, { status }) {
      const row = rows.get(id);
      if (status === "failed") row?.ended.reject(new Error(id));
      else row?.ended.resolve(status);
    },
  };
  return {
    observer,
    async close(failed) {
      // Rows whose step never started would wait for ever.
      if (failed) for (const row of rows.values()) row.started.reject(new Error("not reached"));
      await shown;
    },
  };
}

/** Listr's own marks go by TERM alone, and its colours by the environment alone. */
function styleFor(look: Look): object {
  const { green, dim, red, yellow } = paint(look);
  const marks = look.unicode
    ? { COMPLETED: "✔", WAITING: "·", FAILED: "✖", OUTPUT: " " }
    : { COMPLETED: "ok", WAITING: "..", FAILED: "x ", OUTPUT: "  " };
  // A step whose work was there already is done for whoever looks on.
  const icon = {
    ...marks,
    SKIPPED_WITH_COLLAPSE: marks.COMPLETED,
    [Mark.COMPLETED_WITH_FAILED_SISTER_TASKS]: marks.WAITING,
  };
  const color = { COMPLETED: green, SKIPPED_WITH_COLLAPSE: green, WAITING: dim, FAILED: red, PENDING: yellow };
  return { icon, color, ...(look.unicode ? {} : { spinner: new AsciiSpinner() }) };
}

class AsciiSpinner extends Spinner {
  override spinner = [">>", "> ", ">>", " >"];
}

function taskOf(title: string, row: Row | undefined): ListrTask {
  return {
    title,
    async task(_, task) {
      if (row === undefined) return;
      row.show = (text) => {
        task.output = text;
      };
      await row.started.promise;
      if ((await row.ended.promise) === "skipped") task.skip();
    },
  };
}

interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

/** `Promise.withResolvers`, which Node 20 does not have. A rejection nobody waits for is not an error here. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

import { diskError } from "../../host/disk-errors.ts";
import type { Host } from "../../host/host.ts";

const limitBytes = 1024 * 1024;

/**
 * Adds to the job summary of GitHub Actions, which every step of a job may write to; nothing outside of it. GitHub takes
 * 1 MiB a step and shows none of a longer one.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary
 */
export async function addStepSummary(host: Host, text: () => Promise<string>): Promise<void> {
  const path = host.system.env["GITHUB_STEP_SUMMARY"];
  if (!path) return;
  const there = (await host.files.readText(path, limitBytes)) ?? "";
  const whole = there === "" || there.endsWith("\n\n") ? there : `${there}\n\n`;
  const added = await text();
  if (Buffer.byteLength(whole + added) > limitBytes) return;
  try {
    await host.files.writeAtomic(path, whole + added, 0o666);
  } catch (error) {
    throw diskError(error, path, null) ?? error;
  }
}

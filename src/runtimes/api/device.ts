import type { SmokeTestResult } from "../../core/report.ts";
import { bodyText, jsonOrNull, type ApiClient } from "./client.ts";
import type { ListedModel } from "./models.ts";

type Device = SmokeTestResult["device"];

/** Where a model was computed that has just answered: as its list says, or as Ollama tells of what it has loaded. */
export async function deviceOf(
  client: ApiClient,
  model: ListedModel,
  options: { signal: AbortSignal; firstByteMs: number },
): Promise<Device> {
  if (model.device !== "unknown" || model.ownedBy !== "library") return model.device;
  try {
    const body = jsonOrNull(await bodyText(await client.send("/api/ps", options)));
    const { models = [] } = body as { models?: { model?: unknown; size_vram?: unknown }[] };
    const loaded = models.find((one) => one.model === model.id);
    if (typeof loaded?.size_vram !== "number") return "unknown";
    return loaded.size_vram > 0 ? "gpu" : "cpu";
  } catch {
    options.signal.throwIfAborted();
    return "unknown";
  }
}

// The header of a safetensors file: eight bytes of length, then JSON with every tensor's place.
// Source: the format's description, https://github.com/huggingface/safetensors#format

/** No real header is longer; the format's own library has the same bound. */
const longestBytes = 100_000_000;

export type SafetensorsHead =
  | { kind: "not" }
  /** So many bytes from the file's start hold the header. */
  | { kind: "header"; headerBytes: number }
  | { kind: "broken"; detail: string };

/** From the first bytes of a file, 512 are enough. */
export function safetensorsHead(head: Uint8Array): SafetensorsHead {
  if (head.length < 9) return { kind: "not" };
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const length = view.getUint32(0, true) + view.getUint32(4, true) * 2 ** 32;
  if (head[8] !== "{".charCodeAt(0)) return { kind: "not" };
  if (length < 2 || length > longestBytes) return { kind: "broken", detail: `a header of ${length} bytes` };
  return { kind: "header", headerBytes: length + 8 };
}

/** How many bytes the file must have, by the ends of its tensors; what is wrong instead where it cannot be. */
export function safetensorsBytes(header: Uint8Array): { bytes: number } | { detail: string } {
  let tensors: unknown;
  try {
    tensors = JSON.parse(new TextDecoder().decode(header.subarray(8)));
  } catch {
    return { detail: "it is no JSON" };
  }
  if (typeof tensors !== "object" || tensors === null) return { detail: "it is no JSON object" };
  let end = 0;
  for (const [name, tensor] of Object.entries(tensors)) {
    if (name === "__metadata__") continue;
    const offsets: unknown = (tensor as { data_offsets?: unknown } | null)?.data_offsets;
    const [, to] = Array.isArray(offsets) ? (offsets as unknown[]) : [];
    if (typeof to !== "number" || !Number.isSafeInteger(to)) return { detail: `no place of ${name.slice(0, 60)}` };
    end = Math.max(end, to);
  }
  return { bytes: header.length + end };
}

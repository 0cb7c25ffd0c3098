/** Which layers each card computes. The output layer counts as one more, after the last. What no card has stays on the host. */
export interface Offload {
  devices: { id: string; layers: number[] }[];
}

/** A card, and what it can hold: whole layers are dealt out in proportion to this. */
export interface Device {
  id: string;
  freeBytes: number;
}

export const nothingOffloaded: Offload = { devices: [] };

/**
 * The layers that `gpuLayers` offloads, by llama.cpp's rule: from the back, the output layer first, dealt to the
 * cards in order and in proportion to their free memory (`llama_model::load_tensors`).
 */
export function offloadOf(layers: number, gpuLayers: number, devices: readonly Device[]): Offload {
  const offloaded = Math.min(gpuLayers, layers + 1);
  const total = devices.reduce((sum, device) => sum + device.freeBytes, 0);
  if (offloaded <= 0 || total <= 0) return nothingOffloaded;
  const first = layers + 1 - offloaded;
  let filled = 0;
  const ends = devices.map((device) => (filled += device.freeBytes) / total);
  const dealt = devices.map(({ id }): { id: string; layers: number[] } => ({ id, layers: [] }));
  for (let layer = first; layer <= layers; layer += 1) {
    const share = (layer - first) / offloaded;
    const device = ends.findIndex((end) => share < end);
    dealt[device === -1 ? dealt.length - 1 : device]?.layers.push(layer);
  }
  return { devices: dealt.filter((device) => device.layers.length > 0) };
}

/** The most layers that fit, found by asking; 0 when not even one does. Needs grow with the layers. */
export function mostLayers(layers: number, fits: (gpuLayers: number) => boolean): number {
  let low = 0;
  let high = layers + 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

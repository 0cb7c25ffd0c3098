import type { Candidate, Statement } from "../report.ts";
import type { RuntimeId } from "../target.ts";
import type { Subject } from "./catalogue.ts";
import type { Row } from "./choose.ts";
import { bitsPerWeight } from "./layout.ts";
import { qualityOf } from "./quality.ts";
import { totalOf, type MemoryNeed, type Share } from "./memory.ts";

/** A row as the report has it. All memory parts together are `ramBytes` + `vramBytes`. */
export function candidateOf(row: Row, subject: Subject, runtime: RuntimeId, reasons: Statement[]): Candidate {
  const { file, placement } = row;
  const { need } = placement;
  return {
    quantization: file.quantization,
    repo: subject.repo,
    publisher: subject.publisher,
    licence: subject.licence,
    file: file.path,
    fileBytes: file.fileBytes,
    bitsPerWeight: Math.round(bitsPerWeight(file.layout) * 100) / 100,
    runtime,
    origin: subject.origin,
    placement: {
      kind: placement.kind,
      gpuLayers: placement.gpuLayers,
      totalLayers: file.layout.layers.length + 1,
      devices: [
        { id: "cpu", bytes: totalOf(need.host) },
        ...need.devices.map((share) => ({ id: share.id, bytes: totalOf(share) })),
      ],
    },
    memory: memoryOf(need),
    pools: placement.filled.map(({ where, neededBytes, totalBytes, freeBytes }) => ({
      where,
      neededBytes,
      totalBytes,
      freeBytes,
    })),
    fits: placement.fits,
    tokensPerSecond: placement.speed,
    quality: qualityOf(file.quantization),
    reasons,
  };
}

function memoryOf({ host, devices }: MemoryNeed): Candidate["memory"] {
  const onCards = together(devices);
  const all = together([host, onCards]);
  return {
    weightsBytes: all.weights,
    repackedBytes: all.repacked,
    kvCacheBytes: all.kvCache,
    computeBytes: all.compute,
    overheadBytes: all.overhead,
    untouchedBytes: all.untouched,
    ramBytes: totalOf(host),
    vramBytes: totalOf(onCards),
    ram: partsOf(host),
    vram: partsOf(onCards),
  };
}

function partsOf({ weights, repacked, kvCache, compute, overhead }: Share) {
  return { weightsBytes: weights + repacked, kvCacheBytes: kvCache, workBytes: compute + overhead };
}

function together(shares: readonly Share[]): Share {
  return shares.reduce(
    (sum, share) => ({
      weights: sum.weights + share.weights,
      repacked: sum.repacked + share.repacked,
      kvCache: sum.kvCache + share.kvCache,
      compute: sum.compute + share.compute,
      overhead: sum.overhead + share.overhead,
      untouched: sum.untouched + share.untouched,
    }),
    { weights: 0, repacked: 0, kvCache: 0, compute: 0, overhead: 0, untouched: 0 },
  );
}

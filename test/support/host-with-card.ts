import type { FileStats, Host, RunResult } from "../../src/host/host.ts";

const program = "/stand-in/nvidia-smi";
const there = /(?:^|\/)(?:libcuda\.so\.1|libcudart\.so\.13|libcublas\.so\.13)$|^\/dev\/nvidiactl$/;
const file: FileStats = { kind: "file", sizeBytes: 1, modifiedMs: 0, device: 1 };

/** A host on which the probes find an RTX 4090 with CUDA; what the engine says of it is another matter. */
export function withCard(host: Host, driver = "580.95.05"): Host {
  const line = `0, NVIDIA GeForce RTX 4090, 00000000:01:00.0, ${driver}, 24564, 24000, 8.9, [N/A], [N/A]\n`;
  const answer: RunResult = { status: "ok", exitCode: 0, signal: null, stdout: line, stderr: "", ms: 1 };
  return {
    ...host,
    which: async (name) => (name === "nvidia-smi" ? program : host.which(name)),
    run: async (path, args, options) => (path === program ? answer : host.run(path, args, options)),
    files: {
      ...host.files,
      stat: async (path) => (there.test(path) ? file : host.files.stat(path)),
      isWritable: async (path) => (there.test(path) ? true : host.files.isWritable(path)),
      isExecutable: async (path) => (path === program ? true : host.files.isExecutable(path)),
    },
  };
}

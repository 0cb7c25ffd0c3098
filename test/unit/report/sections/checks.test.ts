import { beforeAll, describe, expect, test } from "vitest";
import { judge, runChecks } from "../../../../src/core/checks/run.ts";
import type { MachineProfile } from "../../../../src/core/machine.ts";
import { languages } from "../../../../src/core/messages/index.ts";
import { speak, type Speech } from "../../../../src/core/messages/speak.ts";
import { reportSchema, type Report } from "../../../../src/core/report.ts";
import { reporters } from "../../../../src/report/index.ts";
import type { Look } from "../../../../src/report/look.ts";
import { goodMachine, gpuWith } from "../../../support/machines.ts";

const gib = 1024 ** 3;
let english: Speech;
let portuguese: Speech;

beforeAll(async () => {
  english = speak(await languages.en());
  portuguese = speak(await languages["pt-BR"]());
});

function reportOf(machine: MachineProfile): Report {
  const checks = runChecks(machine, null, {
    runtime: "llama.cpp",
    only: [],
    skip: [],
    require: [],
    english,
    where: { platform: "linux", self: "npx phi4-setup", osName: "Ubuntu" },
  });
  const { status, exitCode } = judge(checks, { failOn: "fail", strict: false, require: [] });
  return reportSchema.parse({
    schemaVersion: 1,
    tool: { name: "phi4-setup", version: "1.0.0" },
    command: "check",
    status,
    exitCode,
    machine,
    target: null,
    checks,
    error: null,
  });
}

const look = (speech: Speech, more: Partial<Look> = {}): Look => ({
  speech,
  self: "npx phi4-setup",
  width: 80,
  color: false,
  platform: "linux",
  unicode: true,
  verbose: false,
  explain: false,
  ...more,
});

const poor = (): MachineProfile =>
  goodMachine({
    memory: { totalBytes: 8 * gib, availableBytes: 3 * gib },
    gpus: [
      gpuWith({
        vendor: "amd",
        name: "AMD Navi 31 [Radeon RX 7900 XT/7900 XTX/7900M]",
        backends: [{ name: "vulkan", usable: false, reason: "BACKEND_DEVICE_DENIED: /dev/dri/renderD128" }],
      }),
    ],
    disk: { freeBytes: 31e9 },
    python: { version: "3.7.16" },
    packages: { torch: null, transformers: null },
  });

describe("the table of requirements", () => {
  test("a good machine", () => {
    expect(reporters.pretty(reportOf(goodMachine()), look(english))).toMatchInlineSnapshot(`
      "Requirements of Phi-4                            phi-4 guide, section 6

        ✓     RAM             16.0 GiB (17.2 GB), 12.0 GiB      at least 14 GB
                              (12.9 GB) available now
        ✓     Graphics card   NVIDIA GeForce RTX 4060, 8.00     recommended
                              GiB (8.59 GB), 7.00 GiB (7.52
                              GB) free
                              usable by: CUDA yes
        ✓     Processor       Test CPU, 8 cores, 16 threads,    modern
                              AVX2, FMA
        ✓     Disk            186 GiB (200 GB) free at          50 GB recommended
                              ~/.cache/huggingface/hub
        ✓     System          Ubuntu 24.04, x64                 Linux/macOS/Windows
        ✓     Python          3.12.3 (system)                   3.8 or newer
        ✓     PyTorch         2.13.0+cu128 (cuda 12.8)          for machine learning
        ✓     Transformers    4.57.1                            to load the model

        8 ok
        Result: this computer can run Phi-4 (exit code 0)"
    `);
  });

  test("a poor machine, in Portuguese and without Unicode", () => {
    const text = reporters.pretty(reportOf(poor()), look(portuguese, { unicode: false }));
    expect(text).toMatchInlineSnapshot(`
      "Requisitos do Phi-4                              guia phi-4, seção 6

        [x]   Memória RAM     8,00 GiB (8,59 GB), exigidos      mínimo 14 GB
                              13,0 GiB (14,0 GB)                [MEMORY_BELOW_MINIMUM]
        [!]   Placa de vídeo  AMD Navi 31 [Radeon RX 7900       recomendada
                              XT/7900 XTX/7900M], não
                              utilizável como está
                              utilizável por: Vulkan não              [GPU_NO_BACKEND]
        [ok]  Processador     Test CPU, 8 núcleos, 16 threads,  moderno
                              AVX2, FMA
        [!]   Disco           28,9 GiB (31,0 GB) livres em      50 GB recomendados
                              ~/.cache/huggingface/hub        [DISK_BELOW_RECOMMENDED]
        [ok]  Sistema         Ubuntu 24.04, x64                 Linux/macOS/Windows
        [-]   Python          3.7.16, exigido 3.8               3.8 ou superior
                                                                      [PYTHON_TOO_OLD]
        [-]   PyTorch         não encontrado                    aprendizado de máquina
                                                                     [PYTORCH_MISSING]
        [-]   Transformers    não encontrado                    carregar o modelo
                                                                [TRANSFORMERS_MISSING]

        [x]   Memória RAM: 8,00 GiB (8,59 GB), exigidos 13,0 GiB (14,0 GB)
              Os pesos do Phi-4 e a conversa ficam na memória, e o guia pede no mínimo
              13,0 GiB (14,0 GB)
              Veja se uma quantização menor cabe, ou use um computador com mais
              memória
                npx phi4-setup recommend --explain

        [!]   Placa de vídeo: AMD Navi 31 [Radeon RX 7900 XT/7900 XTX/7900M], não
              utilizável como está
              Este usuário não pode abrir /dev/dri/renderD128
              Entre no grupo dono do dispositivo e inicie a sessão de novo
                sudo usermod --append --groups render "$USER"

        [!]   Disco: 28,9 GiB (31,0 GB) livres em ~/.cache/huggingface/hub
              O guia recomenda 46,6 GiB (50,0 GB)
              Libere espaço ou escolha outro lugar com --cache-dir

        2 ok, 2 avisos, 1 falha, 3 não exigidos
        Resultado: este computador não atende aos requisitos (código 1)"
    `);
  });

  test("plain: a sentence a line", () => {
    expect(reporters.plain(reportOf(poor()), look(english))).toMatchInlineSnapshot(`
      "failed: RAM: 8.00 GiB (8.59 GB), required 13.0 GiB (14.0 GB), asked: at least 14 GB [MEMORY_BELOW_MINIMUM]
      The weights of Phi-4 and the conversation are held in memory, and the guide asks for at least 13.0 GiB (14.0 GB)
      See whether a smaller quantization fits, or use a computer with more memory
        npx phi4-setup recommend --explain
      warning: Graphics card: AMD Navi 31 [Radeon RX 7900 XT/7900 XTX/7900M], not usable as it is, asked: recommended [GPU_NO_BACKEND]
      This user may not open /dev/dri/renderD128
      Join the group that owns the device, then log in again
        sudo usermod --append --groups render "$USER"
      ok: Processor: Test CPU, 8 cores, 16 threads, AVX2, FMA, asked: modern
      warning: Disk: 28.9 GiB (31.0 GB) free at ~/.cache/huggingface/hub, asked: 50 GB recommended [DISK_BELOW_RECOMMENDED]
      The guide recommends 46.6 GiB (50.0 GB)
      Free some space, or choose another place with --cache-dir
      ok: System: Ubuntu 24.04, x64, asked: Linux/macOS/Windows
      not required: Python: 3.7.16, required 3.8, asked: 3.8 or newer [PYTHON_TOO_OLD]
      not required: PyTorch: not found, asked: for machine learning [PYTORCH_MISSING]
      not required: Transformers: not found, asked: to load the model [TRANSFORMERS_MISSING]
      2 ok, 2 warnings, 1 failed, 3 not required. Result: this computer does not meet the requirements (exit code 1)"
    `);
  });

  test.each([80, 100, 132])("no line is wider than %i columns", (width) => {
    for (const speech of [english, portuguese]) {
      const machine = poor();
      machine.probes = [{ id: "nvidia-smi", status: "ok", ms: 12, exitCode: 0, evidence: "x".repeat(300) }];
      const lines = reporters.pretty(reportOf(machine), look(speech, { width, verbose: true })).split("\n");
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  test("what was left out says so", () => {
    const report = reportOf(goodMachine());
    const checks = report.checks?.map((check) => ({
      ...check,
      status: "skip" as const,
      code: "CHECK_SKIPPED",
      args: { check: check.id },
    }));
    const text = reporters.pretty({ ...report, checks }, look(english));
    expect(text).toContain("-     RAM             not looked at");
    expect(text).toContain("8 not looked at");
  });

  test("a driver's words cannot change the terminal", () => {
    const words = "\u001b[2J\u001b]0;title\u0007gone\u202e";
    const machine: MachineProfile = { ...goodMachine(), gpus: { value: null, reason: "failed", detail: words } };
    const text = reporters.pretty(reportOf(machine), look(english));
    expect(text).toContain("gone");
    expect(["\u001b", "\u0007", "\u202e"].filter((control) => text.includes(control))).toEqual([]);
  });
});

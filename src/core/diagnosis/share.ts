// What can be pasted into a chat: codes and numbers only. No line of a log, no path, no name of a person or a place.
import type { Gpu, MachineProfile } from "../machine.ts";
import type { Diagnosed, Diagnosis, Installed, LastRun } from "../report.ts";

export interface ToShare {
  version: string;
  machine: MachineProfile | null;
  diagnoses: readonly Diagnosis[];
  diagnosed: Diagnosed;
  lastRun: LastRun | null;
  installed: readonly Installed[];
}

export const longestShare = 1800;

/** At most 1,800 characters. What would be longer loses its last lines, and says so. */
export function shareText(shared: ToShare): string {
  const lines = [
    ...(shared.machine === null ? [] : machineLines(shared.machine)),
    ...shared.installed.slice(-1).map(installedLine),
    ...shared.diagnoses.map(diagnosisLine),
    ...tellingLine(shared.diagnosed),
    ...(shared.lastRun === null ? [] : [lastRunLine(shared.lastRun)]),
  ];
  const heading = `phi4-setup ${shared.version} share`;
  const fitting: string[] = [];
  let length = heading.length + 60;
  for (const line of lines) {
    if (length + line.length + 1 > longestShare) break;
    fitting.push(line);
    length += line.length + 1;
  }
  const left = lines.length - fitting.length;
  if (left > 0) fitting.push(`(${left} more left out)`);
  const body = fitting.join("\n");
  return `${heading} | no names, no paths | ${body.length} characters\n${body}`;
}

function machineLines({ os, node, memory, disks, cpu, gpus, runtimes }: MachineProfile): string[] {
  const system = os.value;
  const words = [
    system === null ? "os ?" : `os ${word(system.platform)} ${word(system.version ?? "")} ${word(system.arch)}`,
    ...(system?.libc == null ? [] : [word(system.libc)]),
    ...(system?.wsl === true ? ["wsl"] : []),
    ...(system?.container == null ? [] : [`container ${word(system.container)}`]),
    ...(system?.rosetta === true ? ["rosetta"] : []),
    ...(node.value === null ? [] : [`node ${word(node.value.version)}`]),
    ...(memory.value === null ? [] : [`ram ${gib(memory.value.totalBytes)}/${gib(memory.value.availableBytes)} GiB`]),
    ...(memory.value?.limit == null ? [] : ["limited"]),
    ...(disks.value ?? [])
      .filter(({ purpose }) => purpose === "models")
      .map(({ freeBytes }) => (freeBytes === null ? "disk ?" : `disk ${Math.round(freeBytes / 1e9)} GB`)),
  ];
  const { avx2, fma } = cpu.value?.features ?? { avx2: null, fma: null };
  const processor =
    cpu.value === null ? "cpu ?" : `cpu ${cpu.value.logicalCores} threads, avx2 ${yes(avx2)}, fma ${yes(fma)}`;
  const route = runtimes.value;
  const found = Object.entries({ lmstudio: route?.lmstudio, ollama: route?.ollama, engine: route?.engine })
    .filter(([, one]) => one !== null && one !== undefined)
    .map(([name, one]) => `${name} ${word(one?.version ?? "?")}`);
  return [
    words.join(" | "),
    processor,
    ...(gpus.value ?? []).map(gpuLine),
    ...(found.length === 0 ? [] : [`here ${found.join(" | ")}`]),
  ];
}

function gpuLine({ vendor, name, memoryBytes, freeBytes, driver, backends }: Gpu): string {
  const size = (bytes: number | null): string => (bytes === null ? "?" : gib(bytes));
  const able = backends.map((backend) => {
    const reason = backend.reason?.split(":")[0] ?? "";
    return `${backend.name} ${yes(backend.usable)}${backend.usable || reason === "" ? "" : ` (${word(reason)})`}`;
  });
  const model = name.replaceAll(/[^\w .()-]/g, "").slice(0, 48);
  return [
    `gpu ${vendor} ${model} ${size(memoryBytes)}/${size(freeBytes)} GiB`,
    `driver ${word(driver ?? "?")}`,
    ...able,
  ].join(", ");
}

function installedLine({ quantization, runtime, context, tokensPerSecond }: Installed): string {
  const speed = tokensPerSecond?.measured;
  return `plan ${word(quantization)} ${word(runtime)} ctx ${context}${speed == null ? "" : ` ${speed.toFixed(1)} tokens/s`}`;
}

/** Its id, where it stands, which computer said what to it, and where it was seen: the number of the line only. */
function diagnosisLine({ id, standing, witness, evidence, lines }: Diagnosis, place: number): string {
  const [first] = evidence;
  const said = witness === null || witness.verdict === "silent" ? "" : ` ${witness.verdict}${numbersOf(witness.args)}`;
  const role = standing === "cause" ? "" : standing === "also" ? " (also seen)" : " (not the case here)";
  const at = first === undefined ? "" : ` line ${first.line}${lines > 1 ? ` x${lines}` : ""}`;
  return `${place + 1} ${word(id)}${role}${at}${said}`;
}

function numbersOf(args: Diagnosis["args"]): string {
  const numbers = Object.entries(args).filter(([, value]) => typeof value === "number");
  return numbers.map(([name, value]) => ` ${name}=${String(value)}`).join("");
}

/** Nothing known: only what is a code in the lines that say most. */
function tellingLine({ telling }: Diagnosed): string[] {
  const codes = telling.flatMap(({ text }) => [
    ...text.matchAll(
      /\b[A-Z][A-Za-z]{2,40}(?:Error|Exception)\b|\bE[A-Z]{4,24}\b|\b0x[0-9a-fA-F]{4,16}\b|\bHTTP [1-5]\d\d\b|\b[Ee]rrno -?\d{1,5}\b/g,
    ),
  ]);
  const distinct = [...new Set(codes.map(([code]) => code))].slice(0, 8);
  if (telling.length === 0) return [];
  return [`unknown: line ${telling.map(({ line }) => line).join(", ")} ${distinct.join(" ")}`.trimEnd()];
}

function lastRunLine({ command, exitCode, code, steps }: LastRun): string {
  const done = steps.map(({ id, status }) => `${word(id)} ${status === "failed" ? "FAILED" : status}`);
  return [`last ${word(command)} exit ${exitCode}${code === null ? "" : ` ${word(code)}`}`, ...done].join(", ");
}

/** A value of ours or of a tool as one short word: whatever else it might hold stays here. */
function word(text: string): string {
  return text
    .replaceAll(/[^\w.+? -]/g, "")
    .trim()
    .slice(0, 40);
}

function gib(bytes: number): string {
  return (bytes / 1024 ** 3).toFixed(1);
}

function yes(is: boolean | null): string {
  return is === null ? "?" : is ? "yes" : "no";
}

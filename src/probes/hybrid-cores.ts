import type { Cpu } from "../core/machine.ts";
import type { Host } from "../host/host.ts";

type Hybrid = NonNullable<Cpu["hybrid"]>;

/** How many numbers a kernel's list such as `0-11,16` names. */
export function parseCpuList(text: string | null): number {
  return (text ?? "").split(",").reduce((sum, part) => {
    const match = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(part);
    if (match === null) return sum;
    return sum + Math.max(0, Number(match[2] ?? match[1]) - Number(match[1]) + 1);
  }, 0);
}

/** Intel's kinds of cores have a device each; Arm's tell their capacity. Undefined where there is one kind only. */
export async function hybridCores(host: Host): Promise<Hybrid | undefined> {
  if (host.system.arch === "arm64") return byCapacity(host);
  const [core, atom] = await Promise.all(
    ["cpu_core", "cpu_atom"].map((kind) => host.files.readText(`/sys/devices/${kind}/cpus`, 4096)),
  );
  return both(parseCpuList(core ?? null), parseCpuList(atom ?? null));
}

/** Of `sysctl hw`: levels from the fastest on, two of them or more. Those called so are efficient, else the last. */
export function hybridOfLevels(values: ReadonlyMap<string, string>): Hybrid | undefined {
  const levels: { cores: number; efficient: boolean }[] = [];
  for (let number = 0; ; number += 1) {
    const name = `hw.perflevel${number}`;
    const cores = values.get(`${name}.logicalcpu`) ?? values.get(`${name}.physicalcpu`);
    if (cores === undefined) break;
    levels.push({ cores: Number(cores), efficient: /^E/i.test(values.get(`${name}.name`) ?? "") });
  }
  const named = levels.some(({ efficient }) => efficient);
  const isEfficient = (_: unknown, index: number): boolean =>
    named ? levels[index]?.efficient === true : index === levels.length - 1;
  const sum = (of: typeof levels): number => of.reduce((total, { cores }) => total + cores, 0);
  const efficiency = sum(levels.filter(isEfficient));
  return both(sum(levels) - efficiency, efficiency);
}

async function byCapacity(host: Host): Promise<Hybrid | undefined> {
  const root = "/sys/devices/system/cpu";
  const cpus = (await host.files.list(root)).filter((name) => /^cpu\d+$/.test(name)).slice(0, 1024);
  const texts = await Promise.all(cpus.map((cpu) => host.files.readText(`${root}/${cpu}/cpu_capacity`, 64)));
  const capacities = texts.map((text) => Number(text ?? Number.NaN)).filter(Number.isFinite);
  const most = Math.max(...capacities);
  const fast = capacities.filter((capacity) => capacity === most).length;
  return both(fast, capacities.length - fast);
}

function both(performance: number, efficiency: number): Hybrid | undefined {
  const whole = Number.isInteger(performance) && Number.isInteger(efficiency);
  return whole && performance > 0 && efficiency > 0 ? { performance, efficiency } : undefined;
}

import { describe, expect, it } from "vitest";
import { keepBandwidth, withKnownBandwidth } from "../../../../src/cli/judging/known-bandwidth.ts";
import { known } from "../../../../src/core/fact.ts";
import type { MachineProfile } from "../../../../src/core/machine.ts";
import { fakeHost } from "../../../support/fake-host.ts";
import { machineWith, ram } from "../../../support/machine-with.ts";

const unmeasured = machineWith({ memory: ram(15.4, 3) });
const measured = withBandwidth(machineWith({ memory: ram(15.4, 9) }), 25e9);

describe("the bandwidth a plan was made with", () => {
  it("is taken again, however busy the computer is now", async () => {
    const host = fakeHost();
    expect(await withKnownBandwidth(host, unmeasured)).toBeNull();
    await keepBandwidth(host, measured);
    expect((await withKnownBandwidth(host, unmeasured))?.memory.value).toMatchObject({
      bandwidth: 25e9,
      availableBytes: unmeasured.memory.value?.availableBytes,
    });
  });

  it("is not taken for a computer with more memory, nor from a broken file", async () => {
    const host = fakeHost();
    await keepBandwidth(host, measured);
    expect(await withKnownBandwidth(host, machineWith({ memory: ram(31.2, 20) }))).toBeNull();
    const file = [...host.contents.keys()].find((name) => name.endsWith("memory-bandwidth.json"));
    host.contents.set(file ?? "", "{");
    expect(await withKnownBandwidth(host, unmeasured)).toBeNull();
  });

  it("is not written where nothing was measured", async () => {
    const host = fakeHost();
    await keepBandwidth(host, unmeasured);
    expect(host.contents.size).toBe(fakeHost().contents.size);
  });
});

function withBandwidth(machine: MachineProfile, bandwidth: number): MachineProfile {
  const { value } = machine.memory;
  if (value === null) throw new Error("a machine with memory");
  return { ...machine, memory: known({ ...value, bandwidth }, "test") };
}

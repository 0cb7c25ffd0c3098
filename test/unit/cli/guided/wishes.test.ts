import { beforeAll, describe, expect, it } from "vitest";
import { wishMenu, type Outlook } from "../../../../src/cli/guided/wishes.ts";
import type { Finding } from "../../../../src/core/finding.ts";
import type { MachineProfile } from "../../../../src/core/machine.ts";
import { languages } from "../../../../src/core/messages/index.ts";
import { speak, type Speech } from "../../../../src/core/messages/speak.ts";
import { recommend } from "../../../../src/core/recommend.ts";
import type { RuntimeId } from "../../../../src/core/target.ts";
import { goodMachine } from "../../../support/machines.ts";

let speech: Speech;
beforeAll(async () => {
  speech = speak(await languages["pt-BR"]());
});

const GiB = 2 ** 30;
const laptop = (): MachineProfile =>
  goodMachine({ memory: { totalBytes: 15.4 * GiB, availableBytes: 12 * GiB }, gpus: [] });

function outlook(machine: MachineProfile, runtime: RuntimeId, obstacle: Finding | null = null): Outlook {
  const recommendation = recommend(machine, {
    runtime,
    context: 4096,
    kvCache: "f16",
    prefer: "balanced",
    quantization: null,
    accelerator: "auto",
    mmap: null,
    sayInEnglish: () => "",
  });
  return { runtime, recommendation: obstacle === null ? recommendation : null, obstacle };
}

describe("the first question", () => {
  it("offers what there is, with the reason beside what cannot be, in the person's words", () => {
    const machine = laptop();
    const { choices, usual } = wishMenu({
      machine,
      speech,
      outlooks: {
        window: outlook(machine, "lmstudio"),
        terminal: outlook(machine, "llama.cpp"),
        programs: outlook(machine, "llama.cpp"),
        python: outlook(machine, "transformers"),
      },
    });
    expect(usual).toBe("terminal");
    expect(choices.map(({ value }) => value)).toEqual(["window", "terminal", "programs", "python", "check"]);
    expect(choices[0]).toMatchObject({ hint: "com o LM Studio, um aplicativo gratuito (ainda não está aqui)" });
    expect(choices[1]?.disabled).toBeUndefined();
    expect(choices[3]?.disabled).toMatch(/^precisa de 3\d,\d GB de memória, e este computador tem 16,5 GB$/);
    // What is technical is only under details.
    expect(choices.map(({ name, hint }) => `${name} ${hint}`).join("\n")).not.toMatch(/Q4_K_M|llama\.cpp|GGUF/);
    expect(choices[1]?.details).toContain("llama.cpp");
  });

  it("leads to the small model of the family where Phi-4 fits in no way, and only there", () => {
    const wishesWith = (totalBytes: number): ReturnType<typeof wishMenu> => {
      const machine = goodMachine({ memory: { totalBytes, availableBytes: totalBytes * 0.9 }, gpus: [] });
      const outlooks = { terminal: outlook(machine, "llama.cpp"), python: outlook(machine, "transformers") };
      return wishMenu({ machine, outlooks, speech });
    };
    const small = wishesWith(5e9).choices[0];
    expect(small?.disabled).toBeUndefined();
    expect(small?.hint).toBe("só com o modelo pequeno da família, que sabe menos");
    expect(small?.details).toMatch(/Phi-4-mini-instruct/i);
    // Python could have the small one here, but Phi-4 itself is offered beside it.
    expect(wishesWith(16e9).choices[1]?.disabled).toMatch(/^precisa de /);
    expect(wishesWith(1e9).choices.map(({ disabled }) => disabled !== undefined)).toEqual([true, true, false]);
  });

  it("takes the window first where LM Studio is", () => {
    const machine = laptop();
    const runtimes = machine.runtimes.value;
    if (runtimes === null) throw new Error("no runtimes in the fixture");
    const lmstudio = { path: "/home/ana/.lmstudio/bin/lms", version: "0.3.31" };
    const found = {
      ...machine,
      runtimes: { ...machine.runtimes, value: { ...runtimes, lmstudio } },
    } as MachineProfile;
    const outlooks = { window: outlook(found, "lmstudio"), terminal: outlook(found, "llama.cpp") };
    expect(wishMenu({ machine: found, outlooks, speech }).usual).toBe("window");
  });

  it("says what stands against a way, and leaves out what is not offered", () => {
    const machine = laptop();
    const obstacle: Finding = { code: "LMS_CPU_UNSUPPORTED", args: { said: "Celeron" } };
    const asked: Finding = {
      code: "OPTION_VALUE_INVALID",
      args: { option: "--quantization", given: "IQ2_M", allowed: ["BF16"], nearest: null },
    };
    const { choices } = wishMenu({
      machine,
      speech,
      outlooks: { window: outlook(machine, "lmstudio", obstacle), python: outlook(machine, "transformers", asked) },
    });
    expect(choices.map(({ value, disabled }) => [value, disabled])).toEqual([
      ["window", expect.stringContaining("Celeron")],
      ["python", "não tem IQ2_M, que foi pedida"],
      ["check", undefined],
    ]);
  });
});

import { expect, test } from "vitest";
import { MiB } from "../../../../src/core/models/constants.ts";
import { withOpinion } from "../../../../src/core/models/second-opinion.ts";
import { targetWith } from "../../../support/machines.ts";

const { candidate } = targetWith({});
const { weightsBytes, kvCacheBytes, computeBytes } = candidate.memory;
const ours = weightsBytes + kvCacheBytes + computeBytes;
const stated = ({ code, args }: { code: string; args: object }) => ({ code, args: { ...args }, message: code });

test.each<[string, number, string[]]>([
  ["the same", ours, []],
  ["a little less", ours - 100 * MiB, []],
  ["a little more", ours + 100 * MiB, []],
  ["much less", ours - 1024 * MiB, ["REASON_OPINIONS_DIFFER"]],
  ["much more", ours + 1024 * MiB, ["REASON_OPINIONS_DIFFER"]],
])("%s", (_, bytes, codes) => {
  const weighed = withOpinion(candidate, { by: "the engine", bytes }, stated);
  expect(weighed.secondOpinion).toEqual({ by: "the engine", bytes, oursBytes: ours });
  expect(weighed.reasons.map(({ code }) => code)).toEqual(codes);
});

test("LM Studio's stands beside the engine's, with a reason of its own", () => {
  const both = withOpinion(
    withOpinion(candidate, { by: "the engine", bytes: ours }, stated),
    { by: "LM Studio", bytes: ours + 2048 * MiB },
    stated,
    "lmStudioOpinion",
  );
  expect(both.secondOpinion).toMatchObject({ by: "the engine", bytes: ours });
  expect(both.lmStudioOpinion).toEqual({ by: "LM Studio", bytes: ours + 2048 * MiB, oursBytes: ours });
  expect(both.reasons.map(({ code, args }) => [code, args["by"]])).toEqual([["REASON_OPINIONS_DIFFER", "LM Studio"]]);
});

import type { ReasonFindings } from "../../models/reason-findings.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof ReasonFindings, Text> = {
  REASON_CHOSEN: {
    what: "{quantization} fits, and is the best known balance of quality, memory and speed",
  },
  REASON_CHOSEN_ABOVE: {
    what: "{quantization} fits with room to spare, at {low, number, ::.0} tokens/s or more: better than {standard} at no cost you would feel",
  },
  REASON_CHOSEN_BELOW: { what: "{quantization} is the best that fits, since {standard} does not" },
  REASON_CHOSEN_FOR_SPEED: {
    what: "{standard} would give at most {high, number, ::.0} tokens/s here; {quantization} is the best that reaches {minimum}",
  },
  REASON_CHOSEN_QUALITY: { what: "{quantization} is the best quality that fits, as asked with --prefer quality" },
  REASON_CHOSEN_SPEED: { what: "{quantization} is the fastest that fits, as asked with --prefer speed" },
  REASON_FORCED: { what: "{quantization} was asked for with --quantization, and fits" },
  REASON_FILE_NAMED: { what: "It is the file that was named, and it fits" },
  REASON_ONLY_FILE: { what: "It is the only model that {repo} has to load, {file}, and it fits" },
  REASON_NOT_ASKED: { what: "Another quantization was asked for with --quantization" },
  REASON_DOES_NOT_FIT: { what: "Does not fit: needs {neededBytes} of {where}, there is {totalBytes} in all" },
  REASON_NOT_FREE: { what: "Would fit, but not now: needs {neededBytes} of {where}, {freeBytes} is free" },
  REASON_CLOSE_PROGRAMS: {
    what: "Needs {neededBytes} of {where}, {freeBytes} is free now",
    do: "Close programs that use {missingBytes} before loading it",
  },
  REASON_TIGHT: { what: "Tight now: leaves {leftBytes} of {where}" },
  REASON_LITTLE_ROOM: { what: "Fits, but leaves little room; {chosen} is nearly as good" },
  REASON_LESS_QUALITY: { what: "Fits, but its answers are worse than those of {chosen}" },
  REASON_SLOWER: { what: "Fits, but is slower than {chosen}" },
  REASON_TOO_SLOW: {
    what: "Fits, but may be as slow as {low, number, ::.0} tokens/s; {chosen} is nearly as good and faster",
  },
  REASON_SPEED_UNKNOWN: {
    what: "Fits, but is slower than {chosen} and hardly better; how fast it would be here is unknown",
  },
  REASON_NO_GAIN: { what: "Fits, but is no better than {chosen} in practice, and twice the size" },
  REASON_OTHER_PLACEMENT: {
    what: "Fits only {kind, select, cpu {without the graphics card} split {with a part beside the graphics card} other {on the graphics card}}, so it is slower than {chosen}",
  },
  REASON_ALL_ON_GPU: { what: "All {totalLayers} layers on {cards}" },
  REASON_PART_ON_GPU: { what: "{gpuLayers} of {totalLayers} layers on {cards}, the rest in RAM" },
  REASON_ENGINE_NEEDS_GLIBC: {
    what: "The engine does not run here: this system has {libc}, the engine needs glibc",
    do: "Use a system or a container image with glibc, such as Debian",
  },
  REASON_GPU_NO_BACKEND: {
    what: "{gpu} is not used: it works with {usable}, which this runtime does not have here",
  },
  REASON_GPU_UNUSABLE: { what: "{gpu} is not used{detail, select, none {} other {: {detail}}}" },
  REASON_GPU_MEMORY_UNKNOWN: { what: "{gpu} is not counted: how much memory it has could not be found out" },
  REASON_ACCELERATOR_MISSING: {
    what: "No usable {accelerator} here",
    why: "Asked for with --accelerator; it takes a card that can use it and a runtime that has it",
    do: "Leave --accelerator at auto, or see which back ends are usable",
  },
  REASON_CONTAINER_LIMIT: {
    what: "Limited by {by} to {limitBytes}, of which {leftBytes} is left",
    why: "Using more than that would end the process",
  },
  REASON_CONTEXT_BEYOND_TRAINING: {
    what: "A context of {context, number} tokens is more than the {trained, number} the model was trained for",
    do: "Choose at most {trained, number} with --context",
  },
  REASON_MEMORY_UNKNOWN: {
    what: "No recommendation: the memory of this machine is unknown: {detail}",
    why: "Whether a quantization fits would be a guess",
  },
  REASON_OPINIONS_DIFFER: {
    what: "{by} predicts {theirsBytes} where {oursBytes} are predicted here, a difference of {differenceBytes}",
    why: "Both count weights, KV cache and compute buffer",
  },
  REASON_NOTHING_FITS: {
    what: "{model} does not fit: {quantization} needs {neededBytes} of {where}, there is {totalBytes}",
    do: "Use a smaller --context, or a machine with more memory",
  },
  REASON_NOT_OFFERED: { what: "{repo} does not offer {quantization}; it has {offered}" },
  REASON_NOT_SIZED: { what: "No recommendation: which model {runtime} runs is not ours to choose" },
  REASON_NO_SOURCE: {
    what: "No recommendation: no files of {model} are known for {runtime}",
    do: "Leave --runtime at auto, or name files with --repo",
  },
  REASON_FAMILY_FITS_NOW: {
    what: "{model} {quantization} fits now: it needs {neededBytes}",
    why: "It is the small model of the same family; it knows less than Phi-4",
    do: "Take it to keep your programs open, with --model {model}",
  },
  REASON_FAMILY_FITS: {
    what: "{model} {quantization} would fit: it needs {neededBytes}",
    why: "It is the small model of the same family; it knows less than Phi-4",
    do: "Take it instead with --model {model}; its files are at {repo}",
  },
};

export const ui = {
  "recommendation.choice": "Recommended: {quantization}",
  "recommendation.none": "Nothing to recommend for this machine",
  "recommendation.placement":
    "{kind, select, gpu {All {totalLayers} layers on the graphics card.} split {{gpuLayers} of {totalLayers} layers on the graphics card, the rest in RAM.} other {On the processor.}} Context {context, number} tokens.",
  "recommendation.ramFree": "RAM {free} free",
  "recommendation.gpuFree": "GPU {free} free",
  "recommendation.speedTitle": "tokens/s",
  "recommendation.speed": "{low} to {high} tokens/s",
  "recommendation.readingPace": "(reading pace: {pace})",
  "recommendation.speedUnknown": "speed unknown",
  "recommendation.legend": "# weights  = KV cache  . work  - free  > does not fit in what is free",
  "recommendation.why": "Why",
  "recommendation.quality": "Perplexity {percent} % higher than unquantized ({source})",
  "recommendation.programs": "Programs that use most memory now: {names}",
  "recommendation.opinion": "Memory by {by}: {theirs}, here: {ours}",
  "recommendation.pool": "{where} {needed} of {free}",
  "recommendation.fits": "fits",
  "recommendation.tight": "fits, tight",
  "recommendation.doesNotFit": "does not fit",
  "recommendation.later": "does not fit now",
  "recommendation.short.chosen": "the one to take",
  "recommendation.short.tooBig": "does not fit",
  "recommendation.short.notNow": "close programs first",
  "recommendation.short.littleRoom": "little room left",
  "recommendation.short.lessQuality": "less quality",
  "recommendation.short.slower": "slower, hardly better",
  "recommendation.short.noGain": "no gain",
};

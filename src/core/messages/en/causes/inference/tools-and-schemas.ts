import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { toolsAndSchemas as signatures } from "../../../../diagnosis/signatures/inference/tools-and-schemas.ts";

export const toolsAndSchemas: WordsOf<typeof signatures> = {
  "model-no-tools": {
    title: "The model cannot do what the program asks of it",
    cause:
      "The program wants to call tools, see images or use another ability that this model or its template lacks. Phi-4 in Ollama has no tools; Phi-4-mini has.",
    do: "Switch tools (agent mode) off in the program, use phi4-mini for tools, or start vLLM with --enable-auto-tool-choice and a --tool-call-parser.",
  },
  "json-schema-unsupported": {
    title: "The server cannot use the JSON schema or grammar it was given",
    cause:
      "Answers are forced into a form by a grammar made from the schema; patterns, references and unusual types in it are not understood by every server.",
    do: "Simplify the schema: plain objects, arrays, strings, numbers and enums, without pattern, $ref and format. Or update the server.",
  },
  "answer-unparsed": {
    title: "The program could not read the model's answer",
    cause:
      "It expected JSON or a call of a tool in a certain form, and the model wrote something else around it, or the answer was cut off by max_tokens.",
    do: "Ask for a JSON schema (response_format) where the server has it, raise max_tokens, lower the temperature, or switch tools off: Phi-4 was not trained to call them.",
  },
};

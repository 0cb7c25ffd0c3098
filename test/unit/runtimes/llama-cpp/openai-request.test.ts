import { describe, expect, it } from "vitest";
import { readCompletionRequest } from "../../../../src/runtimes/llama-cpp/openai-request.ts";

const messages = [{ role: "user", content: "Hi" }];
const valid = { model: "phi-4", messages };

describe("a request", () => {
  it("is read whole", () => {
    const body = {
      ...valid,
      messages: [
        { role: "developer", content: "Be brief." },
        {
          role: "user",
          content: [
            { type: "text", text: "Hi " },
            { type: "text", text: "there" },
          ],
        },
        { role: "assistant", content: "Hello" },
        ...messages,
      ],
      temperature: 0,
      top_p: 0.9,
      max_completion_tokens: 7,
      seed: 1,
      stop: "END",
      stream: true,
      stream_options: { include_usage: true },
    };
    expect(readCompletionRequest(body)).toEqual({
      model: "phi-4",
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "Hi there" },
        { role: "assistant", content: "Hello" },
        { role: "user", content: "Hi" },
      ],
      sampling: { temperature: 0, topP: 0.9, maxTokens: 7, seed: 1, stop: ["END"] },
      stream: true,
      includeUsage: true,
    });
  });

  it("has defaults, and takes null for them", () => {
    const expected = {
      ...valid,
      sampling: { temperature: 0.7, topP: null, maxTokens: null, seed: null, stop: [] },
      stream: false,
      includeUsage: false,
    };
    expect(readCompletionRequest(valid)).toEqual(expected);
    const nulls = { temperature: null, max_tokens: null, stream: null, tools: null, n: null, stop: null };
    expect(readCompletionRequest({ ...valid, ...nulls, tools: [] })).toEqual(expected);
  });

  it.each([
    [null, null],
    [[], null],
    [{ messages }, "model"],
    [{ ...valid, messages: [] }, "messages"],
    [{ ...valid, messages: "Hi" }, "messages"],
    [{ ...valid, messages: [1] }, "messages[0]"],
    [{ ...valid, messages: [{ role: "tool", content: "x" }] }, "messages[0].role"],
    [{ ...valid, messages: [{ role: "user", content: 1 }] }, "messages[0].content"],
    [{ ...valid, messages: [{ role: "user", content: [{ type: "image_url" }] }] }, "messages[0].content"],
    [{ ...valid, temperature: "hot" }, "temperature"],
    [{ ...valid, temperature: 2.1 }, "temperature"],
    [{ ...valid, top_p: -1 }, "top_p"],
    [{ ...valid, max_tokens: 0 }, "max_tokens"],
    [{ ...valid, max_tokens: 1.5 }, "max_tokens"],
    [{ ...valid, stop: [1] }, "stop"],
    [{ ...valid, stop: ["a", "b", "c", "d", "e"] }, "stop"],
    [{ ...valid, stream: "yes" }, "stream"],
    [{ ...valid, n: 2 }, "n"],
    [{ ...valid, tools: [{}] }, "tools"],
    [{ ...valid, response_format: { type: "json_object" } }, "response_format"],
  ])("is refused with the name of what is wrong: %j", (body, param) => {
    expect(readCompletionRequest(body)).toEqual({ message: expect.any(String), param });
  });
});

import { describe, expect, it } from "vitest";
import { snippets } from "../../../src/core/snippets.ts";

const made = snippets("http://localhost:4321/v1", 'a "model"');

describe("the code to copy", () => {
  it("is the guide's, with the address and the model that are there", () => {
    expect(made.python).toContain('client = OpenAI(base_url="http://localhost:4321/v1",');
    expect(made.python).toContain('model="a \\"model\\"",');
    expect(made.python).toContain('{"role": "system", "content": "Always answer in rhymes."}');
    expect(made.python).toContain("temperature=0.7,");
    expect(made.javascript).toContain('baseURL: "http://localhost:4321/v1"');
  });

  it("sends JSON from the shell", () => {
    const body = /-d '(.*)'\n$/.exec(made.curl)?.[1] ?? "";
    expect(JSON.parse(body)).toMatchObject({ model: 'a "model"', temperature: 0.7 });
    expect(made.curl).toContain("http://localhost:4321/v1/chat/completions");
  });
});

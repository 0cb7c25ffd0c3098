import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { snippets } from "../../../src/core/snippets.ts";

const target = {
  baseUrl: "http://localhost:4321/v1",
  model: `it's a "model"`,
  keyVariable: null,
  platform: "linux",
} as const;

describe("the code to copy", () => {
  it("is the guide's, with the address and the model that are there", () => {
    const { python, javascript } = snippets(target);
    expect(python).toContain(
      'client = OpenAI(base_url="http://localhost:4321/v1",\n                api_key="lm-studio")',
    );
    expect(python).toContain(`model="it's a \\"model\\"",`);
    expect(python).toContain('{"role": "system", "content": "Always answer in rhymes."}');
    expect(python).toContain("temperature=0.7,");
    expect(javascript).toContain('baseURL: "http://localhost:4321/v1"');
  });

  it.skipIf(process.platform === "win32")("sends JSON from the shell, whatever the model is called", () => {
    const said = execFileSync("sh", ["-c", `curl() { printf '%s\\n' "$@"; }; ${snippets(target).curl}`]).toString();
    const [url, , header, , body = ""] = said.trimEnd().split("\n");
    expect([url, header]).toEqual(["http://localhost:4321/v1/chat/completions", "Content-Type: application/json"]);
    expect(JSON.parse(body)).toMatchObject({ model: `it's a "model"`, temperature: 0.7 });
  });

  it("names the variable of a key, never a key", () => {
    const keyed = snippets({ ...target, keyVariable: "OPENAI_API_KEY" });
    expect(keyed.python).toContain("import os\n\n");
    expect(keyed.python).toContain('api_key=os.environ["OPENAI_API_KEY"])');
    expect(keyed.javascript).toContain('apiKey: process.env["OPENAI_API_KEY"] });');
    expect(keyed.curl).toContain('-H "Authorization: Bearer $OPENAI_API_KEY"');
  });

  it("quotes for Windows' own shell", () => {
    const { curl } = snippets({ ...target, model: "phi-4", keyVariable: "OPENAI_API_KEY", platform: "win32" });
    expect(curl).toMatch(
      /^curl\.exe http.* -H "Authorization: Bearer %OPENAI_API_KEY%" -d "\{\\"model\\":\\"phi-4\\",/,
    );
    expect(curl).not.toContain("'");
  });
});

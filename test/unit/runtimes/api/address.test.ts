import { describe, expect, it } from "vitest";
import { apiAddresses } from "../../../../src/runtimes/api/address.ts";
import { apiKeyFor, keyVariable } from "../../../../src/runtimes/api/key.ts";
import { mostLikePhi4 } from "../../../../src/runtimes/api/models.ts";

describe("the addresses that a person may mean", () => {
  it.each([
    ["http://127.0.0.1:1234/v1", ["http://127.0.0.1:1234/v1"]],
    ["http://127.0.0.1:1234/v1/", ["http://127.0.0.1:1234/v1"]],
    ["http://127.0.0.1:1234", ["http://127.0.0.1:1234/v1", "http://127.0.0.1:1234"]],
    [" localhost:11434/ ", ["http://localhost:11434/v1", "http://localhost:11434"]],
    ["http://[::1]:8080", ["http://[::1]:8080/v1", "http://[::1]:8080"]],
    ["https://llm.acme.example/api", ["https://llm.acme.example/api", "https://llm.acme.example/api/v1"]],
    ["https://llm.acme.example/api/v1/chat/completions", ["https://llm.acme.example/api/v1"]],
    ["http://127.0.0.1:8000/v1/models?x=1#y", ["http://127.0.0.1:8000/v1"]],
    ["https://ana:secret@llm.acme.example/v1", ["https://llm.acme.example/v1"]],
    ["ftp://127.0.0.1/v1", []],
    ["http://", []],
    ["not a url", []],
    ["", []],
  ])("%j", (given, addresses) => {
    expect(apiAddresses(given)).toEqual(addresses);
  });
});

describe("the key", () => {
  const env = { LM_API_TOKEN: "lm", OPENAI_API_KEY: "open" };
  it.each([
    ["http://127.0.0.1:1234/v1", env, "lm"],
    ["localhost:1234", env, "lm"],
    ["http://[::1]:1234", { OPENAI_API_KEY: "open" }, "open"],
    ["https://llm.acme.example/v1", env, "open"],
    ["https://llm.acme.example/v1", { LM_API_TOKEN: "lm" }, null],
    ["https://llm.acme.example/v1", { OPENAI_API_KEY: "" }, null],
  ])("for %s from %j is %j", (baseUrl, given, key) => {
    expect(apiKeyFor(given, baseUrl)).toBe(key);
    expect(keyVariable(given, baseUrl) === null).toBe(key === null);
  });
});

it.each([
  [["qwen", "phi-4", "phi-4-mini"], "phi-4"],
  [["qwen", "phi4:14b"], "phi4:14b"],
  [["llama", "microsoft/Phi_4"], "microsoft/Phi_4"],
  [["model.gguf"], "model.gguf"],
  [[], null],
])("of %j it asks %j", (ids, chosen) => {
  expect(mostLikePhi4(ids)).toBe(chosen);
});

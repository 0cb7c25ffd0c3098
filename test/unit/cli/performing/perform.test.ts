import { describe, expect, it } from "vitest";
import { noProxyFor } from "../../../../src/cli/performing/perform.ts";
import { fakeHost } from "../../../support/fake-host.ts";

describe("the line that keeps the guide's code from a proxy", () => {
  const proxied = fakeHost({ system: { env: { HTTPS_PROXY: "http://proxy.example:3128" } } });
  const line = 'export NO_PROXY="localhost,127.0.0.1"';

  it.each([
    ["a model of ours", {}, [line]],
    ["a server on this computer", { baseUrl: "http://127.0.0.1:11434/v1" }, [line]],
    ["a server elsewhere", { baseUrl: "https://cluster.example/v1" }, []],
    ["a server in the same room", { baseUrl: "http://192.168.1.5:8000/v1" }, []],
  ])("for %s", (_, installed, lines) => expect(noProxyFor(proxied, installed)).toEqual(lines));

  it("is none where no proxy is set", () => expect(noProxyFor(fakeHost(), {})).toEqual([]));
});

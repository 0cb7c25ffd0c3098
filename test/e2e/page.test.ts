// The page in a real browser. Skipped, loudly, where there is none: Debian's is the package `chromium`.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { programIn, runCli } from "../support/cli.ts";

const browserPath = findBrowser();
if (browserPath === null) {
  process.stderr.write("NOT TESTED: the page in a browser; name one with PHI4_TEST_BROWSER\n");
}
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const machines = join(import.meta.dirname, "../fixtures/machines");

/** What is on the page, and how the command that makes it ends. */
const pages: [string, string[], number][] = [
  ["check", ["check", "--machine", join(machines, "laptop-8gb.json")], 1],
  [
    "several machines",
    ["check", ...["laptop-8gb", "gb10"].flatMap((name) => ["--machine", join(machines, `${name}.json`)])],
    1,
  ],
  ["recommend", ["recommend", "--machine", join(machines, "laptop-16gb-rtx4060.json")], 0],
  [
    "a plan in Portuguese",
    ["install", "--machine", join(machines, "mac-m4-32gb.json"), "--dry-run", "--lang", "pt-BR"],
    0,
  ],
  ["a diagnosis", ["diagnose", "-"], 1],
];

describe.skipIf(browserPath === null)("the page", () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "phi4-page-"));
    const args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];
    browser = await chromium.launch({
      executablePath: browserPath ?? "",
      args: ["--no-sandbox", "--disable-gpu", ...args],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(pages)(
    "%s: accessible in light and dark, whole on a narrow screen, and asks for nothing",
    async (_, args, status) => {
      const file = join(folder, "page.html");
      const log = "npm ERR! code ENOSPC\nOSError: [Errno 28] No space left on device: '/home/ana/<b>x</b>'\n";
      const program = programIn(inject("packedPrefix"));
      const result = await runCli(program, [...args, "--format", "html", "--output", file], {
        env: { PHI4_SETUP_HOME: join(folder, "home"), HOME: folder },
        input: log,
      });
      expect([result.status, result.stdout]).toEqual([status, ""]);

      for (const colorScheme of ["light", "dark"] as const) {
        const context = await browser.newContext({
          colorScheme,
          bypassCSP: true,
          viewport: { width: 360, height: 800 },
        });
        const page = await context.newPage();
        const asked: string[] = [];
        const problems: string[] = [];
        page.on("request", (request) => asked.push(request.url()));
        page.on("console", (message) => problems.push(message.text()));
        await page.goto(pathToFileURL(file).href);
        expect(asked).toEqual([pathToFileURL(file).href]);
        expect(problems).toEqual([]);
        expect(await violations(page)).toEqual([]);
        const overflow = await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(overflow).toBe(0);
        expect(await page.locator("b").count()).toBe(0);
        await context.close();
      }
      const page = await browser.newPage({ colorScheme: "dark" });
      await page.goto(pathToFileURL(file).href);
      // On paper it is light, whatever the screen is.
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
      expect((await page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
      await page.close();
    },
  );
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate("axe.run()")) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

function findBrowser(): string | null {
  const given = process.env["PHI4_TEST_BROWSER"];
  if (given !== undefined) return given;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync(process.platform === "win32" ? "where" : "which", [name], { encoding: "utf8" }).trim();
    } catch {
      continue;
    }
  }
  return null;
}

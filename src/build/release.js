// What a release is made of, for the workflow: `check v1.2.3` fails unless the tag is the package's version and the
// changelog has a section for it; `notes v1.2.3` prints that section.
import { readFileSync } from "node:fs";

const at = (name) => new URL(`../../${name}`, import.meta.url);

/** The text below `## 1.2.3` (or `## [1.2.3] - date`) up to the next one; null without one. */
export function notesOf(changelog, version) {
  const parts = changelog.split(/^## /m).slice(1);
  const found = parts.find((part) => /^\[?([^\]\s]+)\]?/.exec(part)?.[1] === version);
  return found === undefined ? null : found.slice(found.indexOf("\n") + 1).trim();
}

/** Null where all is well, else what is not. */
export function problemWith(tag, version, changelog) {
  if (tag !== `v${version}`) return `the tag is ${tag}, the package is ${version}`;
  const section = notesOf(changelog, version);
  if (section === null) return `CHANGELOG.md has no section for ${version}`;
  return section === "" ? `CHANGELOG.md says nothing about ${version}` : null;
}

const [command, tag = ""] = process.argv.slice(2);
if (command !== undefined) {
  const { version } = JSON.parse(readFileSync(at("package.json"), "utf8"));
  const changelog = readFileSync(at("CHANGELOG.md"), "utf8");
  const problem = problemWith(tag, version, changelog);
  if (problem !== null) {
    console.error(problem);
    process.exitCode = 1;
  } else if (command === "notes") {
    console.log(notesOf(changelog, version));
  }
}

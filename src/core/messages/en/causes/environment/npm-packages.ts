import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { npmPackages as signatures } from "../../../../diagnosis/signatures/environment/npm-packages.ts";

export const npmPackages: WordsOf<typeof signatures> = {
  "npx-windows-profile-space": {
    title: "An old npx breaks on the space in your Windows user name",
    cause:
      "npx of npm 6 and older cuts the path of your profile at the space and tries to create a folder that ends there.",
    do: "Update Node.js, which brings a newer npx; until then, tell npm a cache folder without a space.",
  },
  "npm-no-package-json": {
    title: "npm was started in a folder without a project",
    cause: "npm install without a name installs what a package.json in the folder lists, and there is none.",
    do: "Go to the project's folder first. To use phi4-setup no project is needed: start it with npx.",
  },
  "package-json-damaged": {
    title: "The project's package.json is not valid JSON",
    cause: "A comma too many or too few, a comment, or a file that was cut off: npm reads nothing else before it.",
    do: "Mend the place that the message names. To use phi4-setup no project is needed: start it with npx in another folder.",
  },
  "npm-eresolve": {
    title: "Packages of the project want versions that exclude each other",
    cause: "npm found no set of versions that all packages of the folder agree to.",
    do: "Use phi4-setup with npx, outside the project. For the project itself, update the packages that the message names.",
  },
  "npm-no-executable": {
    title: "npx found no program in the package",
    cause:
      "The package does not hold a command of that name: the name is misspelt, or a broken copy lies in npx's cache or in the folder.",
    do: "Check the name; run it from another folder, and once with the version, such as phi4-setup@latest.",
  },
  "npm-command-failed": {
    title: "A script of a package ended with an error",
    cause: "npm only passes on that it failed; the reason stands in the lines above.",
    do: "Look above for the first error.",
  },
  "npm-internal-error": {
    title: "npm broke down by a fault of its own",
    cause:
      "Mostly half-finished packages of an earlier run, a damaged lock file or cache, or a connection that was cut make this version of npm stumble.",
    do: "Remove the folder node_modules (for npx the folder _npx in npm's cache), let npm check its cache, and run the same command again; if it stays, update Node.js and npm.",
  },
  "npm-ebadplatform": {
    title: "The package is not made for this system or processor",
    cause:
      "It names the systems and processors it runs on, and this computer is not among them; a lock file from another computer can ask for it too.",
    do: "See which it wants in the message. On a Mac with an Apple chip or Windows on ARM, check that Node.js itself is the version for this processor; otherwise remove the lock file that came from another computer and install again.",
  },
  "npm-lock-mismatch": {
    title: "The lock file does not fit the project's package.json",
    cause:
      "npm ci installs exactly what package-lock.json says and stops where that is missing or older than package.json.",
    do: "Run npm install once, which writes the lock file anew, and keep it with the project.",
  },
  "npm-missing-script": {
    title: "The project has no script of this name",
    cause:
      "npm run NAME starts what package.json lists under scripts, and this name is not there; or the terminal is in another folder than the project.",
    do: "See with npm run which scripts there are, and go to the project's folder first.",
  },
};

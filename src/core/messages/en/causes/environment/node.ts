import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { node as signatures } from "../../../../diagnosis/signatures/environment/node.ts";

export const node: WordsOf<typeof signatures> = {
  "node-not-found": {
    title: "Node.js is not installed, or this terminal does not see it",
    cause: "npx comes with Node.js; the terminal looked through every folder in PATH and found none.",
    do: "Install Node.js LTS, then open a new terminal: one that was open before does not see it.",
  },
  "npm-ebadengine": {
    title: "Node.js is older than this package allows",
    cause: "The package names the versions of Node.js it was written for, and the installed one is not among them.",
    do: "Install the current LTS version of Node.js (20.19 or newer) from nodejs.org or with your version manager, open a new terminal and run the same command again.",
  },
  "node-too-old-syntax": {
    title: "Node.js is too old for this program",
    cause: "The program uses parts of the language or of Node.js that the installed version does not know.",
    do: "Install the current LTS version of Node.js (20.19 or newer), open a new terminal, check with node --version, and run the same command again.",
  },
  "node-module-missing": {
    title: "A package that the program needs is not installed",
    cause: "The installation did not finish, or the packages lie in another folder than the program.",
    do: "Install the program's packages again in its folder; with npx, run the same command once more.",
  },
  "node-abi-mismatch": {
    title: "A package was built for another version of Node.js",
    cause:
      "Parts of it are compiled for one version of Node.js; since then Node.js was updated, or another one is started.",
    do: "Build the package again with the command below, in the project's folder, or install the packages anew with the Node.js that is to run them.",
  },
  "node-heap-out-of-memory": {
    title: "Node.js used up the memory it may take",
    cause:
      "A Node.js program has a limit of its own below the computer's memory; a very large folder or file went over it.",
    do: "Close other programs and try again; if the computer has memory to spare, raise the limit for this one run.",
  },
  "node-options-invalid": {
    title: "An option for Node.js does not fit its version, or an old tool uses encryption that was removed",
    cause:
      "NODE_OPTIONS holds an option that this Node.js does not know or does not take from there; old build tools ask OpenSSL for methods that Node.js 17 and newer no longer have.",
    do: "Remove NODE_OPTIONS. For “digital envelope routines”, update the project's build tool; until then NODE_OPTIONS=--openssl-legacy-provider makes it run.",
  },
  "node-gyp-toolchain": {
    title: "A Node.js package must be compiled, and the tools are missing",
    cause:
      "For this Node.js version or processor there is no ready-made file of the package, so npm tried to build it, which needs Python and a C++ compiler.",
    do: "Use the LTS version of Node.js, for which most packages bring ready-made files. If that does not help, install Python and a C++ compiler.",
  },
  "corepack-keys": {
    title: "Corepack is too old to fetch pnpm or yarn",
    cause:
      "Corepack checks the signature of what it fetches; the keys were renewed, and versions before 0.31 do not know the new ones. A project can also ask for another package manager than the one that was called.",
    do: "Update Corepack with the command below, or install pnpm with npm install --global pnpm; use the package manager that the project's package.json names.",
  },
};

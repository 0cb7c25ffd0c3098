#!/usr/bin/env node
// Old syntax on purpose: a Node too old for the program must still be able to read this file and say so.
var floor = [20, 19];
var version = process.versions.node.split(".").map(Number);

if (version[0] < floor[0] || (version[0] === floor[0] && version[1] < floor[1])) {
  process.stderr.write(
    "phi4-setup needs Node.js " +
      floor.join(".") +
      " or newer, this is " +
      process.versions.node +
      "  [NODE_TOO_OLD]\n  Get the current version from https://nodejs.org and run the same command again\n",
  );
  process.exitCode = 3;
} else {
  var cli = null;
  try {
    cli = require("../dist/cli.cjs");
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    process.stderr.write("phi4-setup is not built yet  [NOT_BUILT]\n  In its folder, run: npm install\n");
    process.exitCode = 3;
  }
  if (cli !== null) cli.main();
}

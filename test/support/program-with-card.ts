// The whole program on a computer where the probes find a card with CUDA, to be bundled and started in a terminal. What the
// engine says of the card is the stand-in's, whose folder is named in OWN_TINY: see stand-in-engine.ts.
import { runIn } from "../../src/cli/program.ts";
import { listenToSignals } from "../../src/cli/signals.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { withCard } from "./host-with-card.ts";

const real = nodeHost(listenToSignals());
const packageRoot = process.env["OWN_TINY"] ?? "";
const system = { ...real.system, platform: "linux", arch: "x64", packageRoot } as const;
const host = withCard({ ...real, system, glibcVersion: () => "2.36" });
process.exitCode = await runIn(host, process.argv.slice(2));

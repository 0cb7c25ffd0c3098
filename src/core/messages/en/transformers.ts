import type { TransformersErrors } from "../../errors/transformers.ts";
import type { TransformersStepFindings } from "../../steps/transformers.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof TransformersErrors | keyof TransformersStepFindings, Text> = {
  PYTHON_NOT_HERE: {
    what: "No Python to use{path, select, none {} other {: {path}}}{detail, select, none {} other {: {detail}}}",
    why: "PyTorch and Transformers run in Python, and none was found that starts",
    do: "Install a 64-bit Python 3.10 or newer, or name an interpreter with --python",
  },
  PYTHON_UNFIT: {
    what: "No PyTorch that loads Phi-4 is published for this Python: {version}, {bits} bits",
    why: "It takes {minimum} or newer, of 64 bits; this one is {path}",
    do: "Install a newer Python, or name another interpreter with --python",
  },
  PYTHON_LACKS: {
    what: "This Python lacks what Phi-4 needs: PyTorch {torch}, Transformers {transformers}",
    why: "PyTorch 2.5 and Transformers 4.47 are the oldest that load it; phi4-setup never installs into an environment of yours: {path}",
    do: "Install newer ones there, or name another interpreter with --python: an environment is made from it then",
  },
  VENV_IMPOSSIBLE: {
    what: "This Python cannot make an environment: {path}{detail, select, none {} other {: {detail}}}",
    why: "Debian and Ubuntu leave out venv and pip, which come in a package of their own",
    do: "Install that package, or name an environment that has PyTorch and Transformers with --python",
  },
  PIP_UNREACHABLE: {
    what: "pip cannot reach its package index: {detail}",
    why: "It uses its own settings: PIP_INDEX_URL, pip.conf, and the environment's proxy",
    do: "Check the connection and pip's settings, then run the same command again",
  },
  PIP_FAILED: {
    what: "pip failed: {detail}",
    why: "The command was: {command}",
    do: "Run that command yourself to see all it says; the same phi4-setup command goes on from there",
  },
  NOT_FOR_TRANSFORMERS: {
    what: "Transformers loads safetensors here, not {file}",
    do: "Leave out --file and --repo, or use another runtime for that file",
  },
  WEIGHTS_UNKNOWN: {
    what: "How much memory {repo} takes cannot be told: {detail}",
    why: "Here Transformers loads weights of Phi-4's family in 16 or 32 bits; others need packages or memory that nobody has checked",
    do: "Name a repository of the family, leave out --repo, or use the embedded engine with one of GGUF files",
  },
  STEP_USE_ENVIRONMENT: {
    what: "Use Python {version} with PyTorch {torch} and Transformers {transformers}",
    why: "{path}; nothing is installed into it",
  },
  STEP_MAKE_ENVIRONMENT: {
    what: "Make an environment of its own for Python {version}: {folder}",
    why: "{command}",
  },
  STEP_INSTALL_PACKAGES: {
    what: "Install PyTorch and Transformers into it: about {downloadBytes}",
    why: "{command}{forCards, select, true {. Most of it is for NVIDIA cards: with PIP_EXTRA_INDEX_URL set to PyTorch''s index for the processor it is a tenth} other {}}",
  },
  STEP_SERVE_TRANSFORMERS: {
    what: "Load it with Transformers, with a context of {context} tokens, and serve it on this computer only{port, select, none {} other {: port {port}}}",
  },
};

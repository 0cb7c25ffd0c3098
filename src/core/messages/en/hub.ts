import type { HubErrors } from "../../errors/hub.ts";
import type { MachineErrors } from "../../errors/machine.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof HubErrors | keyof MachineErrors, Text> = {
  HUB_UNREACHABLE: {
    what: "{host} cannot be reached: {cause}",
    why: "No connection to the server that holds the model; what was fetched so far is kept",
    do: "Check the connection, or name a mirror, a proxy or a file you already have",
  },
  HUB_CERTIFICATE: {
    what: "{host}: the certificate is not trusted: {cause}",
    why: "Something between here and the server, often a company proxy, signs with its own certificate",
    do: "Ask your IT for its certificate as a .pem file and pass it with --ca-file",
  },
  HUB_REPO_NOT_FOUND: {
    what: "No such repository on {host}: {repo}",
    why: "It does not exist, or it is private and needs a token (HF_TOKEN)",
    do: "Check the spelling of OWNER/NAME",
  },
  HUB_FILE_NOT_FOUND: {
    what: "No such file in {repo}: {file}",
    do: "{nearest, select, none {See the repository's list of files} other {Did you mean {nearest}?}}",
  },
  HUB_NOT_A_HUB: {
    what: "{host} does not answer like a Hugging Face Hub: {detail}",
    why: "A proxy, a login page or a mirror that is not complete can answer in its place",
    do: "Check --endpoint and HF_ENDPOINT",
  },
  INTEGRITY_MISMATCH: {
    what: "{file} is damaged: SHA-256 {actual}, expected {expected}",
    why: "The bytes that arrived, twice, are not the ones the repository lists; nothing was kept",
    do: "Try again later or from another mirror; a proxy may be changing what it passes on",
  },
  NOT_A_GGUF: {
    what: "Not a GGUF model: {path} is {looksLike}",
    why: "A model file starts with the letters GGUF",
    do: "Download it again, or check the path",
  },
  GGUF_BROKEN: {
    what: "A damaged GGUF: {path}: {detail}",
    why: "Its first bytes say what is in it, and they do not add up",
    do: "Download it again, or take another file",
  },
  DISK_FULL: {
    what: "Not enough space at {path}: {neededBytes} needed, {freeBytes} free",
    why: "What was fetched so far is kept",
    do: "Free some space, or choose another place with --cache-dir, and run the same command again",
  },
  DISK_NOT_WRITABLE: {
    what: "Cannot write to {path}: {cause}",
    do: "Choose a place you may write to with --cache-dir",
  },
  FILE_TOO_LARGE: {
    what: "The file system at {path} cannot hold a file of {fileBytes}",
    why: "FAT32 ends at 4 GiB a file, for instance",
    do: "Choose a place on another volume with --cache-dir",
  },
  DISK_ERROR: { what: "The disk failed at {path}: {cause}", do: "Check the volume, then run the same command again" },
  OUT_OF_MEMORY: {
    what: "Out of memory: {detail}",
    do: "Close other programs, or choose a smaller quantization or context",
  },
};

export const ui = {};

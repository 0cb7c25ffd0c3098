import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { npmFiles as signatures } from "../../../../diagnosis/signatures/environment/npm-files.ts";

export const npmFiles: WordsOf<typeof signatures> = {
  "npm-eacces-global": {
    title: "npm may not write into the system's program folder",
    cause: "Global packages go into a folder that belongs to the administrator, and npm was started as a normal user.",
    do: "Use npx, which installs nothing globally; or give npm a folder of your own and add its bin folder to PATH. Avoid sudo: it leaves files behind that npm cannot change later.",
  },
  "npm-cache-root-owned": {
    title: "Files in npm's cache belong to the administrator",
    cause:
      "npm was run once with sudo; since then part of its cache in your home folder can no longer be changed by you.",
    do: "Make the cache yours again and run the same command without sudo.",
  },
  "npm-eperm-antivirus": {
    title: "Another program holds the file, or this account may not change it",
    cause:
      "On Windows, antivirus programs, editors and running programs keep files open for a moment, and Windows then refuses to rename or remove them.",
    do: "Close editors and running Node programs and run the same command again. If it keeps happening, let the antivirus leave out the folder, or work in a folder outside OneDrive.",
  },
  "npm-ebusy-locked": {
    title: "A file is in use by another program",
    cause:
      "The system refuses to move or remove a file while another program has it open; in a container, a file that is mounted on its own cannot be replaced either.",
    do: "Close the programs that use the folder (editors, terminals, a running server), then run the same command again; a restart of the computer releases what is left over.",
  },
  "npm-enotempty": {
    title: "An earlier installation was broken off and left a folder behind",
    cause: "npm wanted to put the old copy aside, and the place for it is already taken.",
    do: "Remove the folder that the message names last (its name begins with a dot), then run the same command again.",
  },
  "npm-file-exists": {
    title: "npm will not overwrite a file of another program",
    cause: "A command of the same name is already there and does not belong to this package.",
    do: "Look at the path in the message. If it is an old copy of the same program, uninstall that first.",
  },
  "npm-ideal-tree": {
    title: "npm was started in the root folder",
    cause: "In a container without a working folder npm would treat the whole system as its project, and it stops.",
    do: "Set a working folder first (WORKDIR /app in the Dockerfile), or use npx.",
  },
};

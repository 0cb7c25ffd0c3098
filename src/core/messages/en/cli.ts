import type { CliErrors } from "../../errors/cli.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof CliErrors, Text> = {
  UNKNOWN_COMMAND: {
    what: "Unknown command: {given}",
    do: "{nearest, select, none {Run it with --help to see all commands} other {Did you mean {nearest}?}}",
  },
  UNKNOWN_OPTION: {
    what: "Unknown option: {given}",
    do: "{nearest, select, none {Run the command with --help to see its options} other {Did you mean {nearest}?}}",
  },
  OPTION_VALUE_INVALID: {
    what: "Not a value for {option}: {given}",
    why: "{allowed, select, none {It takes a value of another kind} other {It takes {allowed}}}",
    do: "{nearest, select, none {{allowed, select, none {Run the command with --help to see what it takes} other {Choose one of these}}} other {Did you mean {nearest}?}}",
  },
  OPTION_VALUE_MISSING: {
    what: "A value is missing after {option}",
    do: "Write a value after it; --help shows which",
  },
  OPTION_NEEDED: {
    what: "{by} needs {option} too",
    do: "Add it, or leave the other out",
  },
  CREDENTIALS_IN_ADDRESS: {
    what: "The address given with {option} has a name or password in it",
    why: "Addresses are printed and kept in the receipt, where others can read them; what a server of this kind takes is a key",
    do: "Leave out all up to the @, and set the server's key in the environment",
  },
  UNEXPECTED_ARGUMENT: {
    what: "Unexpected argument: {given}",
    do: "Leave it out; text with blanks in it stands between quotes",
  },
  ONE_MACHINE_ONLY: {
    what: "One --machine at a time here: {given}",
    why: "One computer at a time is planned for, diagnosed or saved",
    do: "Give one file, or compare several with check or recommend",
  },
  CONSENT_NEEDED: {
    what: "Nothing was done: this needs your consent",
    why: "There is no terminal to ask at, and --yes was not given",
    do: "Read what is printed above, then run the same command with --yes",
  },
  QUESTION_EMPTY: {
    what: "There is no question on stdin",
    do: "Pipe one in, or start the chat in a terminal",
  },
  CONSENT_DECLINED: { what: "Nothing was done, as you asked" },
  CHECKS_FAILED: {
    what: "Stopped before any byte was fetched: {checks} not met",
    why: "A required line of the guide is not met on this computer",
    do: "Mend it, or go on in spite of it by naming it after --accept",
  },
  NOTHING_FITS: {
    what: "No quantization of Phi-4 fits this computer",
    why: "{detail}",
    do: "See the figures for each, or use a computer with more memory",
  },
  RUNTIME_NOT_DRIVEN: {
    what: "This version does not install for the runtime {runtime} yet",
    do: "Use the embedded engine",
  },
  FILE_UNREADABLE: {
    what: "Cannot read {path}: {detail}",
    do: "Check the path, and that this user may read the file",
  },
  FILE_INVALID: {
    what: "Not what it should be: {path}: {detail}",
    do: "Have it written anew by the command that made it, or name another file",
  },
  RECEIPT_UNREADABLE: {
    what: "{by, select, none {The receipt is damaged} other {The receipt is by phi4-setup {by}, and this version does not understand it}}: {path}",
    why: "It lists what was installed and made, and nothing is removed by guesswork: {detail}",
    do: "{by, select, none {Give the file another name and install again: what is here already is found and not fetched twice} other {Use that version, or a newer one}}",
  },
  CONFIG_KEY_UNKNOWN: {
    what: "Unknown key in {path}: {key}",
    do: "{nearest, select, none {Its keys are the options of check, in one word, such as failOn} other {Did you mean {nearest}?}}",
  },
  CONFIG_VALUE_INVALID: {
    what: "Not a value for {key} in {path}: {given}",
    why: "{allowed, select, none {It takes a value of another kind} other {It takes {allowed}}}",
    do: "Write one that fits, or remove the key: then what is usual applies",
  },
  CONFIG_PROFILE_UNKNOWN: {
    what: "Unknown profile: {profile}",
    why: "{path, select, none {No phi4-setup.config.json was found from here upwards} other {{known, select, none {{path} has no profiles} other {{path} has {known}}}}}",
    do: "{nearest, select, none {Name a profile of the file, or leave --profile out} other {Did you mean {nearest}?}}",
  },
  CATALOGUE_WORD_UNKNOWN: {
    what: "Unknown word in {path}: {given}",
    why: "At {where} it takes {allowed}",
    do: "{nearest, select, none {Use one of these} other {Did you mean {nearest}?}}",
  },
  INTERRUPTED: {
    what: "{signal, select, SIGINT {Stopped with Ctrl-C} other {Stopped by {signal}}}",
    why: "{stage, select, nothing {Nothing was done or changed} installed {Phi-4 is installed; nothing is missing} other {{keptBytes, select, none {What was done so far is kept} other {What was fetched so far is kept: {keptBytes}}}}}",
    do: "{stage, select, nothing {Run the same command again whenever you like} installed {See what is there with the status command} other {Run the same command again to go on from there}}",
  },
  INTERNAL_ERROR: {
    what: "A bug in phi4-setup: {detail}",
    why: "This should not have happened, and it is not your fault",
    do: "Report it with what you were doing, the output with --verbose, and the file that this command writes",
  },
};

export const ui = {
  "error.why": "Why",
  "error.do": "Do",
  "error.more": "More",
  "error.exit": "Exit",
};

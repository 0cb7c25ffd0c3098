/** What the process ends with. The numbers are a promise to people's scripts: they may grow, never change. */
export const exitCodes = {
  done: 0,
  wanting: 1,
  usage: 2,
  tool: 3,
  network: 4,
  integrity: 5,
  smokeTest: 6,
  machine: 7,
  undetermined: 8,
  bug: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes] | 130 | 143 | 129;

import { exitCodes, type ExitCode } from "../exit-codes.ts";

/** The machine refused: space, permission, file system, memory. */
export type MachineErrors = {
  DISK_FULL: { path: string; neededBytes: number | null; freeBytes: number | null };
  DISK_NOT_WRITABLE: { path: string; cause: string };
  FOLDER_OF_ANOTHER: { path: string };
  FILE_TOO_LARGE: { path: string; fileBytes: number };
  DISK_ERROR: { path: string; cause: string };
  OUT_OF_MEMORY: { detail: string };
};

export const machineErrors: Record<keyof MachineErrors, ExitCode> = {
  DISK_FULL: exitCodes.machine,
  DISK_NOT_WRITABLE: exitCodes.machine,
  FOLDER_OF_ANOTHER: exitCodes.machine,
  FILE_TOO_LARGE: exitCodes.machine,
  DISK_ERROR: exitCodes.machine,
  OUT_OF_MEMORY: exitCodes.machine,
};

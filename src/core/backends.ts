// Why a graphics card's back end cannot be used: `gpus[].backends[].reason` is `CODE`, or `CODE: detail`.

export type BackendFindings = {
  BACKEND_DRIVER_FAILING: { detail: string };
  BACKEND_DRIVER_MISSING: { detail: string };
  BACKEND_RUNTIME_MISSING: { detail: string };
  BACKEND_LOADER_MISSING: { detail: string };
  BACKEND_ICD_MISSING: { detail: string };
  BACKEND_DEVICE_DENIED: { detail: string };
  BACKEND_DEVICE_MISSING: { detail: string };
  BACKEND_NODE_NOT_ARM64: { detail: string };
  BACKEND_NO_ENGINE: { detail: string };
  BACKEND_HIDDEN: { detail: string };
  BACKEND_ENGINE_FAILED: { detail: string };
  BACKEND_ENGINE_OTHER_CARD: { detail: string };
};

export type BackendCode = keyof BackendFindings;

export interface BackendReason {
  code: BackendCode;
  args: { detail: string };
}

const codes: Record<BackendCode, true> = {
  BACKEND_DRIVER_FAILING: true,
  BACKEND_DRIVER_MISSING: true,
  BACKEND_RUNTIME_MISSING: true,
  BACKEND_LOADER_MISSING: true,
  BACKEND_ICD_MISSING: true,
  BACKEND_DEVICE_DENIED: true,
  BACKEND_DEVICE_MISSING: true,
  BACKEND_NODE_NOT_ARM64: true,
  BACKEND_NO_ENGINE: true,
  BACKEND_HIDDEN: true,
  BACKEND_ENGINE_FAILED: true,
  BACKEND_ENGINE_OTHER_CARD: true,
};

/** A reason as it stands in a machine profile. */
export function writeReason(code: BackendCode, detail: string): string {
  return detail === "" ? code : `${code}: ${detail}`;
}

/** A profile's reason as a finding; null where it is none of ours. */
export function readReason(reason: string | null): BackendReason | null {
  const match = /^(BACKEND_[A-Z_]+[A-Z0-9_]*)(?:: (.*))?$/s.exec(reason ?? "");
  const code = match?.[1];
  if (code === undefined || !Object.hasOwn(codes, code)) return null;
  return { code: code as BackendCode, args: { detail: match?.[2] ?? "" } };
}

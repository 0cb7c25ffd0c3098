// What a line of a log names that can be looked at: ports, and paths of model files and folders. Text of strangers:
// nothing but a plain absolute path comes of it, and never one on another computer.
import type { Suspect } from "./suspect.ts";

const mostNamed = 4;

/** Ports of loopback and listening addresses: `127.0.0.1:1234`, `:::8080`, `port 1234`. */
export function portsIn(suspect: Suspect): number[] {
  const found = textsOf(suspect).flatMap((text) => [
    ...text.matchAll(/(?:127\.0\.0\.1|localhost|0\.0\.0\.0|\[?::1?\]?|\bport)[: ]{1,2}(\d{2,5})\b/gi),
  ]);
  const { port: given } = suspect.args;
  const ports = [...(typeof given === "number" ? [given] : []), ...found.map(([, digits]) => Number(digits))].filter(
    (port) => port > 0 && port < 65_536,
  );
  return [...new Set(ports)].slice(0, mostNamed);
}

/** Paths of model files, as they stand in quotes or between blanks. */
export function modelPathsIn(suspect: Suspect): string[] {
  return pathsIn(suspect).filter((path) => /\.(?:gguf|safetensors|bin|incomplete|part)$/i.test(path));
}

/** All absolute paths. */
export function pathsIn(suspect: Suspect): string[] {
  const found = textsOf(suspect).flatMap((text) => [
    ...text.matchAll(/(['"`])((?:\/|[A-Za-z]:[\\/])[^'"`\n]{2,400}?)\1/g),
    ...text.matchAll(/(^|[\s=(:])((?:\/|[A-Za-z]:[\\/])[^\s'"`:*?<>|]{2,400})/g),
  ]);
  const paths = found.map(([, , path = ""]) => path.replace(/[.,;:)\]]+$/, ""));
  // `//server/share` would make Windows sign in to that server.
  return [...new Set(paths)].filter((path) => !/^[/\\]{2}/.test(path)).slice(0, mostNamed);
}

function textsOf({ evidence, args }: Suspect): string[] {
  const { path, baseUrl } = args;
  return [
    ...(typeof path === "string" ? [`"${path}"`] : []),
    ...(typeof baseUrl === "string" ? [baseUrl] : []),
    ...evidence.map(({ text }) => text),
  ];
}

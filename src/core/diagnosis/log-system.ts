import type { Platform } from "./signature.ts";

const signs: Record<Platform, readonly RegExp[]> = {
  win32: [
    /\b[A-Za-z]:\\(?:Users|Windows|Program Files)\b/g,
    /\bnpm (?:error|ERR!) .*\bwin32\b|\bWindows_NT\b|\bwin32-x64\b|\bwin32 x64\b/g,
    /\b(?:powershell|cmd|node|python|lms)\.exe\b|\bWinError \d+|AppData\\/gi,
  ],
  darwin: [
    /\/Users\/[^/\s]+\/|\/opt\/homebrew\//g,
    /\bDarwin\b|\bdarwin-(?:arm64|x64)\b|\bmacOS\b|\bnpm (?:error|ERR!) .*\bdarwin\b|arm64-apple-darwin/g,
    /\.dylib\b|\bggml_metal_|\/Library\/(?:Application Support|Caches)\//g,
  ],
  linux: [
    /(?<![\w:])\/home\/[^/\s]+\/|(?<![\w/])\/root\/|\/usr\/lib\/x86_64-linux-gnu\//g,
    /\bnpm (?:error|ERR!) .*\b[Ll]inux \d|\bLinux \d+\.\d+|\blinux-(?:x64|arm64)\b|\blinux x64\b|manylinux/g,
    /\b(?:apt-get|systemd|ubuntu|debian|fedora)\b|\.so(?:\.\d+)+\b/gi,
  ],
};

const most = 40;

/** The system a log was written on, from its paths and names; null where it does not say, or says two. */
export function systemOfLog(text: string): Platform | null {
  const platforms = Object.keys(signs) as Platform[];
  const counted = platforms
    .map((platform) => ({
      platform,
      count: signs[platform].reduce((sum, sign) => sum + Math.min(most, [...text.matchAll(sign)].length), 0),
    }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  // One stray word proves nothing, and a path of one system can be named on another.
  if (first === undefined || first.count === 0) return null;
  return first.count >= 2 * (second?.count ?? 0) ? first.platform : null;
}

/** People's home folders that a log names. */
export function homesIn(text: string): string[] {
  const homes = text.matchAll(/\/(?:home|Users)\/([\w.-]+)|[A-Za-z]:\\Users\\([^\\\s"']+)/g);
  return [...new Set([...homes].map(([, posix, windows]) => posix ?? windows ?? ""))];
}

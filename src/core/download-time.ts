/** What a usual line at home carries: 50 Mbit/s, in bytes a second. */
const usualBytesPerSecond = 50e6 / 8;

export interface DownloadTime {
  ms: number;
  bytesPerSecond: number;
  /** By an earlier download on this computer, not by what is usual. */
  measured: boolean;
}

/** How long a plan's download will take about; null where nothing is fetched. */
export function downloadTime(bytes: number, measuredBytesPerSecond: number | null): DownloadTime | null {
  if (bytes <= 0) return null;
  const measured = measuredBytesPerSecond !== null && measuredBytesPerSecond > 0;
  const bytesPerSecond = measured ? measuredBytesPerSecond : usualBytesPerSecond;
  return { ms: Math.round((bytes / bytesPerSecond) * 1000), bytesPerSecond: Math.round(bytesPerSecond), measured };
}

/** Whether something listens on `port`, from Linux's `/proc/net/tcp` and `tcp6`: state `0A` is listening. */
export function parseListening(text: string, port: number): boolean {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  return new RegExp(`^\\s*\\d+:\\s+[0-9A-F]+:${hex}\\s+[0-9A-F]+:[0-9A-F]{4}\\s+0A\\s`, "m").test(text);
}

import { BlockList, isIP } from "node:net";

const privateAddresses = new BlockList();
// RFC 1918, link-local (cloud metadata services live there), carrier NAT, unique local IPv6.
privateAddresses.addSubnet("10.0.0.0", 8);
privateAddresses.addSubnet("172.16.0.0", 12);
privateAddresses.addSubnet("192.168.0.0", 16);
privateAddresses.addSubnet("169.254.0.0", 16);
privateAddresses.addSubnet("100.64.0.0", 10);
privateAddresses.addSubnet("fc00::", 7, "ipv6");
privateAddresses.addSubnet("fe80::", 10, "ipv6");

const loopbackAddresses = new BlockList();
loopbackAddresses.addSubnet("127.0.0.0", 8);
loopbackAddresses.addSubnet("0.0.0.0", 8);
loopbackAddresses.addAddress("::1", "ipv6");
loopbackAddresses.addAddress("::", "ipv6");

/** `localhost` and the addresses of this machine. `hostname` as in a URL: IPv6 may be in brackets. */
export function isLoopback(hostname: string): boolean {
  const name = bare(hostname);
  return name === "localhost" || name.endsWith(".localhost") || isIn(loopbackAddresses, name);
}

/**
 * An address that only means something here: loopback, or inside a private network. Names are not resolved: fake-IP
 * proxies and company DNS map public names to private addresses on purpose.
 */
export function isPrivate(hostname: string): boolean {
  return isLoopback(hostname) || isIn(privateAddresses, bare(hostname));
}

function bare(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");
}

function isIn(list: BlockList, name: string): boolean {
  const version = isIP(name);
  return version !== 0 && list.check(name, version === 6 ? "ipv6" : "ipv4");
}

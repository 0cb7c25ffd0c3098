// Memory bandwidth by product name, for a prediction of speed and for nothing else: a name never says how much memory a
// card has. Figures are those of the makers' specification pages, in 10^9 bytes a second.

const nvidia: Record<string, number> = {
  "GTX 1070": 256,
  "GTX 1080": 320,
  "GTX 1080 Ti": 484,
  "RTX 2060": 336,
  "RTX 2070": 448,
  "RTX 2080": 448,
  "RTX 2080 Ti": 616,
  "RTX 3060": 360,
  "RTX 3060 Ti": 448,
  "RTX 3070": 448,
  "RTX 3070 Ti": 608,
  "RTX 3080": 760,
  "RTX 3090": 936,
  "RTX 3090 Ti": 1008,
  "RTX 4060": 272,
  "RTX 4060 Laptop": 256,
  "RTX 4060 Ti": 288,
  "RTX 4070": 504,
  "RTX 4070 Laptop": 256,
  "RTX 4070 SUPER": 504,
  "RTX 4070 Ti": 504,
  "RTX 4070 Ti SUPER": 672,
  "RTX 4080": 717,
  "RTX 4080 Laptop": 432,
  "RTX 4080 SUPER": 736,
  "RTX 4090": 1008,
  "RTX 4090 Laptop": 576,
  "RTX 5060": 448,
  "RTX 5060 Ti": 448,
  "RTX 5070": 672,
  "RTX 5070 Ti": 896,
  "RTX 5080": 960,
  "RTX 5090": 1792,
  "RTX A6000": 768,
  "Tesla T4": 320,
  "Tesla V100": 900,
  L4: 300,
  L40S: 864,
  GB10: 273,
  "H100 PCIe": 2000,
  "H100 80GB HBM3": 3350,
};

const amd: Record<string, number> = {
  "RX 6700 XT": 384,
  "RX 6800": 512,
  "RX 6800 XT": 512,
  "RX 6900 XT": 512,
  "RX 7600": 288,
  "RX 7700 XT": 432,
  "RX 7800 XT": 624,
  "RX 7900 XT": 800,
  "RX 7900 XTX": 960,
};

const intel: Record<string, number> = { "Arc A750": 512, "Arc A770": 560, "Arc B570": 380, "Arc B580": 456 };

/** Where a chip came in two widths, the narrower one. */
const apple: Record<string, number> = {
  M1: 68,
  "M1 Pro": 200,
  "M1 Max": 400,
  "M1 Ultra": 800,
  M2: 100,
  "M2 Pro": 200,
  "M2 Max": 400,
  "M2 Ultra": 800,
  M3: 100,
  "M3 Pro": 150,
  "M3 Max": 300,
  "M3 Ultra": 819,
  M4: 120,
  "M4 Pro": 273,
  "M4 Max": 410,
};

/** What tools put around a product's name. */
const decoration = /\b(?:NVIDIA|GeForce|AMD|ATI|Radeon|Intel|Apple|GPU|Graphics|Laptop GPU)\b|\((?:R|TM)\)/gi;

/** Bytes a second of a card or chip we know by its exact name; null otherwise, as for any variant not listed. */
export function knownBandwidth(name: string): number | null {
  const laptop = /\bLaptop\b/i.test(name);
  const bare = name
    .replaceAll(decoration, " ")
    .replaceAll(/\bLaptop\b/gi, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const wanted = (laptop ? `${bare} Laptop` : bare).toLowerCase();
  for (const table of [nvidia, amd, intel, apple]) {
    const found = Object.entries(table).find(([product]) => product.toLowerCase() === wanted);
    if (found !== undefined) return found[1] * 1e9;
  }
  return null;
}

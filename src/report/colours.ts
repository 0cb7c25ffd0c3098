/**
 * Of the terminal's 256 colours, whose places from 16 on look the same whatever its theme, those that can be told from a
 * white background and from a black one. The first eight cannot: yellow vanishes on white, blue on black.
 */
export const colours = { red: 196, green: 28, yellow: 136, blue: 32, magenta: 133, cyan: 31 } as const;

export type Colour = keyof typeof colours;

/** Text in a colour, and what comes after it in the terminal's own. */
export function coloured(colour: Colour, text: string): string {
  return `\u001b[38;5;${colours[colour]}m${text}\u001b[39m`;
}

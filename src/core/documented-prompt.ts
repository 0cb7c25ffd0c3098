/** The question of the guide's section 7, word for word: what every runtime is tried with. */
export const documentedPrompt = {
  messages: [
    { role: "system", content: "Always answer in rhymes." },
    { role: "user", content: "Introduce yourself." },
  ],
  temperature: 0.7,
} as const;

// What people and models say to each other is no failure, however often it is about one.

const said = [
  // A message of a chat; that nothing was said in it may be a failure, or one letter over and over.
  /\\?"role\\?"\s*:\s*\\?"(?:system|user|assistant|tool)\\?"(?!\s*,\s*\\?"content\\?"\s*:\s*(?:\\?"\\?"|null|\\?"([^\w\s]|G)\1{11}))/,
  // A prompt on the command line.
  /\b(?:ollama run|lms chat|llama-(?:cli|run))\b[^"'“]{0,120}["'“][^"'”]{20}/,
  // The beginning of an explanation.
  /^\s{0,4}["'“`][^"'”`]{3,80}["'”`] (?:means|refers to|happens|indicates|occurs|says) /,
] as const;

export function isConversation(line: string): boolean {
  return said.some((one) => one.test(line));
}

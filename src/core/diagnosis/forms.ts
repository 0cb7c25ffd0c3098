// A line in the forms in which it is tried: as it stands, and without what others have put around it. Each is made when it
// is first asked for, since few lines get as far.
import { asksForEnds, bareForms, escapedPieces } from "./bare-line.ts";
import { isConversation } from "./conversation.ts";

export class Forms {
  readonly text: string;
  readonly #lower: string;
  readonly #isEscaped: boolean;
  #isConversation: boolean | null = null;
  #bare: readonly string[] | null = null;
  #pieces: readonly string[] | null = null;

  constructor(text: string) {
    this.text = text;
    this.#lower = text.toLowerCase();
    this.#isEscaped = text.includes("\\");
  }

  /** The word that was found is only the anchor's beginning. A look at all of it costs less than an expression. */
  mayHold(anchor: string): boolean {
    return this.#isEscaped || this.#lower.includes(anchor);
  }

  get isConversation(): boolean {
    return (this.#isConversation ??= isConversation(this.text));
  }

  /** The line first: what is put around it hides its ends from the expressions that ask for them, and from no others. */
  thoseFor(regex: RegExp): readonly string[] {
    if (endsAsked(regex)) return (this.#bare ??= [this.text, ...bareForms(this.text)]);
    return (this.#pieces ??= [this.text, ...escapedPieces(this.text)]);
  }
}

const asked = new WeakMap<RegExp, boolean>();

function endsAsked(regex: RegExp): boolean {
  const known = asked.get(regex) ?? asksForEnds(regex);
  asked.set(regex, known);
  return known;
}

/** One message, in ICU MessageFormat. `what` is one line without a full stop; `do` is what to do, without commands. */
export interface Text {
  what: string;
  why?: string;
  do?: string;
}

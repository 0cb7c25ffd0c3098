import type { Code } from "../finding.ts";
import type { CheckId } from "../requirements.ts";
import type { ui } from "./en/ui.ts";
import type { Text } from "./text.ts";

/** The words of the interface that are not findings: headings, prompts, help. English defines which there are. */
export type UiKey = keyof typeof ui;

/** A language whole: every code, every word of the interface. A code without its text does not compile. */
export interface Language {
  tag: string;
  /** Its own name for itself. */
  name: string;
  /** Between the whole and the fraction of a number. */
  decimalMark: string;
  /** Between each three digits of the whole. */
  groupMark: string;
  /** What is said where a list is empty or a value is not there. */
  none: string;
  findings: Record<Code, Text>;
  requirements: Record<CheckId, { label: string; asked: string }>;
  ui: Record<UiKey, string>;
}

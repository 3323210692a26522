import type { Output } from "./call.ts";

export type Looked = Output<"check">;
export type DeskProblem = Looked["problems"][number];

/** Where the body is written: CodeMirror, or a plain text area where that does not run. */
export interface TextEditor {
  readonly text: () => string;
  /** puts another text in, changing no more than differs, so that the cursor stays where it was */
  readonly setText: (text: string) => void;
  /** in the place of the selection; what `select` marks in it is selected then */
  readonly insert: (text: string, select?: { from: number; to: number }) => void;
  /** the line that the cursor is on, from 1 */
  readonly line: () => number;
  /** goes to a place of the body, lines and columns from 1 */
  readonly goTo: (line: number, column: number, length: number) => void;
  /** @param problems with lines of the body */
  readonly mark: (problems: readonly DeskProblem[]) => void;
  /** whether an input method is at work: then nothing is checked or saved */
  readonly isComposing: () => boolean;
}

export interface TextEditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly onChange: () => void;
  /** does what a problem's remedy says */
  readonly mend: (problem: DeskProblem) => void;
  /** names for bylines */
  readonly names: readonly string[];
}

/** What differs between two texts, as one replacement. */
export function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let kept = 0;
  while (kept < shorter - from && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept++;
  return { from, to: before.length - kept, insert: after.slice(from, after.length - kept) };
}

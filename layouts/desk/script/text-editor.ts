import type { Output } from "./call.ts";

export type Looked = Output<"check">;
export type DeskProblem = Looked["problems"][number];

type Range = { readonly from: number; readonly to: number };

/** Where something can be put in: at the cursor, in the place of what is selected. */
export interface Place {
  /** what is selected, and what stands before and behind it */
  readonly around: () => { readonly before: string; readonly selected: string; readonly behind: string };
  /** what `select` marks of the text is selected then */
  readonly insert: (text: string, select?: Range) => void;
}

/** Puts paragraphs in, with a blank line between them and what stands around them. */
export function insertBlock({ around, insert }: Place, block: string, select = endOf(block)): void {
  const { before, behind } = around();
  const lead = before.trim() === "" ? "" : missing(/\n*$/.exec(before)?.[0]);
  const tail = behind.trim() === "" ? "\n" : missing(/^\n*/.exec(behind)?.[0]);
  insert(lead + block + tail, { from: lead.length + select.from, to: lead.length + select.to });
}

const endOf = ({ length }: string): Range => ({ from: length, to: length });

const missing = (newlines = ""): string => "\n".repeat(Math.max(0, 2 - newlines.length));

/** Where the body is written: CodeMirror, or a plain text area where that does not run. */
export interface TextEditor extends Place {
  readonly text: () => string;
  /** puts another text in, changing no more than differs, so that the cursor stays where it was */
  readonly setText: (text: string) => void;
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

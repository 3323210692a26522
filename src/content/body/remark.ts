import type { Token } from "../../markdown/renderer.ts";
import type { Complaint } from "../problem.ts";

/** What a rule says of a block of the body, or of a part of its text. */
export interface Remark {
  readonly token: Token;
  /** the line within the block, from 0; the first where none is given */
  readonly line?: number;
  readonly complaint: Complaint;
  /** the text to mark; the whole line where none is given */
  readonly typed?: string;
}

/** What a rule looks at: the body's tokens and the lines they were parsed from. */
export interface BodyText {
  readonly tokens: readonly Token[];
  readonly lines: readonly string[];
  /** the line of the file where the body begins */
  readonly firstLine: number;
  /** every spelling of a department → the name that the archive shows */
  readonly departments: ReadonlyMap<string, string>;
}

export type BodyRule = (body: BodyText) => readonly Remark[];

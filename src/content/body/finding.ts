import type { Token } from "../../markdown/renderer.ts";
import type { Complaint } from "../problem.ts";

/** What a rule says about a token of the body, or about a piece of its text. */
export interface Finding {
  readonly token: Token;
  readonly child?: Token;
  readonly complaint: Complaint;
  /** what to mark in the line; the whole of it where nothing is named */
  readonly typed?: string;
}

/** What a rule looks at: the body's tokens, and the lines that they were made of. */
export interface BodyText {
  readonly tokens: readonly Token[];
  readonly lines: readonly string[];
  /** the line of the file where the body begins */
  readonly firstLine: number;
  /** every spelling of a department → the name that the archive shows */
  readonly departments: ReadonlyMap<string, string>;
}

export type BodyRule = (body: BodyText) => readonly Finding[];

import { inlineText } from "../../markdown/plain-text.ts";
import type { Token } from "../../markdown/renderer.ts";
import { linesOf } from "../../markdown/tokens.ts";

/** A line of an item as readers see it. */
export interface Line {
  readonly token: Token;
  /** within its block, from 0 */
  readonly line: number;
  readonly text: string;
  /** `nested`: in a list or a quotation */
  readonly block: "paragraph" | "heading" | "nested" | "cell";
  /** `h3`, of a heading */
  readonly tag: string;
}

/** The lines of an item's blocks in order. */
export const linesOfItem = (tokens: readonly Token[]): Line[] =>
  tokens.flatMap((token, index) => {
    if (token.type !== "inline") return [];
    const { type = "", tag = "" } = tokens[index - 1] ?? {};
    const block = blockOf(type, token.level);
    return linesOf(token).map(
      (pieces, line): Line => ({ token, line, text: inlineText(pieces), block, tag }),
    );
  });

function blockOf(opening: string, level: number): Line["block"] {
  if (/^t[hd]_open$/.test(opening)) return "cell";
  if (level > 1) return "nested";
  return opening === "heading_open" ? "heading" : "paragraph";
}

/** 参会人员：, 附：名单, 获奖人员如下。 */
const ANNOUNCES = /[：:]$|名单$|如下。?$/u;
export const announces = (line: Line | undefined): boolean => ANNOUNCES.test(line?.text ?? "");

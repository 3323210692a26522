import type { Byline } from "../../bulletin/archive.ts";
import { LONGEST_BYLINE, parseByline } from "../../bulletin/byline.ts";
import { CLOSING, isBracketed, NO_BRACKET, OPENING } from "../../bulletin/frame.ts";
import { inlineText } from "../../markdown/plain-text.ts";
import type { Token } from "../../markdown/renderer.ts";
import { isBreak } from "../../markdown/tokens.ts";

interface Taken {
  /** the tokens without the byline */
  readonly rest: Token[];
  /** the byline as written */
  readonly line: string | null;
  readonly byline: Byline | null;
}

/**
 * Takes the byline off the end of an item: its own paragraph, the last line of the last paragraph, or, in old bulletins,
 * brackets after the last sentence that name both a department and a person. A rule below it only parts it from the next item.
 */
export function takeByline(all: readonly Token[], departments: ReadonlyMap<string, string>): Taken {
  const none: Taken = { rest: [...all], line: null, byline: null };
  const tokens = all.slice(0, all.findLastIndex(({ type }) => type !== "hr") + 1);
  const last = tokens.at(-2);
  if (tokens.at(-1)?.type !== "paragraph_close" || !last?.children) return none;

  const { children } = last;
  for (const breakIndex of lastBreaks(children)) {
    const typed = inlineText(children.slice(breakIndex + 1));
    // Only brackets and labels may begin on the line above.
    if (typed.includes("\n") && !isBracketed(typed) && !TWO_LABELS.test(typed)) continue;
    const line = typed
      .split("\n")
      .map((part) => part.trim())
      .join(" ");
    const byline = parseByline(line, departments);
    if (!byline || (breakIndex < 0 && isOfTable(line, tokens.at(-4)))) continue;
    if (breakIndex < 0) return { rest: tokens.slice(0, -3), line, byline };
    last.children = children.slice(0, breakIndex);
    return { rest: [...tokens], line, byline };
  }

  const end = children.at(-1);
  const trailing = end?.type === "text" ? behindSentence(end.content, departments) : null;
  if (!end || !trailing) return none;
  end.content = end.content.slice(0, end.content.lastIndexOf(trailing.line)).trimEnd();
  return { rest: [...tokens], ...trailing };
}

/** The brackets behind a line's last sentence, or "". */
export const bracketsBehind = (text: string): string =>
  BEHIND_SENTENCE.exec(text.slice(-LONGEST_BYLINE - 4).trimEnd())?.[1] ?? "";

const BEHIND_SENTENCE = new RegExp(
  `[。！？…”’」』][ \\u3000]*(${OPENING}${NO_BRACKET}{2,${LONGEST_BYLINE}}${CLOSING}[。！]?)$`,
  "u",
);

/** …万众创新。(州科技局 吴启荣): brackets that name both a department and a person. */
export function behindSentence(
  text: string,
  departments: ReadonlyMap<string, string>,
): { line: string; byline: Byline } | null {
  const line = bracketsBehind(text);
  const byline = line === "" ? null : parseByline(line, departments);
  return byline && byline.sources.length > 0 && byline.authors.length > 0 ? { line, byline } : null;
}

/** Below a table, 来源：州统计局 and 单位：州科技局 describe the table. */
const isOfTable = (line: string, above: Token | undefined): boolean =>
  above?.type === "table_close" && /^[（(]?\s*(?:来源|单位)\s*[：:]/u.test(line);

/** 供稿单位：州科技局, and on the next line 供稿人：吴启荣 */
const TWO_LABELS = /^\p{Script=Han}{2,6}[：:].*\n\s*\p{Script=Han}{2,6}[：:]/u;

/** The breaks before the line above a paragraph's last and before the last, as indexes; -1 for the paragraph's start. */
function lastBreaks(children: readonly Token[]): number[] {
  const last = children.findLastIndex(isBreak);
  return last < 0 ? [last] : [children.slice(0, last).findLastIndex(isBreak), last];
}

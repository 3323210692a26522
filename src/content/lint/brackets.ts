import type { Problem } from "../problem.ts";
import { changeLine } from "../yaml/mended-line.ts";
import type { Paragraph, Prose } from "./prose.ts";

const PAIRS = ["“”", "‘’", "《》", "（）", "〔〕", "【】", "「」", "『』"] as const;
const CLOSING = new Map<string, string>(PAIRS.map(([open = "", close = ""]) => [open, close]));
const OPENING = new Map<string, string>(PAIRS.map(([open = "", close = ""]) => [close, open]));
/** Bounds the nesting. */
const DEEPEST = 50;
const SIGNS = /[“”‘’《》（）〔〕【】「」『』]/g;
/** Half-width counterparts. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "〔": "[",
  "〕": "]",
  "【": "[",
  "】": "]",
};

/** The first unpaired quote or bracket of each paragraph. */
export function unbalanced(prose: Prose): Problem[] {
  return prose.paragraphs().flatMap((paragraph) => {
    const sign = firstAlone(paragraph);
    if (!sign) return [];
    const other = CLOSING.get(sign.text) ?? OPENING.get(sign.text) ?? "";
    const start = paragraph.start + sign.index;
    const place = prose.placeOf(start, start + 1);
    const line = prose.file.lines[place.line - 1] ?? "";
    const index = place.column - 1;
    const at = otherHalf(line, index, sign.text, other);
    const mended = at === null ? null : line.slice(0, at) + other + line.slice(at + 1);
    return prose.remind(
      // At what is to be changed: a line is known as a mended one by what stands before the mark.
      start + Math.min(0, (at ?? index) - index),
      1,
      "text/unbalanced",
      `${sign.text} 没有配对的 ${other} 。`,
      mended
        ? changeLine(mended, `请把这一行里和它配对的“${HALF_WIDTH[other]}”改为“${other}”。`)
        : `请在这一段里补上 ${other} ，或删掉 ${sign.text} 。`,
    );
  });
}

interface Sign {
  readonly text: string;
  readonly index: number;
}

function firstAlone({ text }: Paragraph): Sign | undefined {
  const open: Sign[] = [];
  const alone: Sign[] = [];
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (open.length > DEEPEST) break;
    if (CLOSING.has(sign)) open.push({ text: sign, index });
    else if (open.at(-1)?.text === OPENING.get(sign)) open.pop();
    else if (!isApostrophe(text, index) && !isNumber(text, index)) {
      // It closes an earlier bracket: those opened in between are unpaired.
      const own = open.findLastIndex(({ text: opened }) => opened === OPENING.get(sign));
      if (own < 0) alone.push({ text: sign, index });
      else alone.push(...open.splice(own).slice(1));
    }
  }
  return [...alone, ...open].sort((a, b) => a.index - b.index)[0];
}

/** R’s, it’s */
const isApostrophe = (text: string, index: number): boolean =>
  text[index] === "’" && /[A-Za-z]/.test(text[index - 1] ?? "");

/** 1）, 一）: an entry's number, at the start or after 是, ” and the like. */
const isNumber = (text: string, index: number): boolean =>
  text[index] === "）" &&
  /(?:^|[\s：；。，、！？”’》）】是为即>*-])[\dA-Za-z一二三四五六七八九十]{1,3}$/.test(
    text.slice(Math.max(0, index - 5), index),
  );

/** Where the half-width counterpart stands in the line: （州科技局). */
function otherHalf(line: string, index: number, sign: string, other: string): number | null {
  const typed = HALF_WIDTH[other];
  if (!typed) return null;
  const at = CLOSING.has(sign) ? line.indexOf(typed, index) : line.lastIndexOf(typed, index);
  return at < 0 ? null : at;
}

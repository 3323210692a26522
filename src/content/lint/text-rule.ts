import { groupBy } from "../../bulletin/group.ts";
import type { Problem } from "../problem.ts";
import { changeLine } from "../yaml/mended-line.ts";
import type { Prose } from "./prose.ts";

/** A rule about typing: a pattern and its replacement. */
export interface TextRule {
  readonly code: string;
  /** with the flag g */
  readonly pattern: RegExp;
  /** whether what was found is right where it stands */
  readonly isRight?: (text: string, index: number, found: string) => boolean;
  readonly message: (found: string) => string;
  readonly correct: (found: string) => string;
}

/** One reminder per line, at the first match, with the mended line. */
export function findInText(prose: Prose, { code, pattern, isRight, message, correct }: TextRule): Problem[] {
  const matches = [...prose.text.matchAll(pattern)].filter(
    ({ 0: found, index }) => !isRight?.(prose.text, index, found),
  );
  const byLine = groupBy(matches, ({ index }) => [prose.placeOf(index, index).line]);
  return [...byLine].flatMap(([line, [first, ...others]]) => {
    if (!first) return [];
    const count = others.length > 0 ? `这一行共有${others.length + 1}处。` : "";
    const start = first.index - prose.placeOf(first.index, first.index).column + 1;
    const text = prose.file.lines[line - 1] ?? "";
    let mended = "";
    let end = 0;
    for (const { index, 0: found } of [first, ...others]) {
      mended += text.slice(end, index - start) + correct(found);
      end = index - start + found.length;
    }
    mended += text.slice(end);
    const remedy = changeLine(mended, atPlace(first[0], correct(first[0]), others.length));
    return prose.remind(first.index, first[0].length, code, message(first[0]) + count, remedy);
  });
}

function atPlace(found: string, mended: string, others: number): string {
  const change = mended === "" ? "请删掉这些空格" : `请把这里的“${found}”改为“${mended}”`;
  return `${change}${others > 0 ? `，其余${others}处也照此改` : ""}。`;
}

import { type Problem, problemAt } from "../problem.ts";
import { changeLine } from "../yaml/mended-line.ts";
import type { Prose } from "./prose.ts";

/** A rule about how text is written, that a pattern finds and a replacement mends. */
export interface TextRule {
  readonly code: string;
  /** with the flag g */
  readonly pattern: RegExp;
  /** whether what was found is right where it stands */
  readonly isRight?: (text: string, index: number, found: string) => boolean;
  readonly message: (found: string) => string;
  readonly mend: (found: string) => string;
}

/** A reminder for each line in which the pattern is found, at its first place, with the line as it should be. */
export function findInText(prose: Prose, { code, pattern, isRight, message, mend }: TextRule): Problem[] {
  const lines = new Map<number, RegExpExecArray[]>();
  for (const match of prose.text.matchAll(pattern)) {
    if (isRight?.(prose.text, match.index, match[0])) continue;
    const { line } = prose.placeOf(match.index, match.index);
    const found = lines.get(line);
    if (found) found.push(match);
    else lines.set(line, [match]);
  }
  return [...lines.values()].flatMap((matches) => {
    const [first] = matches;
    if (!first) return [];
    const place = prose.placeOf(first.index, first.index + first[0].length);
    const others = matches.length > 1 ? `这一行共有${matches.length}处。` : "";
    return problemAt(prose.file, place, {
      code,
      message: message(first[0]) + others,
      remedy: changeLine(
        mendedLine(prose, place.line, first, matches, mend),
        atPlace(first[0], mend(first[0]), matches.length - 1),
      ),
      severity: "warning",
    });
  });
}

function mendedLine(
  prose: Prose,
  line: number,
  first: RegExpExecArray,
  matches: readonly RegExpExecArray[],
  mend: TextRule["mend"],
): string {
  const { column } = prose.placeOf(first.index, first.index);
  const start = first.index - column + 1;
  const original = prose.file.lines[line - 1] ?? "";
  let mended = "";
  let done = 0;
  for (const { index, 0: found } of matches) {
    mended += original.slice(done, index - start) + mend(found);
    done = index - start + found.length;
  }
  return mended + original.slice(done);
}

function atPlace(found: string, mended: string, others: number): string {
  const change = mended === "" ? "请删掉这些空格" : `请把这里的“${found}”改为“${mended}”`;
  return `${change}${others > 0 ? `，其余${others}处也照此改` : ""}。`;
}

import type { MarkdownIt, StateInline } from "markdown-it";

/** Letters and digits as tables of sizes have them, of full width too. */
const LETTER_OR_DIGIT = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/;
const MARK = /^(?:\*+|~{2,}|={2,})/;
/** Two of them set off; a single asterisk between digits is nearly always a product's. */
const DOUBLE = new Set(["**", "~~", "=="]);

/**
 * Signs that readers must see though they look like the marks of emphasis: the mask of a number, 138****1234, of which two in a
 * paragraph would make what stands between them bold; and a sign between digits or letters, 5*6*7米, 10~~20天, a==b==c.
 */
export function signs(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("strikethrough", "sign", (state, silent) => {
    const { src, pos, delimiters } = state;
    const [run] = MARK.exec(src.slice(pos, pos + 20)) ?? [];
    if (run === undefined || !LETTER_OR_DIGIT.test(src[pos - 1] ?? "")) return false;
    const next = src[pos + run.length] ?? "";
    const isMask = run.length >= 4 && /\d/.test(src[pos - 1] ?? "") && /[\dXx]/.test(next);
    if (!isMask) {
      if (!LETTER_OR_DIGIT.test(next)) return false;
      // **GDP**5%: what was opened before ends here. `**` is kept as two delimiters, the others as one.
      const marks = DOUBLE.has(run) ? countMarks(delimiters, src.charCodeAt(pos)) : 0;
      if ((run === "**" ? marks >> 1 : marks) % 2 === 1) return false;
    }
    if (!silent) state.pending += run;
    state.pos += run.length;
    return true;
  });
}

type Delimiters = StateInline["delimiters"];

/** How many delimiters of a kind there are; a list of them only grows, and may have many thousands: each is looked at once. */
function countMarks(delimiters: Delimiters, marker: number): number {
  const counted = counts.get(delimiters) ?? { seen: 0, byMarker: new Map<number, number>() };
  counts.set(delimiters, counted);
  for (; counted.seen < delimiters.length; counted.seen++) {
    const met = delimiters[counted.seen]?.marker ?? 0;
    counted.byMarker.set(met, (counted.byMarker.get(met) ?? 0) + 1);
  }
  return counted.byMarker.get(marker) ?? 0;
}
const counts = new WeakMap<Delimiters, { seen: number; readonly byMarker: Map<number, number> }>();

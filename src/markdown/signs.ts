import type { MarkdownIt, StateInline } from "markdown-it";

const LETTER_OR_DIGIT = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/;
const MARK = /^(?:\*+|~{2,}|={2,})/;
/** Double marks can be emphasis; a single asterisk between digits is nearly always multiplication. */
const DOUBLE = new Set(["**", "~~", "=="]);

/**
 * Keeps signs that only look like emphasis: masked numbers (138****1234), and operators between digits or letters
 * (5*6*7米, 10~~20天, a==b==c).
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
      // **GDP**5%: this closes an earlier mark. `**` is stored as two delimiters, the others as one.
      const marks = DOUBLE.has(run) ? countMarks(delimiters, src.charCodeAt(pos)) : 0;
      if ((run === "**" ? marks >> 1 : marks) % 2 === 1) return false;
    }
    if (!silent) state.pending += run;
    state.pos += run.length;
    return true;
  });
}

type Delimiters = StateInline["delimiters"];

/** Counts delimiters of a kind; remembers its position in the growing list to stay linear. */
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

import { plainDigits } from "./document-numbers.ts";

/** The text of one block of rendered Markdown, with the places of its characters in the HTML. */
export interface ProseText {
  /** full-width digits are plain ones; code, links and headings are signs that nothing matches */
  readonly text: string;
  /** a stretch of the text in the HTML; null where it goes across a tag */
  readonly placeOf: (start: number, end: number) => { readonly start: number; readonly end: number } | null;
}

interface Run {
  readonly at: number;
  readonly from: number;
  readonly length: number;
  /** an entity, one character of the text */
  readonly isWhole: boolean;
}

/** Elements that don't end a line of text. */
const INLINE = /^<\/?(?:a|abbr|b|code|del|em|i|img|ins|mark|s|span|strong|sub|sup)\b/;
/** Where the archive puts no links: existing links, code, headings. */
const CLOSED = /^<(\/?)(a|code|pre|h[1-6])\b/;
const HIDDEN = "\uFFFC";
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
]);

/** The blocks of rendered Markdown. @param html as the archive's own renderer writes it */
export function proseTexts(html: string): ProseText[] {
  const texts: ProseText[] = [];
  let text = "";
  let runs: Run[] = [];
  let closed = 0;
  const end = (): void => {
    if (text !== "") texts.push(proseText(plainDigits(text), runs, html));
    text = "";
    runs = [];
  };
  for (const { 0: piece, index } of html.matchAll(/<[^>]*>|&\w+;|[^<&]+|&/g)) {
    if (piece.startsWith("<")) {
      if (!INLINE.test(piece)) end();
      const [, slash, name] = CLOSED.exec(piece) ?? [];
      if (name) closed = Math.max(0, closed + (slash ? -1 : 1));
      continue;
    }
    const shown = ENTITIES.get(piece) ?? piece;
    runs.push({ at: text.length, from: index, length: shown.length, isWhole: shown !== piece });
    text += closed > 0 ? HIDDEN.repeat(shown.length) : shown;
  }
  end();
  return texts;
}

const proseText = (text: string, runs: readonly Run[], html: string): ProseText => ({
  text,
  placeOf(start, end) {
    const first = runs.findLast(({ at }) => at <= start);
    const last = runs.findLast(({ at }) => at < end);
    if (!first || !last) return null;
    const from = first.from + (start - first.at);
    const to = last.isWhole ? html.indexOf(";", last.from) + 1 : last.from + (end - last.at);
    return html.slice(from, to).includes("<") ? null : { start: from, end: to };
  },
});

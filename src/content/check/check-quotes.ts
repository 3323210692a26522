import type { FrontMatter } from "../../bulletin/front-matter.ts";
import { type Complaint, type Problem, problemAt } from "../problem.ts";
import { wholeLine } from "../source-file.ts";
import type { IssueParts } from "./issue-checks.ts";

/** So many characters in a row are no chance: the shortest sentences, and no name but those that stand elsewhere, too. */
const A_QUOTE = 12;

/**
 * What is withdrawn stands nowhere any more, also not in what is said about the issue: the summary, the notice, corrections, the
 * reasons of withdrawals, the text before the items. Words that stay published elsewhere in the issue are none of it.
 */
export function quotesOfWithdrawn({ file, fences, fields, body, context, placeOf }: IssueParts): Problem[] {
  const front = fields.value;
  if (!front) return [];
  const isAll = front.status === "withdrawn" && !front.withdrawn?.show;
  const items = new Set(front.withdrawals?.flatMap(({ item, show }) => (show ? [] : [item])));
  const isGone = (index: number): boolean => isAll || items.has(index + 1);
  const gone = body.sections.filter((_, index) => isGone(index)).map(({ text }) => text);
  if (gone.length === 0) return [];
  const staying = [
    front.title,
    ...body.sections.flatMap(({ heading, text }, index) => (isGone(index) ? [heading] : [heading, text])),
    ...[...context.departments].flat(),
  ];
  const allowed = stretchesOf(staying);
  const withdrawn = new Set([...stretchesOf(gone)].filter((stretch) => !allowed.has(stretch)));

  const ofFields = fieldsOf(front, isAll).flatMap(([field, text]) => {
    const quote = quoteIn(text, withdrawn);
    return quote === null ? [] : [problemAt(file, placeOf(...field), complain(quote))];
  });
  const preamble = isAll ? [] : file.lines.slice(fences.body - 1, (body.sections[0]?.line ?? 1) - 1);
  const ofLines = preamble.flatMap((text, index) => {
    const quote = quoteIn(text, withdrawn);
    return quote === null ? [] : [problemAt(file, wholeLine(file, fences.body + index), complain(quote))];
  });
  return [...ofFields, ...ofLines];
}

/** What of the front matter is published; of a withdrawn issue neither summary nor notice are. */
function fieldsOf(
  { summary, notice, corrections = [], withdrawn, withdrawals = [] }: FrontMatter,
  isAll: boolean,
): readonly (readonly [field: readonly PropertyKey[], text: string])[] {
  const fields: readonly (readonly [field: readonly PropertyKey[], text: string | undefined])[] = [
    [["summary"], isAll ? undefined : summary],
    [["notice"], isAll ? undefined : notice],
    ...corrections.flatMap(({ what, why }, index) => [
      [["corrections", index, "what"], what] as const,
      [["corrections", index, "why"], why] as const,
    ]),
    [["withdrawn", "why"], withdrawn?.why],
    ...withdrawals.map(({ why }, index) => [["withdrawals", index, "why"], why] as const),
  ];
  return fields.flatMap(([field, text]) => (text === undefined ? [] : [[field, text] as const]));
}

const complain = (quote: string): Complaint => ({
  code: "withdrawn/quoted",
  message: `这里还有撤回的文字“${quote}”：撤回以后，它不应当再在网站的任何地方出现。`,
  remedy: "请改写这一处，只说明改了什么、为什么撤回，不引用撤回的原文。",
});

/** Chinese characters and figures; marks and blanks between them are no matter. */
const charactersOf = (text: string): string[] =>
  text.normalize("NFKC").match(/[\p{Script=Han}\p{N}]/gu) ?? [];

/** All stretches of the least length. */
function stretchesOf(texts: readonly string[]): Set<string> {
  const stretches = texts.flatMap((text) => {
    const characters = charactersOf(text);
    return characters.slice(A_QUOTE - 1).map((_, index) => characters.slice(index, index + A_QUOTE).join(""));
  });
  return new Set(stretches);
}

/** The first quotation in a text, as far as it goes; null for none. */
function quoteIn(text: string, withdrawn: ReadonlySet<string>): string | null {
  const characters = charactersOf(text);
  const isQuoted = (at: number): boolean => withdrawn.has(characters.slice(at, at + A_QUOTE).join(""));
  const start = characters.findIndex((_, at) => isQuoted(at));
  if (start < 0) return null;
  let end = start;
  while (isQuoted(end + 1)) end++;
  return characters.slice(start, end + A_QUOTE).join("");
}

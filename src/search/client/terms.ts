import { normalize, withoutInvisible } from "../normalize.ts";
import { asSigns } from "./wildcards.ts";

/** One thing that a hit must hold, or must not. */
export interface Term {
  readonly text: string;
  /** where it has to stand; "text" is headline and body */
  readonly field: "text" | "title" | "author" | "source";
  readonly isExcluded: boolean;
  /** texts of which any will do instead: 大赛 OR 培训 */
  readonly others?: readonly string[];
}

const FIELDS: Readonly<Record<string, Term["field"]>> = {
  标题: "title",
  作者: "author",
  部门: "source",
  来源: "source",
};

const LABELS = { text: "", title: "标题:", author: "作者:", source: "部门:" } as const satisfies Record<
  Term["field"],
  string
>;

/** A term as a reader would type it, but for the minus. */
export const spell = ({ text, field, others = [] }: Term): string =>
  LABELS[field] + [text, ...others].join(" OR ");

/** Words between two others that say how these go together; they are looked for as they stand where there is nothing on both sides. */
const AND = /^(?:AND|&&)$/;
const OR = /^(?:OR|[|｜]{1,2}|或|或者)$/;

/**
 * The terms of a query: parted by spaces, but for what stands between straight quotes; `-词` must not occur, where it is not alone; `标题:词`, `作者:名`
 * and `部门:名` look in one place; `词 OR 词`, with `|` or 或 as well, is satisfied by either, and AND between terms adds nothing. Minus and colon may be as wide as an input method writes them. Signs alone are no terms, and nothing is a mistake: what makes no sense is looked for as it stands.
 */
export function parseTerms(q: string): Term[] {
  const parsed = [
    ...withoutInvisible(q).matchAll(/([-－]?)(?:(标题|作者|部门|来源)[:：]\s*)?(?:"([^"]+)"|([^\s"]+))/gu),
  ].flatMap(([written, minus, prefix, quoted, plain]) => {
    const text = (quoted ? asSigns(quoted) : (plain ?? "")).trim();
    const field = FIELDS[prefix ?? ""] ?? "text";
    const term: Term = { text, field, isExcluded: minus !== "" };
    return normalize(text) === "" && !/^(?:[|｜]{1,2}|&&)$/.test(text)
      ? []
      : [{ term, written, isPlain: text === plain && field === "text" }];
  });
  const [first, ...others] = parsed;
  // Who types -20℃ and nothing else is looking for it: no word is there from whose hits it would be taken.
  if (first?.term.isExcluded && first.isPlain && others.length === 0)
    return [{ text: first.written, field: "text", isExcluded: false }];
  return join(parsed);
}

/** Terms with AND, OR, | and 或 between them taken as what they mean. */
function join(parsed: readonly { term: Term; isPlain: boolean }[]): Term[] {
  const terms: Term[] = [];
  for (let index = 0; index < parsed.length; index++) {
    const [here, next] = parsed.slice(index, index + 2);
    const last = terms[terms.length - 1];
    if (!here) break;
    const isBetween = here.isPlain && last !== undefined && next !== undefined;
    if (isBetween && AND.test(here.term.text)) continue;
    // At the beginning or the end such a sign means nothing.
    if (!isBetween && normalize(here.term.text) === "") continue;
    const isAlike = isBetween && last.field === next.term.field && !last.isExcluded && !next.term.isExcluded;
    if (isAlike && OR.test(here.term.text)) {
      terms[terms.length - 1] = { ...last, others: [...(last.others ?? []), next.term.text] };
      index++;
    } else terms.push(here.term);
  }
  return terms;
}

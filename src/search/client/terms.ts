import { normalize, withoutInvisible } from "../normalize.ts";

/** One thing that a hit must hold, or must not. */
export interface Term {
  readonly text: string;
  /** where it has to stand; "text" is headline and body */
  readonly field: "text" | "title" | "author" | "source";
  readonly isExcluded: boolean;
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
export const spell = ({ text, field }: Term): string => LABELS[field] + text;

/**
 * The terms of a query: parted by spaces, but for what stands between straight quotes; `-词` must not occur, where it is not alone; `标题:词`, `作者:名`
 * and `部门:名` look in one place. Minus and colon may be as wide as an input method writes them. Signs alone are no terms, and nothing is a mistake: what makes no sense is looked for as it stands.
 */
export function parseTerms(q: string): Term[] {
  const parsed = [
    ...withoutInvisible(q).matchAll(/([-－]?)(?:(标题|作者|部门|来源)[:：]\s*)?(?:"([^"]+)"|([^\s"]+))/gu),
  ].flatMap(([written, minus, prefix, quoted, plain]) => {
    const text = (quoted ?? plain ?? "").trim();
    const field = FIELDS[prefix ?? ""] ?? "text";
    const term: Term = { text, field, isExcluded: minus !== "" };
    return normalize(text) === "" ? [] : [{ term, written, isPlain: text === plain && field === "text" }];
  });
  const [first, ...others] = parsed;
  // Who types -20℃ and nothing else is looking for it: no word is there from whose hits it would be taken.
  if (first?.term.isExcluded && first.isPlain && others.length === 0)
    return [{ text: first.written, field: "text", isExcluded: false }];
  return parsed.map(({ term }) => term);
}

/** What an office calls its publication, one number of it, and one piece of news in that. */
export interface Words {
  readonly bulletin: string;
  readonly issue: string;
  readonly item: string;
}

/** As sentences are written in the layouts. */
export const WORDS: Words = { bulletin: "简报", issue: "期", item: "条" };

/** 日期, 近期, 截止日期 have the sign in another sense; 期号 is what a number is called whatever it counts; 条件, 条目 are words of their own. */
const PLACES = /简报|[日近]期|期(?!号)|条(?!件|目(?!录))/gu;

/** Replaces them in a text that has nothing of an editor's in it: a label, a sentence of a layout. */
export const inWords = ({ bulletin, issue, item }: Words, text: string): string =>
  text.replace(PLACES, (found) => {
    if (found === "简报") return bulletin;
    if (found === "期") return issue;
    return found === "条" ? item : found;
  });

/** A tag for sentences: say`共${count}期` is 共3号 where issues are called so. What is put in stays as it is. */
export type Say = (texts: TemplateStringsArray, ...values: readonly (string | number)[]) => string;

export const sayWith =
  (words: Words): Say =>
  (texts, ...values) =>
    texts.map((text, index) => `${inWords(words, text)}${values[index] ?? ""}`).join("");

/** All three, from those that `site.yaml` names. */
export const wordsOf = (named: { readonly [Word in keyof Words]?: string | undefined } = {}): Words => ({
  bulletin: named.bulletin ?? WORDS.bulletin,
  issue: named.issue ?? WORDS.issue,
  item: named.item ?? WORDS.item,
});

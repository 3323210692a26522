/** Words that ask, and that stand in questions; longer ones first. */
const ASKING =
  /请问|什么时候|什么时间|什么样|为什么|怎么样|怎么办|怎么|怎样|如何|多少|在哪里|在哪儿|哪里|哪儿|哪些|哪[个家年台位种项天月]|什么|有啥|何时|为何|是谁|是否|有没有|能不能|可不可以|是?几[个年月号天万家项次]|[谁吗呢啊？?]/gu;

/** Words without a meaning of their own, where they stand as words of their own. */
const EMPTY = new Set(
  [..."的了是有在能和与及对从被把由到几地得着过会要可"].concat("可以", "关于", "有关", "哪"),
);

/** A text cut at the words that ask; `left` are those. */
export function withoutQuestion(text: string): { readonly parts: string[]; readonly left: string[] } {
  const left = [...new Set(text.match(ASKING) ?? [])].filter((word) => !/[？?]/.test(word));
  const parts = text
    .split(ASKING)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return { parts, left };
}

/** Whether a text asks. */
export const isQuestion = (text: string): boolean => withoutQuestion(text).left.length > 0;

/** Whether a word says nothing by itself. */
export const isEmptyWord = (word: string): boolean => EMPTY.has(word);

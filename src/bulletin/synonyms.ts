import { z } from "zod";
import { about, fault, parsedText } from "./field.ts";
import { splitNames } from "./names.ts";

/** One line of synonyms: 研发经费、研发投入 */
const group = parsedText<readonly string[]>((text) => {
  const words = splitNames(text);
  return words.length > 1
    ? { value: words }
    : fault("synonyms/single", "一行至少要写两个意思相同的词，用顿号隔开。");
});

/** `content/synonyms.yaml`: synonyms that the search falls back on. */
export const synonymsSchema = z.strictObject({
  groups: z.array(group).meta(about("同义词", "每行一组意思相同的词，用顿号隔开", "- 研发经费、研发投入")),
});

import { z } from "zod";
import { about, textOfForm } from "./field.ts";

const word = (longest: number) =>
  textOfForm(
    new RegExp(`^\\p{Script=Han}{1,${longest}}$`, "u"),
    "words/form",
    (text) => `“${text}”不能用在句子里：只写汉字，最多${longest}个。`,
  );

/** What numbers are read by as well, wherever a reader types one. */
const issueWord = textOfForm(
  /^[期号辑]$/u,
  "words/issue",
  (text) => `“${text}”不能这样用：一期可以叫期、号或辑，网址和搜索里都认得。`,
);

/** `words` in `site.yaml`: what the office calls its publication, one number of it and one piece of news. */
export const wordsSchema = z.strictObject({
  bulletin: word(6)
    .optional()
    .meta(about("简报叫什么", "网页上的“简报”换成什么", "周报")),
  issue: issueWord.optional().meta(about("期叫什么", "“第6期”的“期”换成什么：期、号、辑", "号")),
  item: word(2)
    .optional()
    .meta(about("条叫什么", "“第2条”“45条新闻”的“条”换成什么", "篇")),
});

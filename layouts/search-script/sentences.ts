import type { Say } from "../../src/bulletin/words.ts";
import { isDate, isReversed } from "../../src/search/client/dates.ts";
import { type Answer, MOST_WORDS } from "../../src/search/client/engine.ts";
import { isIssueNumber } from "../../src/search/client/issue-number.ts";
import type { Query } from "../../src/search/client/query.ts";
import { parseTerms } from "../../src/search/client/terms.ts";

/** What results can be narrowed to by naming it. */
export const NAMED_LABELS = { source: "部门", author: "作者", date: "日期" } as const;

/** What the page says of an answer: the count, and what is wrong with the query. */
export function statusText(query: Query, answer: Answer, say: Say): string {
  const { issues: numbered, titled } = answer;
  const issues =
    (numbered.length === 0
      ? ""
      : say`${isIssueNumber(query.q) ? "按期号" : "按日期"}找到${numbered.length}期简报。`) +
    (titled.length === 0 ? "" : say`按标题找到${titled.length}期简报。`);
  const named =
    issues + answer.named.map(({ kind, total }) => say`按${NAMED_LABELS[kind]}找到${total}条新闻。`).join("");
  // A span that is empty by itself is no matter of the words.
  if (isReversed(query.from, query.to)) return named + dateProblem(query);
  return named + dateProblem(query) + literally(query) + countSentence(query, answer, say);
}

function countSentence(
  query: Query,
  { shown, issues, titled, named, outside, page, pages, instead, refused }: Answer,
  say: Say,
): string {
  const { q } = query;
  const isNamed = issues.length + titled.length + named.length > 0;
  if (refused === "wildcards")
    return `“${q}”里的通配符能配上的太多，没有查找：请在 ? 或 * 的两边多写几个字。`;
  if (refused === "words")
    return `这次写了太多词，没有查找：最多${MOST_WORDS}个，单独的一个字算5个。请只留最要紧的几个；查一整句话，请去掉句中的空格。`;
  if (shown === 0) {
    if (q === "") return "没有符合条件的新闻。";
    if (outside > 0) return say`所选范围内没有“${q}”；不限范围有${outside}条新闻。`;
    if (issues.length > 0) return "";
    if (isNamed) return `新闻的标题和正文里没有“${q}”。`;
    const isSigns = parseTerms(q).length === 0;
    return isSigns ? `没有找到“${q}”：标点和符号不能单独搜索，请加上文字或数字。` : `没有找到“${q}”。`;
  }
  const all = outside > shown && instead === null && q !== "" ? say`，${unlimited(query)}共${outside}条` : "";
  const found = say`找到${shown}条新闻${all}${pages > 1 ? say`，第${page}页，共${pages}页` : ""}。`;
  if (instead !== null) return `没有找到“${q}”，以下是${instead}。${found}`;
  return isNamed ? `标题和正文里${found}` : found;
}

/** What no longer narrows the results: 不限年份、部门 */
function unlimited({ year, source, author, from, to }: Query): string {
  const limits = { 年份: year, 部门: source, 作者: author, 日期: from + to };
  const names = Object.entries(limits).flatMap(([name, value]) => (value === "" ? [] : [name]));
  return `不限${names.join("、")}`;
}

/** A minus before the only word leaves nothing out: who meant it so learns how. */
function literally({ q }: Query): string {
  const [term, ...others] = parseTerms(q);
  const isSign = others.length === 0 && /^[-－]/.test(term?.text ?? "") && !q.includes('"');
  return isSign ? `只有减号和一个词，按原样查找“${q}”。` : "";
}

const DATE_LABELS = { from: "起始日期", to: "截止日期" } as const;

/** What is to be said of the dates that a query came with; "" where they are right. Such a date narrows nothing. */
export function dateProblem(query: Query): string {
  if (isReversed(query.from, query.to))
    return "起始日期在截止日期之后，这段时间是空的：请把两个日期调换一下。";
  return (["from", "to"] as const)
    .filter((name) => query[name] !== "" && !isDate(query[name]))
    .map(
      (name) =>
        `${DATE_LABELS[name]}“${query[name]}”不是日期，没有按它限定：请写成年、年-月或年-月-日，例如2016-10-19。`,
    )
    .join("");
}

/** The page's title, with what is looked for: “创新”的搜索结果 - 楚雄州创新驱动专项行动简报 */
export const pageTitle = (plain: string, { q }: Query): string =>
  q === "" ? plain : plain.replace(/^搜索/, () => `“${q}”的搜索结果`);

/** What was looked for, for results on paper, where the form is not: 搜索：创新；年份：2016；截止日期：2016-10 */
export function paperTitle({ q, year, source, author, from, to }: Query): string {
  const parts = [
    ["搜索", q],
    ["年份", year],
    ["部门", source],
    ["作者", author],
    [DATE_LABELS.from, isDate(from) ? from : ""],
    [DATE_LABELS.to, isDate(to) ? to : ""],
  ];
  return parts.flatMap(([label, value]) => (value === "" ? [] : [`${label}：${value}`])).join("；");
}

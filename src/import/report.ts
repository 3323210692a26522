import { fullIssueLabel } from "../bulletin/issue-number.ts";
import { formatProblems } from "../content/format.ts";
import { shownPath } from "../content/scan.ts";
import type { Imported } from "./imported.ts";
import { type Dropped, quote } from "./remarks.ts";

/** The editor's report on an imported file. */
export function reportOf(
  path: string,
  { draft, facts, items, remarks, lost }: Imported,
  isDry: boolean,
): string {
  const verb = isDry ? "会写成" : "已写成";
  const found = [
    `标题：${facts.title}`,
    `期号：${fullIssueLabel({ ...facts, total: facts.total ?? null })}`,
    `日期：${facts.date ?? "没有找到"}`,
    ...(facts.source === undefined ? [] : [`来源：${facts.source}`]),
    ...(facts.author === undefined ? [] : [`作者：${facts.author}`]),
    ...items.map(
      ({ heading, paragraphs, byline }, index) =>
        `第${index + 1}条：${quote(heading, 60)}（${paragraphs}段${byline === null ? "" : `，署名：${byline.replace(/^（(.*)）$/u, "$1")}`}）`,
    ),
    ...(draft.assets.length === 0 ? [] : [`图片和附件：${draft.assets.map(({ name }) => name).join("、")}`]),
    `原件：${draft.original.name}`,
  ];
  const problems = formatProblems(draft.problems, "text");
  return [
    `${shownPath(path)} → ${shownPath(draft.file)}（${verb}草稿）`,
    ...section("找到", found),
    ...section(
      "原文里有、草稿里没有的文字，请对照原件补上",
      lost.map((text) => quote(text, 80)),
    ),
    ...section("推断", remarks.inferred),
    ...section("没有放进正文", droppedLines(remarks.dropped)),
    ...section("请核对", remarks.toCheck),
    ...(problems === "" ? [] : ["  草稿里还要改的：", indent(problems.trimEnd())]),
    "",
  ].join("\n");
}

/** A line for each; what was around the text is one line, since a page has much of it. */
function droppedLines(dropped: readonly Dropped[]): string[] {
  const around = dropped.filter(({ reason }) => reason === AROUND).map(({ text }) => text);
  return [
    ...(around.length > 0 ? [`${AROUND}：${quote(around.join(" "), 100)}`] : []),
    ...dropped
      .filter(({ reason }) => reason !== AROUND)
      .map(({ reason, text }) => (reason === "" ? quote(text, 60) : `${reason}：${quote(text, 60)}`)),
  ];
}

const AROUND = "正文以外";

/** The editor's report on a refused file. */
export const reportRefusal = (path: string, message: string, isDouble = false): string =>
  `${shownPath(path)} ${isDouble ? "重复" : "没有导入"}\n  ${message}\n`;

const MOST_LINES = 30;

function section(title: string, entries: readonly string[]): string[] {
  const unique = [...new Set(entries)];
  if (unique.length === 0) return [];
  const more = unique.length > MOST_LINES ? [`    ……还有${unique.length - MOST_LINES}项`] : [];
  return [`  ${title}：`, ...unique.slice(0, MOST_LINES).map((entry) => `    ${entry}`), ...more];
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, "    ");

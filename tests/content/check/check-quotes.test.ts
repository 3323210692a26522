import { expect, test } from "vitest";
import { issueText, readFiles } from "../archive-folder.ts";

const SENTENCE = "会议认为全年经费安排与实际支出相差五百万元";
const body = (preamble = ""): string =>
  `${preamble}## 州财政局通报经费安排\n\n${SENTENCE}，将另行通报。\n\n## 创新创业大赛圆满落幕\n\n共有15家企业参加，州创新驱动专项行动办公室组织。\n`;
const ITEM = { withdrawals: "\n  - date: 2017-05-12\n    item: 1\n    why: 数据有误" };
const ISSUE = { status: "withdrawn", withdrawn: "\n  date: 2017-05-12\n  why: 数据有误" };

const problemsOf = (front: Readonly<Record<string, string>>, preamble?: string) =>
  readFiles({ "2016/06.md": issueText(front, body(preamble)) })
    .problems.filter(({ code }) => code === "withdrawn/quoted")
    .map(({ line, column, message, remedy }) => ({ place: `${line}:${column}`, message, remedy }));

test.each([
  ["the summary", { ...ITEM, summary: `${SENTENCE}。` }, "11:10"],
  ["the notice", { ...ITEM, notice: `有读者问：“${SENTENCE}”` }, "11:9"],
  [
    "a correction",
    { ...ITEM, corrections: `\n  - date: 2017-05-11\n    item: 1\n    what: “${SENTENCE}”有误` },
    "14:11",
  ],
  [
    "a correction of a withdrawn issue",
    { ...ISSUE, corrections: `\n  - date: 2017-05-11\n    what: 更正\n    why: ${SENTENCE}` },
    "14:10",
  ],
  ["a reason", { withdrawals: `\n  - date: 2017-05-12\n    item: 1\n    why: ${SENTENCE}，有误` }, "10:10"],
])("a sentence that was withdrawn is found in %s", (_where, front, place) => {
  expect(problemsOf(front)).toEqual([
    {
      place,
      message: `这里还有撤回的文字“${SENTENCE}”：撤回以后，它不应当再在网站的任何地方出现。`,
      remedy: "请改写这一处，只说明改了什么、为什么撤回，不引用撤回的原文。",
    },
  ]);
});

test("marks and blanks between make no difference, and the text before the items is looked at, too", () => {
  const [problem, ...others] = problemsOf(
    ITEM,
    "本期要点：会议认为，全年 经费安排与**实际支出**相差五百万元。\n\n",
  );
  expect(others).toEqual([]);
  expect(problem?.place).toBe("13:1");
  expect(problem?.message).toContain(`“${SENTENCE}”`);
});

test("short words, headlines, and what other items say are no quotation", () => {
  expect(
    problemsOf({
      ...ITEM,
      summary: "州财政局通报经费安排；全年经费安排；州创新驱动专项行动办公室组织大赛。",
    }),
  ).toEqual([]);
});

test("who leaves the text to be read may quote it; of a withdrawn issue the summary is not published", () => {
  const shown = `${ITEM.withdrawals}\n    show: true`;
  expect(problemsOf({ withdrawals: shown, summary: SENTENCE })).toEqual([]);
  expect(problemsOf({ ...ISSUE, summary: SENTENCE, notice: SENTENCE })).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { contributionTally } from "../../src/bulletin/statistics.ts";
import { contributionsByLine, Succession, sourceHistories } from "../../src/bulletin/succession.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { issueText, readFiles, SITE } from "../content/archive-folder.ts";
import { archiveOf } from "../support/archive-of.ts";
import { scanningEngine } from "../support/scanned-index.ts";

/** 州科技局 and 州工信委 were merged in March 2019; 州科工信局 was divided later. */
const REFORM = `departments:
  - name: 楚雄州科学技术局
    short: 州科技局
    until: 2019-03
    successor: 州科工信局
  - name: 楚雄州工业和信息化委员会
    short: 州工信委
    until: 2019-03
    successor: 楚雄州科技和工业信息化局
  - name: 楚雄州科技和工业信息化局
    short: 州科工信局
`;

const site = (departments = REFORM): string => SITE.replace(/^departments:[\s\S]*/m, departments);

const item = (heading: string, byline: string): string => `## ${heading}\n\n正文。\n\n（${byline}）\n\n`;

const files = (departments = REFORM) => ({
  "site.yaml": site(departments),
  "2018/01.md": issueText(
    { issue: "1", date: "2018-05-04" },
    item("甲", "州科技局") + item("乙", "州工信委、州科技局"),
  ),
  "2020/01.md": issueText({ issue: "1", date: "2020-05-07", source: "州科工信局" }, item("丙", "州科工信局")),
});

describe("departments that were merged", () => {
  test("keep the name of their day on their items, and each has its page with what became of it", () => {
    const histories = sourceHistories(archiveOf(files()));
    expect(
      histories.map(({ key, members, until, before, after }) => [key, members.length, until, before, after]),
    ).toEqual([
      ["州科技局", 2, "2019-03", [], [{ name: "州科工信局", hasPage: true }]],
      ["州工信委", 1, "2019-03", [], [{ name: "州科工信局", hasPage: true }]],
      [
        "州科工信局",
        1,
        undefined,
        [
          { name: "州科技局", hasPage: true },
          { name: "州工信委", hasPage: true },
        ],
        [],
      ],
    ]);
  });

  test.each([
    ["source=州科工信局", ["丙", "甲", "乙"]],
    ["source=州科技局", ["丙", "甲", "乙"]],
    ["source=州工信委", ["丙", "乙"]],
    ["q=部门:楚雄州科技和工业信息化局", ["丙", "甲", "乙"]],
    ["q=部门:州工信", ["丙", "甲", "乙"]],
  ])("are found under either name: %s", async (query, headings) => {
    const answer = await scanningEngine(archiveOf(files()))(parseQuery(new URLSearchParams(query)));
    expect(answer.hits.map(({ heading }) => heading)).toEqual(headings);
    const counts = await answer.counts("source", ["州科工信局", "州科技局"]);
    expect([...counts.values()].every((count) => count >= 2)).toBe(true);
  });

  test("are counted by name, and by line with an item of two of them once", () => {
    const lines = contributionsByLine(archiveOf(files()));
    expect(lines.map(({ names, ...group }) => [names, contributionTally(group)])).toEqual([
      [["州科工信局", "州科技局", "州工信委"], { name: "州科工信局", issues: 2, items: 3 }],
    ]);
  });
});

test("a department may be divided, and a line may be several steps long", () => {
  const succession = new Succession({
    departments: [
      { name: "甲局", short: "甲局", successor: ["乙局"] },
      { name: "乙局", short: "乙局", successor: ["丙局", "丁局"] },
      { name: "丙局", short: "丙局" },
      { name: "丁局", short: "丁局" },
    ],
  });
  expect(Object.fromEntries(succession.lines())).toEqual({
    甲局: ["甲局", "乙局", "丙局", "丁局"],
    乙局: ["乙局", "甲局", "丙局", "丁局"],
    丙局: ["丙局", "乙局", "甲局"],
    丁局: ["丁局", "乙局", "甲局"],
  });
});

describe("what is refused", () => {
  const told = (departments: string) =>
    readFiles(files(departments)).problems.map(({ file, line, code, remedy }) => [
      file.replace(/.*content\//, ""),
      line - (file.endsWith("site.yaml") ? site("").split("\n").length - 1 : 0),
      code,
      remedy,
    ]);

  test("a successor that is nobody's name", () => {
    expect(told(REFORM.replace("successor: 州科工信局", "successor: 州科工局"))).toEqual([
      ["site.yaml", 5, "site/successor", expect.stringContaining("departments")],
    ]);
  });

  test("a circle of successors, at each that is in it", () => {
    expect(told(`${REFORM}    successor: 州科技局\n`).map(([, line, code]) => [line, code])).toEqual([
      [5, "site/successor-circle"],
      [12, "site/successor-circle"],
    ]);
  });

  test("items of a name after its last month, with the name that took its place", () => {
    expect(told(REFORM.replace("until: 2019-03", "until: 2018-04"))).toEqual([
      ["2018/01.md", 5, "name/until", expect.stringContaining("州科工信局")],
      ["2018/01.md", 13, "name/until", expect.stringContaining("州科工信局")],
      ["2018/01.md", 19, "name/until", expect.stringContaining("州科工信局")],
    ]);
  });

  test("a month in another form, with the line as it should be", () => {
    expect(told(REFORM.replace("until: 2019-03", "until: 2019年3月"))).toEqual([
      ["site.yaml", 4, "field/month", expect.stringContaining("until: 2019-03")],
    ]);
  });
});

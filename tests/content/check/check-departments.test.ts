import { expect, test } from "vitest";
import { issueText, readFiles, SITE } from "../archive-folder.ts";

const HEAD = SITE.replace(/^departments:[\s\S]*/m, "");

/** What is said of a site that lists these departments, from line `departments:` on, which is called 0. */
function told(...lines: string[]): string[] {
  const site = `${HEAD}departments:\n${lines.map((line) => `  ${line}\n`).join("")}`;
  const { problems } = readFiles({ "site.yaml": site, "2016/06.md": issueText() });
  const first = HEAD.split("\n").length;
  return problems.map(({ line, code, message }) => {
    const shown = message.replace(/第(\d+)行/, (_, other: string) => `第${Number(other) - first}行`);
    return `${line - first} ${code} ${shown}`;
  });
}

test("an alias of one department that is another's name is refused with both lines", () => {
  expect(
    told(
      "- name: 楚雄州科学技术局",
      "  short: 州科技局",
      "- name: 楚雄州科技服务中心",
      "  short: 州科技中心",
      "  aliases:",
      "    - 州科技局",
    ),
  ).toEqual(["6 site/department “州科技局”是两个部门的名称（另一处在第2行），分不清是哪一个。"]);
});

test("two departments with one short name are refused", () => {
  expect(told("- name: 楚雄州科学技术局", "  short: 州局", "- name: 楚雄州教育局", "  short: 州局")).toEqual([
    "4 site/department “州局”是两个部门的名称（另一处在第2行），分不清是哪一个。",
  ]);
});

test("a department that stands twice is refused once", () => {
  const department = ["- name: 楚雄州科学技术局", "  short: 州科技局"];
  expect(told(...department, ...department)).toEqual([
    "3 site/department 部门“楚雄州科学技术局”写了两次：另一次在第1行。",
  ]);
});

test("a department may have one name for all purposes", () => {
  expect(told("- name: 州科技局", "  short: 州科技局", "  aliases:", "    - 州科技局")).toEqual([]);
});

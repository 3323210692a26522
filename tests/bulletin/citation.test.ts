import { expect, test } from "vitest";
import { gbCitation, plainCitation } from "../../src/bulletin/citation.ts";
import { issueText, soundIssue } from "../content/archive-folder.ts";

const publication = "楚雄州创新驱动专项行动简报";
const address = "https://www.example.gov.cn/2016/6/";

const citations = (front: Readonly<Record<string, string | null>>, body?: string, position?: number) => {
  const issue = soundIssue(issueText({ total: "46", ...front }, body));
  const item = position === undefined ? null : (issue.items[position - 1] ?? null);
  const cited = { publication, issue, item, address: item ? `${address}#item-${item.position}` : address };
  return [gbCitation(cited), plainCitation(cited)];
};

test("an issue is cited by its author, title, number and address; the day of citing is the reader's to fill in", () => {
  expect(citations({})).toMatchInlineSnapshot(`
    [
      "吴启荣. 全州召开创新驱动专项行动推进会[J/OL]. 楚雄州创新驱动专项行动简报, 2016(6)[引用日期]. https://www.example.gov.cn/2016/6/.",
      "吴启荣：《全州召开创新驱动专项行动推进会》，《楚雄州创新驱动专项行动简报》2016年第6期（总第46期），2016年10月19日，https://www.example.gov.cn/2016/6/",
    ]
  `);
});

test("an item is cited by its own author and headline; a title within the headline gets single brackets", () => {
  const body = "## 州政府印发《规划》\n\n8月31日，州政府印发规划。\n\n（州教育局 张慧 李明远 赵琳 王芳）\n";
  expect(citations({}, body, 1)).toMatchInlineSnapshot(`
    [
      "张慧, 李明远, 赵琳, 等. 州政府印发《规划》[J/OL]. 楚雄州创新驱动专项行动简报, 2016(6)[引用日期]. https://www.example.gov.cn/2016/6/#item-1.",
      "张慧、李明远、赵琳、王芳：《州政府印发〈规划〉》，《楚雄州创新驱动专项行动简报》2016年第6期（总第46期），2016年10月19日，https://www.example.gov.cn/2016/6/#item-1",
    ]
  `);
});

test("a department stands in the place of an author that nobody names", () => {
  const body = "## 州教育局召开座谈会\n\n8月31日，州教育局召开座谈会。\n\n（州教育局）\n";
  expect(citations({}, body, 1)).toMatchInlineSnapshot(`
    [
      "州教育局. 州教育局召开座谈会[J/OL]. 楚雄州创新驱动专项行动简报, 2016(6)[引用日期]. https://www.example.gov.cn/2016/6/#item-1.",
      "州教育局：《州教育局召开座谈会》，《楚雄州创新驱动专项行动简报》2016年第6期（总第46期），2016年10月19日，https://www.example.gov.cn/2016/6/#item-1",
    ]
  `);
});

test("who cites what was withdrawn says so", () => {
  const withdrawn = { status: "withdrawn", withdrawn: "\n  date: 2016-10-21\n  why: 数据有误" };
  for (const citation of [...citations(withdrawn), ...citations(withdrawn, undefined, 1)])
    expect(citation).toMatch(/^【已撤回】吴启荣/);
});

test("three authors are all named; where nobody and no department is, the title comes first", () => {
  const three = "## 甲\n\n正文。\n\n（州教育局 张慧 李明远 赵琳）\n";
  expect(citations({}, three, 1)[0]).toMatch(/^张慧, 李明远, 赵琳\. 甲\[J\/OL\]\. /);
  const issue = { ...soundIssue(issueText()), byline: { sources: [], authors: [] } };
  const cited = { publication, issue, item: null, address };
  expect(gbCitation(cited)).toMatch(/^全州召开创新驱动专项行动推进会\[J\/OL\]\. /);
  expect(plainCitation(cited)).toMatch(/^《全州召开创新驱动专项行动推进会》，/);
});

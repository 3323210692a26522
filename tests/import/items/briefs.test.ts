import { expect, test } from "vitest";
import { docx, paragraph, run, text } from "../docx.ts";
import { importing, OPENING } from "../office.ts";

const TOP = "科技简报\n2016年第6期\n州科技局编　　2016年10月19日\n\n";
const FIRST = `州科技局召开座谈会\n\n${OPENING}\n（州科技局 吴启荣）\n\n`;

test("briefs that each have a byline are an item each, and are credited to nobody else", async () => {
  const { issue, report } = await importing({
    "a.txt": `${TOP}${FIRST}【简讯】\n\n● 州教育局开展校园安全检查，排查隐患32处。（州教育局 张慧）\n● 10月18日，州林业局召开护林防火会，部署工作。（州林业局 李明）\n`,
  });
  expect(issue().items.map(({ heading, bylineText }) => [heading, bylineText])).toEqual([
    ["州科技局召开座谈会", "（州科技局 吴启荣）"],
    ["州教育局开展校园安全检查", "（州教育局 张慧）"],
    ["10月18日，州林业局召开护林防火会，部署工作", "（州林业局 李明）"],
  ]);
  expect(issue().items[1]?.text).toContain("州教育局开展校园安全检查，排查隐患32处。");
  expect(report).toContain("没有标题的，标题取自第一句。");
  expect(report).not.toContain("原文里有、草稿里没有");
});

test("a text that goes on after a byline belongs to someone else", async () => {
  const { issue } = await importing({
    "a.txt": `${TOP}州科技局召开座谈会\n\n${OPENING}\n（州科技局 吴启荣）\n州妇联走访慰问贫困家庭，送去慰问品。\n（州妇联 李明）\n`,
  });
  expect(issue().items.map(({ heading, byline }) => [heading, byline.authors])).toEqual([
    ["州科技局召开座谈会", ["吴启荣"]],
    ["州妇联走访慰问贫困家庭", ["李明"]],
  ]);
});

test("briefs that the contents name are an item each, below their heading", async () => {
  const { issue, report } = await importing({
    "a.txt": `${TOP}本期要目\n州科技局召开座谈会\n州教育局开展安全检查\n州林业局召开护林会\n\n${FIRST}简讯\n● 州教育局开展安全检查，排查隐患32处。\n● 州林业局召开护林会，部署工作。\n`,
  });
  expect(issue().items.map(({ heading }) => heading)).toEqual([
    "州科技局召开座谈会",
    "州教育局开展安全检查",
    "州林业局召开护林会",
  ]);
  expect(issue().items[1]?.text).toBe("简讯\n州教育局开展安全检查，排查隐患32处。");
  expect(report).not.toContain("原文里有、草稿里没有");
});

test("briefs that begin with words in bold are an item each; the points of an article are not", async () => {
  const brief = (lead: string, rest: string) => paragraph(run(lead, { bold: true }) + run(rest));
  const body = [
    text("科技简报2016年第6期"),
    text("2016年10月19日"),
    text("州科技局召开座谈会", { style: "1" }),
    text(OPENING),
    brief("一是强化统筹。", "各单位要把任务分解到月。"),
    brief("二是加大投入。", "全年投入增长百分之十。"),
    text("简讯", { style: "1" }),
    brief("校园安全检查。", "州教育局排查隐患32处。"),
    brief("护林防火会议。", "州林业局部署工作。"),
  ];
  const { issue } = await importing({ "a.docx": docx(body) });
  expect(issue().items.map(({ heading }) => heading)).toEqual([
    "州科技局召开座谈会",
    "校园安全检查",
    "护林防火会议",
  ]);
});

test("a list of short sentences that nothing tells apart stays a list", async () => {
  const { body } = await importing({
    "a.txt": `${TOP}${FIRST}【简讯】\n\n● 州教育局开展校园安全检查。\n● 州林业局召开护林防火会。\n`,
  });
  expect(body()).toContain("## 【简讯】\n\n- 州教育局开展校园安全检查。\n- 州林业局召开护林防火会。");
});

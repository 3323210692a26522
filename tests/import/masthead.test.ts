import { expect, test } from "vitest";
import { docx, table, text } from "./docx.ts";
import { CONTEST, importing, OPENING } from "./office.ts";

const NEWS = `州科技局召开座谈会\n\n　　${OPENING}\n　　（州科技局　吴启荣）\n`;

test.each(["内部资料\n注意保存", "000126\n机密★6个月\n特急", "编号：0126\n仅供领导参阅"])(
  "what is stamped above the bulletin's name is no part of its title, and is named: %j",
  async (stamps) => {
    const { issue, report } = await importing({
      "a.txt": `${stamps}\n科技简报\n第6期\n州科技局编　　2016年10月19日\n\n${NEWS}`,
    });
    expect(issue().title).toBe("科技简报第6期");
    const [, dropped = ""] = report.split("没有放进正文：");
    for (const stamp of stamps.split("\n")) expect(dropped).toContain(stamp);
  },
);

test("a bulletin may be called 内部参考", async () => {
  const { report } = await importing({ "a.txt": `内部参考\n第6期\n2016年10月19日\n\n${NEWS}` });
  expect(report).toContain("标题：内部参考第6期");
});

test("an office beside its date, each in a cell, is the publisher", async () => {
  const { body, report } = await importing({
    "a.docx": docx([
      text("科技简报", { centred: true }),
      text("第6期", { centred: true }),
      table([["楚雄州科技局办公室", "2016年10月19日"]]),
      text("州科技局召开座谈会", { style: "1" }),
      text(OPENING),
    ]),
  });
  expect(report).toContain("来源：楚雄州科技局办公室");
  expect(body()).toMatch(/^## 州科技局召开座谈会\n/);
});

test("a bulletin's own masthead below a page's title is read with it", async () => {
  const centred = (content: string) => `<p align="center">${content}</p>`;
  const { body, report } = await importing({
    "a.html": `<title>某网</title><div id="zoom">${centred("科技简报第6期")}${centred("科&nbsp; 技&nbsp; 简&nbsp; 报")}${centred("2016年第6期（总第46期）")}${centred("楚雄州科技局办公室&nbsp;&nbsp;2016年10月19日")}${centred("<b>第6期培训班开班</b>")}<p>${OPENING}</p><p>（州科技局 吴启荣）</p></div>`,
  });
  expect(report).toContain("期号：2016年第6期（总第46期）");
  expect(report).toContain("日期：2016-10-19");
  expect(body()).toMatch(/^## 第6期培训班开班\n/);
});

test("source and author below the first headline are not the issue's, whose masthead has its own", async () => {
  const { issue, report } = await importing({
    "a.docx": docx([
      text("科技简报2016年第6期"),
      text("楚雄州科技局办公室编　　2016年10月19日"),
      text("州科技局召开座谈会", { style: "1" }),
      text("作者：李明　来源：州科技局　发布时间：2016-10-18"),
      text(OPENING),
      text("创新大赛落幕", { style: "1" }),
      text(CONTEST),
    ]),
  });
  expect(issue().byline).toEqual({ sources: ["楚雄州科技局办公室"], authors: [] });
  expect(issue().date.day).toBe("2016-10-19");
  expect(report).toContain("第1条、第2条没有署名，本期也没有找到作者。");
  expect(report).toContain("写成：（州科技局 李明）");
});

test("publisher and date with labels in a masthead's cells are read", async () => {
  const { body, report } = await importing({
    "a.docx": docx([
      text("科技简报", { centred: true }),
      table([["2016年第6期", "编发单位：楚雄州科技局", "编发日期：2016年10月19日"]]),
      text("州科技局召开座谈会", { style: "1" }),
      text(OPENING),
    ]),
  });
  expect(report).toContain("日期：2016-10-19");
  expect(report).toContain("来源：楚雄州科技局");
  expect(body()).toMatch(/^## 州科技局召开座谈会\n/);
});

test("a text that is taken from another bulletin is no second issue", async () => {
  const { report } = await importing({
    "a.txt": `科技简报\n2016年第6期\n2016年10月19日\n\n${NEWS}（摘自《云南科技》2016年第5期）\n`,
  });
  expect(report).not.toContain("像是有好几期");
});

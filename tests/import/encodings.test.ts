import { expect, test } from "vitest";
import { encodeAs } from "./encode.ts";
import { CONTEST, DEMANDS, importing, OPENING } from "./office.ts";

const page = (charset: string, body: string): string =>
  `<html><head>${charset}<title>简报</title></head><body>${body}</body></html>`;
const BODY = `<p>楚雄州创新驱动专项行动简报2016年第6期</p><p>2016-10-19</p><h2>州科技局召开座谈会</h2><p>${OPENING}</p>`;

test("a GBK page of a CMS is stripped of navigation, buttons, counter and script", async () => {
  const outcome = await importing({
    "index.html": encodeAs(
      "gbk",
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>楚雄州创新驱动专项行动简报第6期_楚雄州科技局</title><script>document.write(new Date())</script></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li></ul></div>
<div>您现在的位置：<a href="/">首页</a> &gt; 科技动态</div>
<h1>楚雄州创新驱动专项行动简报第6期</h1>
<div>发布时间：2016-10-19 11:07:16　来源：州科技局　作者：吴启荣　点击数：128　【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</div>
<div id="zoom"><p align="center"><b>州科技局召开座谈会</b></p><p>&nbsp;&nbsp;&nbsp;&nbsp;${OPENING}</p><p>　　${DEMANDS}</p>
<p style="text-align:center"><strong>创新大赛落幕</strong></p><p>　　${CONTEST}</p><p>（楚雄市科技局　李明）</p></div>
<div class="footer">版权所有：楚雄州科技局 滇ICP备00000000号</div></body></html>`,
    ),
  });
  expect(outcome.report).toMatchInlineSnapshot(`
    "inbox/index.html → content/2016/06.md（已写成草稿）
      找到：
        标题：楚雄州创新驱动专项行动简报第6期
        期号：2016年第6期
        日期：2016-10-19 11:07:16
        来源：州科技局
        作者：吴启荣
        第1条：州科技局召开座谈会（2段）
        第2条：创新大赛落幕（1段，署名：楚雄市科技局 李明）
        原件：original.html
      推断：
        文字按 GB18030（GBK） 编码读出。
        标题取自网页的大标题。
        期号取自网页的大标题。
        年份取自日期。
        日期取自原文的“发布时间”。
        来源取自正文以外的“发布时间：2016-10-19 11:07:16 来源：州科技局 作者：吴启荣 …”。
        作者取自正文以外的“发布时间：2016-10-19 11:07:16 来源：州科技局 作者：吴启荣 …”。
        分成2条新闻，根据是：居中、加粗的短行。
      没有放进正文：
        正文以外：您现在的位置：首页 > 科技动态 楚雄州创新驱动专项行动简报第6期 发布时间：2016-10-19 11:07:16 来源：州科技局 作者：吴启荣 点击数：128 【打印】【关闭】 首页 政务公开 版…
    "
  `);
  expect(outcome.read("2016/06.md")).toMatchInlineSnapshot(`
    "---
    title: 楚雄州创新驱动专项行动简报第6期
    issue: 6
    date: 2016-10-19 11:07:16
    source: 州科技局
    author: 吴启荣
    status: draft
    original:
      file: original.html
      sha256: d6b9511b5b42ba2ff7f2e31ff246f6ddc693f159be3f146f6748cb402907b8eb
    ---

    ## 州科技局召开座谈会

    本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。

    会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。

    ## 创新大赛落幕

    创新大赛决赛在州体育馆举行，来自各县市的十个团队参加，前三名获得项目支持。

    （楚雄市科技局 李明）
    "
  `);
});

test("characters that only GB18030 has are read without a declared encoding", async () => {
  const { report, body } = await importing({
    "a.html": encodeAs("gb18030", page("", `${BODY}<p>参加的还有䶮氏、㐂氏两家企业。</p>`)),
  });
  expect(report).toContain("文字按 GB18030（GBK） 编码读出。");
  expect(body()).toContain("参加的还有䶮氏、㐂氏两家企业。");
});

test("Big5 is read, declared or not, and stays in traditional characters", async () => {
  const text =
    "創新驅動簡報2016年第6期\n2016年10月19日\n\n科技局召開座談會\n\n　　昨日，科技局召開座談會，各單位的負責人參加，會議由局長主持。\n";
  for (const declared of ["", '<meta charset="big5">']) {
    const html = `${declared}${text
      .split("\n")
      .map((line) => `<p>${line}</p>`)
      .join("")}`;
    const { report, issue } = await importing({
      "a.html": encodeAs("big5", page("", html).replace("简报", "簡報")),
    });
    expect(report).toContain("文字按 Big5 编码读出。");
    expect(issue().items.map(({ heading }) => heading)).toEqual(["科技局召開座談會"]);
  }
});

test("a page saved as UTF-8 is read as UTF-8, whatever it declares", async () => {
  const { issue, report } = await importing({ "a.html": page('<meta charset="gb2312">', BODY) });
  expect(issue().items[0]?.text).toBe(OPENING);
  expect(report).not.toContain("编码");
});

test("UTF-16 text with a byte order mark, as older Notepads saved it, is read", async () => {
  const text = `\uFEFF简报2016年第6期\r\n2016-10-19\r\n\r\n州科技局召开座谈会\r\n\r\n${OPENING}\r\n`;
  const { issue, report } = await importing({ "a.txt": Buffer.from(text, "utf16le") });
  expect(report).toContain("文字按 UTF-16 编码读出。");
  expect(issue().items[0]?.text).toBe(OPENING);
});

test("bytes that are Chinese in no encoding are refused", async () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) % 256);
  const { report, refused, read } = await importing({ "a.txt": noise });
  expect(refused).toBe(1);
  expect(read("2016")).toBeNull();
  expect(report).toMatchInlineSnapshot(`
    "inbox/a.txt 没有导入
      认不出文字的编码，或者这不是文本文件。请用原来的程序打开，另存为 UTF-8 编码的文本或网页，再导入。
    "
  `);
});

test("what old programs leave in a text is no damage; a stray control is named, and the text is read", async () => {
  const text = (mark: string) =>
    `简报2016年第6期\r\n2016-10-19\r\n\r\n州科技局召开座谈会\r\n\r\n${OPENING}${mark}`;
  const paged = await importing({ "a.txt": encodeAs("gbk", text("\f又一页的话。\r\n\u001a")) });
  expect(paged.issue().items[0]?.text).toBe(`${OPENING}\n又一页的话。`);
  expect(paged.report).not.toContain("坏了的字节");
  const stray = await importing({ "a.txt": encodeAs("gbk", text("又\u0003一句。")) });
  expect(stray.issue().items[0]?.text).toContain("又〓一句。");
  expect(stray.report).toContain("坏了的字节");
});

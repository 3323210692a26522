import { expect, test } from "vitest";
import { PNG } from "../docx.ts";
import { CONTEST, DEMANDS, importing, OPENING } from "../office.ts";

const article = (content: string, head = ""): string =>
  `<html><head>${head}</head><body><div class="TRS_Editor"><p>简报2016年第6期</p><p>2016-10-19</p><h3>州科技局召开座谈会</h3><p>${OPENING}</p>${content}</div></body></html>`;

test("hidden text is dropped and reported", async () => {
  const { report, body } = await importing({
    "a.html": article(
      `<p>${DEMANDS}<span style="font-size:0">隐藏一</span><a href="http://bad.example/" style="color:#FFFFFF">隐藏二</a></p>
<div style="display: none"><a href="http://bad.example/">隐藏三</a></div><p class="tip">隐藏四</p>
<marquee width="1" height="1"><a href="http://bad.example">隐藏五</a></marquee>
<div style="position:absolute;left:-9999px">隐藏六</div>`,
      "<style>.tip{display:none} @media print{.TRS_Editor{display:none}}</style>",
    ),
  });
  expect(body()).toBe(`## 州科技局召开座谈会\n\n${OPENING}\n\n${DEMANDS}\n`);
  expect(report.match(/隐藏的文字：隐藏./g)).toHaveLength(6);
});

test("white text on a coloured background is not hidden; merged cells are split and reported", async () => {
  const { report, body, issue } = await importing({
    "a.html": article(
      `<table><tr style="background:#c00"><td style="color:white">单位</td><td style="color:white">项目</td><td style="color:white">金额</td></tr>
<tr><td rowspan="2">州科技局</td><td>大赛</td><td>12</td></tr><tr><td>培训</td><td>34</td></tr><tr><td colspan="2">合计</td><td>46</td></tr></table>`,
    ),
  });
  expect(body()).toMatchInlineSnapshot(`
    "## 州科技局召开座谈会

    本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。

    | 单位 | 项目 | 金额 |
    | - | - | - |
    | 州科技局 | 大赛 | 12 |
    | | 培训 | 34 |
    | 合计 | | 46 |
    "
  `);
  expect(issue().items[0]?.html).toContain("<td>46</td>");
  expect(report).toContain("表格里有合并的单元格");
});

test("a span of a million columns does not make a million cells", async () => {
  const { imported } = await importing({
    "a.html": article(
      `<table><tr><td colspan="1000000">单位</td><td>金额</td></tr><tr><td rowspan="1000000">州科技局</td><td>1</td></tr></table>`,
    ),
  });
  expect(imported).toBe(1);
});

test("pictures and attachments next to the page are imported; others are reported, nothing is fetched", async () => {
  const outcome = await importing(
    {
      "page.html": article(
        `<p>面积20m<sup>2</sup>，见<a href="files/名单 表.xls">附件</a>、<a href="http://www.most.gov.cn/">科技部</a>、<a href="../2015/x.html">上期</a>、<a href="javascript:steal()">更多</a>。</p>
<p align=center><img src="page_files/p1.png" alt="DSC001.JPG"></p><p><img src="data:image/png;base64,${PNG.toString("base64")}" alt="会议现场"></p>
<img src="http://elsewhere.example/r.jpg"><img src="page_files/fake.jpg"><img src="../../../etc/hostname.png"><a href="../secret.pdf">机密</a>`,
      ),
      "files/名单 表.xls": "x",
      "page_files/p1.png": PNG,
      "page_files/fake.jpg": "<html>404</html>",
      "../secret.pdf": "secret",
    },
    { named: ["page.html"], asked: ["files/名单 表.xls"] },
  );
  expect(outcome.report).toMatchInlineSnapshot(`
    "inbox/page.html → content/2016/06.md（已写成草稿）
      找到：
        标题：简报2016年第6期
        期号：2016年第6期
        日期：2016-10-19
        第1条：州科技局召开座谈会（5段）
        图片和附件：名单-表.xls、p1.png、picture.png
        原件：original.html
      推断：
        标题取自“简报2016年第6期”这一行。
        期号取自“简报2016年第6期”这一行。
        年份取自“简报2016年第6期”这一行。
        日期取自“2016-10-19”这一行。
        分成1条新闻，根据是：原文的标题样式。
      请核对：
        链接“上期”只留下了文字，原来指向：../2015/x.html。
        图片 p1.png 没有说明文字，请写在 ![ ] 里，供看不见图片的读者使用。
        图片没有导入（图片在别的网站上）：http://elsewhere.example/r.jpg。原来的位置写成了“〔图片：r.jpg〕”；请另存图片，放进本期的附件文件夹，换上图片。
        图片没有导入（不是 PNG、JPEG、GIF、WebP 或 AVIF 图片）：page_files/fake.jpg。原来的位置写成了“〔图片：fake.jpg〕”；请另存图片，放进本期的附件文件夹，换上图片。
        图片没有导入（文件不在网页旁边）：../../../etc/hostname.png。原来的位置写成了“〔图片：hostname.png〕”；请另存图片，放进本期的附件文件夹，换上图片。
        附件“机密”没有导入（文件不在网页旁边）：../secret.pdf。请下载后放进本期的附件文件夹，再加上链接。
        第1条没有署名。
        原件上有“机密”：请先和保密工作人员核对，有密级的和内部的内容不能放到网上。
      草稿里还要改的：
        content/2016/06.md:23:33 提醒 link/insecure
          23 │ 面积20m²，见[附件](06/名单-表.xls)、[科技部](http://www.most.gov.cn/)、上期…
             │                                              ^^^^^^^^^^^^^^^^^^^^^^^
          “http://www.most.gov.cn/”没有加密（http://）。
          → 请试试能否打开 https 的地址，能打开就改为：https://www.most.gov.cn/

        content/2016/06.md:25:5 提醒 picture/no-text
          25 │ ![](06/p1.png)
             │     ^^^^^^^^^
          图片没有说明文字：看不见图的读者不知道图里是什么。
          → 请在方括号里写上图里的内容：![图里的内容](06/p1.png)
    "
  `);
  expect(outcome.body()).toMatchInlineSnapshot(`
    "## 州科技局召开座谈会

    本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。

    面积20m²，见[附件](06/名单-表.xls)、[科技部](http://www.most.gov.cn/)、上期、更多。

    ![](06/p1.png)

    ![会议现场](06/picture.png)

    〔图片：r.jpg〕〔图片：fake.jpg〕〔图片：hostname.png〕机密
    "
  `);
  expect(outcome.issue().attachments.map(({ name }) => name)).toEqual([
    "p1.png",
    "picture.png",
    "名单-表.xls",
  ]);
});

test("an old page without class names: layout tables are dissolved, line breaks separate paragraphs", async () => {
  const outcome = await importing({
    "a.html": `<html><head><title>科技信息网</title></head><body><table width="100%"><tr><td>今天是：<script>today()</script></td></tr><tr><td>
<table><tr><td align="center"><font size="5">楚雄州创新驱动专项行动简报（第六期）</font></td></tr>
<tr><td>作者：吴启荣 来源：州科技局 发布时间：2016年10月19日 11时7分 点击：<span>99</span> 【打印本页】【关闭窗口】</td></tr>
<tr><td><center>州科技局召开座谈会</center><br>　　${OPENING}<br>　　${DEMANDS}<br><br><center>创新大赛落幕</center><br>　　${CONTEST}<br></td></tr></table>
</td></tr><tr><td>版权所有：楚雄州科技局　技术支持：某公司</td></tr></table></body></html>`,
  });
  expect(outcome.report).toMatchInlineSnapshot(`
    "inbox/a.html → content/2016/06.md（已写成草稿）
      找到：
        标题：楚雄州创新驱动专项行动简报（第六期）
        期号：2016年第6期
        日期：2016-10-19 11:07
        来源：州科技局
        作者：吴启荣
        第1条：州科技局召开座谈会（2段）
        第2条：创新大赛落幕（1段）
        原件：original.html
      推断：
        标题取自“楚雄州创新驱动专项行动简报（第六期）”这一行。
        期号取自“楚雄州创新驱动专项行动简报（第六期）”这一行。
        年份取自日期。
        日期取自原文的“发布时间”。
        来源取自“作者：吴启荣 来源：州科技局 发布时间：2016年10月19日 11时7分 点击…”这一行。
        作者取自“作者：吴启荣 来源：州科技局 发布时间：2016年10月19日 11时7分 点击…”这一行。
        分成2条新闻，根据是：居中的短行，或者行首的圆点。
      没有放进正文：
        今天是：
        作者：吴启荣 来源：州科技局 发布时间：2016年10月19日 11时7分 点击：99 【打印本页】【关闭窗口】
        版权所有：楚雄州科技局 技术支持：某公司
    "
  `);
  expect(outcome.body()).toMatchInlineSnapshot(`
    "## 州科技局召开座谈会

    本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。

    会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。

    ## 创新大赛落幕

    创新大赛决赛在州体育馆举行，来自各县市的十个团队参加，前三名获得项目支持。
    "
  `);
});

test("sections numbered 一、二 stay in their item", async () => {
  const { issue, body } = await importing({
    "a.html": `<body><article><p>简报2016年第6期</p><h2>州科技局召开座谈会</h2><p>${OPENING}</p><h2>一、总体情况</h2><p>${DEMANDS}</p><h2>二、下一步打算</h2><p>${CONTEST}</p><h2>创新大赛落幕</h2><p>${CONTEST}</p></article></body>`,
  });
  expect(issue === undefined).toBe(false);
  expect(body().match(/^#+ .*$/gm)).toEqual([
    "## 州科技局召开座谈会",
    "### 一、总体情况",
    "### 二、下一步打算",
    "## 创新大赛落幕",
  ]);
});

test("meta tags supply what the text lacks", async () => {
  const { report, read } = await importing({
    "a.html": `<html><head><meta name="ArticleTitle" content="楚雄州创新驱动专项行动简报2016年第6期"><meta name="PubDate" content="2016-10-19 11:07"><meta name="ContentSource" content="州科技局"></head><body><main><h2>州科技局召开座谈会</h2><p>${OPENING}</p><h2>创新大赛落幕</h2><p>${CONTEST}</p></main></body></html>`,
  });
  expect(report).toContain("日期取自网页的 pubdate 标记。");
  expect(read("2016/06.md")).toContain("date: 2016-10-19 11:07\nsource: 州科技局\n");
});

test("no executable markup gets through", async () => {
  const { body, issue } = await importing({
    "a.html": article(
      `<p onclick="x()">参见&lt;script&gt;alert(1)&lt;/script&gt;。</p><iframe src="http://bad.example"></iframe><svg><script>x()</script></svg><object data="x.swf"></object>`,
    ),
  });
  expect(body()).not.toMatch(/iframe|svg|object|onclick/);
  expect(issue().items[0]?.text).toContain("<script>alert(1)</script>。");
});

test("preformatted text, quotations and bare line breaks are kept as text; starred bold lines are headlines", async () => {
  const { body } = await importing({
    "a.html": `<p>科技简报2016年第6期（总第52期）</p><p>（2016年10月19日）</p><p><strong>☆州科技局召开座谈会</strong></p><p>${OPENING}<br/>${DEMANDS}<br/>电话：0878<br/>地址：鹿城</p><p><strong>★创新大赛落幕</strong></p><pre>    ${CONTEST}\n    前三名如下。</pre><blockquote><p>${DEMANDS}</p></blockquote>`,
  });
  expect(body()).toMatchInlineSnapshot(`
    "## 州科技局召开座谈会

    本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。

    会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。

    电话：0878\\
    地址：鹿城

    ## 创新大赛落幕

    创新大赛决赛在州体育馆举行，来自各县市的十个团队参加，前三名获得项目支持。

    前三名如下。

    > 会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。
    "
  `);
});

test.each(["list.txt", "table.dps", "list.pdf"])(
  "an attachment of a kind that the archive offers is kept: %s",
  async (name) => {
    const page = {
      "a.html": `<body><h1>科技简报2016年第6期</h1><p>2016年10月19日</p><h2>州科技局召开座谈会</h2><p>${OPENING}见<a href="${name}">名单</a>。</p></body>`,
      [name]: "甲",
    };
    const { body, read } = await importing(page, { named: ["a.html"], asked: [name] });
    expect(body()).toContain(`[名单](06/${name})`);
    expect(read(`2016/06/${name}`)).toBe("甲");
  },
);

test("paragraphs and lists of one cell stay apart", async () => {
  const { body } = await importing({
    "a.html": `<p>简报2016年第6期</p><p>2016-10-19</p><p>${OPENING}</p><table><tr><th>单位</th><th>任务</th></tr><tr><td><p>甲县</p><p>（含园区）</p></td><td>两项<br>任务<ol><li>强化</li><li>加大</li></ol></td></tr></table>`,
  });
  expect(body()).toContain("| 甲县 （含园区） | 两项 任务 1. 强化 2. 加大 |");
});

test("words of forms and drawings are left out and listed", async () => {
  const { report } = await importing({
    "a.html": `<p>简报2016年第6期</p><p>2016-10-19</p><p>${OPENING}</p><input value="填好的话"><input type="hidden" value="内部值"><select><option>选项甲</option></select><textarea>文本域的话</textarea><svg><text>图里的字</text></svg>`,
  });
  for (const words of ["填好的话", "选项甲", "文本域的话", "图里的字"])
    expect(report).toContain(`表单、脚本里的文字：${words}`);
  expect(report).not.toContain("内部值");
});

test.each([
  ["a date", "<p>2016-12-22</p>"],
  ["date and counter", "<p>发布时间：2016-12-22 点击数：12</p>"],
  ["source and date", "<p>来源：州科技局 2016-12-22</p><p>【打印】【关闭】</p>"],
])("%s below the text are facts of the page, and the byline above counts", async (_what, foot) => {
  const { issue } = await importing({
    "a.html": `<title>简报2016年第6期</title><div id="content"><p align=center><b>座谈会召开</b></p><p>${OPENING}</p><p>（州科技局 吴启荣）</p></div><div>${foot}</div>`,
  });
  expect(issue().date.day).toBe("2016-12-22");
  expect(issue().items[0]?.text).toBe(`${OPENING}\n（州科技局 吴启荣）`);
});

test("a date below an office's name is the signature of the text, and stays there", async () => {
  const { issue } = await importing({
    "a.html": `<title>简报2016年第6期</title><h2>通知</h2><p>${OPENING}</p><p>楚雄州科技局</p><p>2016年12月22日</p>`,
  });
  expect(issue().date.day).toBe("2016-12-22");
  expect(issue().items[0]?.text).toContain("楚雄州科技局\n2016年12月22日");
});

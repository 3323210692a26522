import { expect, test } from "vitest";
import { docx, PNG, paragraph, picture, run, table, text } from "../docx.ts";
import { CONTEST, DEMANDS, importing, OPENING } from "../office.ts";

test("centred bold lines are headlines; captions are not, and a subtitle joins its headline", async () => {
  const centred = (content: string) => `<p style="text-align:center">${content}</p>`;
  const { body, report } = await importing({
    "a.html": `<body><div id="UCAP-CONTENT">${centred("<b>科技简报</b>")}${centred("第6期")}${centred("楚雄州科技局办公室编印 2016年10月19日")}<hr>
${centred("<b>州科技局召开座谈会</b>")}<p>${OPENING}</p>${centred(`<img alt="会场" src="data:image/png;base64,${PNG.toString("base64")}">`)}${centred("图为座谈会现场")}<p>${DEMANDS}</p><p style="text-align:right">（州科技局 吴启荣）</p>
${centred("<b>创新大赛落幕</b>")}${centred("<b>——记楚雄州创新大赛</b>")}<p>${CONTEST}</p></div></body>`,
  });
  expect(report).toContain("标题：科技简报第6期");
  expect(body()).toMatchInlineSnapshot(`
    "## 州科技局召开座谈会

    本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。

    ![会场](06/picture.png)

    图为座谈会现场

    会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。

    （州科技局 吴启荣）

    ## 创新大赛落幕——记楚雄州创新大赛

    创新大赛决赛在州体育馆举行，来自各县市的十个团队参加，前三名获得项目支持。
    "
  `);
});

test("▲ below a picture begins its caption, and no list", async () => {
  const { body } = await importing({
    "a.docx": docx(
      [
        text("科技简报2016年第6期"),
        text("州科技局召开座谈会", { style: "1" }),
        text(OPENING),
        picture(),
        text("▲座谈会现场。张慧／摄"),
      ],
      { "word/media/image1.png": PNG },
    ),
  });
  expect(body()).toContain("![会议现场](06/picture.png)\n\n▲座谈会现场。张慧／摄");
});

test("a column's name above a headline in a heading style belongs to the item below, and a table at the end is the colophon", async () => {
  const { issue, report } = await importing({
    "a.docx": docx([
      text("科技简报2016年第6期"),
      text("2016年10月19日"),
      text("州科技局召开座谈会", { style: "1" }),
      text(OPENING),
      text("（州科技局　吴启荣）"),
      paragraph(run("【他山之石】", { bold: true })),
      text("创新大赛落幕", { style: "1" }),
      text(CONTEST),
      table([
        ["供稿：各县市科技局", "责任编辑：张慧"],
        ["抄送：州委办公室", ""],
      ]),
    ]),
  });
  expect(issue().items.map(({ byline, text }) => [byline.authors, text.split("\n")])).toEqual([
    [["吴启荣"], [OPENING, "（州科技局 吴启荣）"]],
    [[], ["【他山之石】", CONTEST]],
  ]);
  expect(report).toContain("报尾：供稿：各县市科技局 责任编辑：张慧");
});

test("a text without empty lines: columns, headlines and bylines are recognized", async () => {
  const { body, report } = await importing({
    "a.txt": `科技简报\n第6期\n2016年10月19日\n【工作动态】\n州科技局召开座谈会\n${OPENING}\n${DEMANDS}\n（州科技局　吴启荣）\n楚雄市举办创新大赛\n${CONTEST}\n（楚雄市科技局）\n【政策解读】\n科技成果转化有了新办法\n${DEMANDS}\n主编：张慧　编辑：李明\n`,
  });
  expect(report).toContain("“【政策解读】”像是栏目名，写在了下面一条的正文开头。");
  expect(body()).toMatchInlineSnapshot(`
    "## 州科技局召开座谈会

    **【工作动态】**

    本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。

    会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。

    （州科技局 吴启荣）

    ## 楚雄市举办创新大赛

    创新大赛决赛在州体育馆举行，来自各县市的十个团队参加，前三名获得项目支持。

    （楚雄市科技局）

    ## 科技成果转化有了新办法

    **【政策解读】**

    会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。
    "
  `);
});

test("a .docx with its masthead in a text box and a table", async () => {
  const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${text("创新驱动专项行动简报")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const { issue, body } = await importing({
    "a.docx": docx([
      box,
      table([["第6期", "2016年10月19日"]]),
      text("州科技局召开座谈会", { style: "1" }),
      text(OPENING),
      text("（一）基本情况", { style: "2" }),
      text("登记", { list: "3" }),
      text("评审", { list: "3" }),
      text("创新大赛落幕", { style: "1" }),
      text(CONTEST),
    ]),
  });
  expect(issue()).toMatchObject({ title: "创新驱动专项行动简报第6期", date: { day: "2016-10-19" } });
  expect(body()).toMatchInlineSnapshot(`
    "## 州科技局召开座谈会

    本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。

    ### （一）基本情况

    1.登记

    2.评审

    ## 创新大赛落幕

    创新大赛决赛在州体育馆举行，来自各县市的十个团队参加，前三名获得项目支持。
    "
  `);
});

test("an article with sections is one item with the page's title", async () => {
  const { body, report } = await importing({
    "2016年第6期.html": `<html><head><title>州科技局召开座谈会_科技局网站</title></head><body><h1>州科技局召开座谈会</h1><p>发布时间：2016-10-19 来源：</p>
<div class="article-content"><p>${OPENING}</p><p>一、总体情况</p><p>${DEMANDS}</p><p>二、下一步</p><p>${CONTEST}</p></div><p>本站声明：转载请注明出处，未经许可不得用于商业用途。</p></body></html>`,
  });
  expect(body().match(/^#+ .*$/gm)).toEqual(["## 州科技局召开座谈会", "### 一、总体情况", "### 二、下一步"]);
  expect(report).toContain("没有找到新闻的标题，全文作为一条新闻，标题用本期的标题。");
  expect(report).toContain("正文以外的这段文字没有导入：本站声明：");
});

import { expect, test } from "vitest";
import { docx, PNG, paragraph, picture, run, table, text } from "../docx.ts";
import { CONTEST, DEMANDS, importing, OPENING } from "../office.ts";

const MASTHEAD = [
  paragraph(run("楚雄州创新驱动专项行动", { red: true }), { centred: true }),
  paragraph(run("简　　报", { red: true }), { centred: true }),
  text("第6期（总第46期）", { centred: true }),
  text("楚雄州科技局编　　　　　　2016年10月19日"),
];

test("a .docx with a red masthead: generated numbers, a picture, a table and a list are kept", async () => {
  const file = docx(
    [
      ...MASTHEAD,
      text("州科技局召开座谈会", { style: "1", list: "1" }),
      text(`　　${OPENING}`),
      picture(),
      paragraph(run("一是", { bold: true }) + run("强化认识，", { bold: true }) + run("协调推进。")),
      text("创新大赛落幕", { style: "1", list: "1" }),
      text("登记", { list: "2" }),
      text("评审", { list: "2" }),
      table([["单位", "金额"], ["州科技局", "12"], [["合计", 2]]]),
      text(`${CONTEST}（楚雄市科技局  李明）`),
      text("报：州委、州政府"),
      text("（共印50份）"),
    ],
    { "word/media/image1.png": PNG },
  );
  const outcome = await importing({ "简报.docx": file });
  expect(outcome.report).toMatchInlineSnapshot(`
    "inbox/简报.docx → content/2016/06.md（已写成草稿）
      找到：
        标题：楚雄州创新驱动专项行动简报第6期
        期号：2016年第6期（总第46期）
        日期：2016-10-19
        来源：楚雄州科技局
        第1条：一、州科技局召开座谈会（3段）
        第2条：二、创新大赛落幕（3段，署名：楚雄市科技局 李明）
        图片和附件：picture.png
        原件：original.docx
      推断：
        标题取自报头的名称和期号。
        期号取自“第6期（总第46期）”这一行。
        年份取自日期。
        日期取自“楚雄州科技局编 2016年10月19日”这一行。
        来源取自报头的编印单位。
        分成2条新闻，根据是：原文的标题样式。
        第2条的署名（楚雄市科技局 李明）取自最后一句后面的括号。
      没有放进正文：
        报尾：报：州委、州政府
        报尾：（共印50份）
      请核对：
        表格里有合并的单元格：内容写在左上的一格，其余各格留空，请对照原件核对。
        各条的标题都带序号。如果它们是一篇文章的小标题，请把“##”改成“###”，再在前面加一行“## 文章标题”。
        第1条没有署名，本期也没有找到作者。
    "
  `);
  expect(outcome.body()).toMatchInlineSnapshot(`
    "## 一、州科技局召开座谈会

    本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。

    ![会议现场](06/picture.png)

    **一是强化认识，**协调推进。

    ## 二、创新大赛落幕

    - 登记
    - 评审

    | 单位 | 金额 |
    | - | - |
    | 州科技局 | 12 |
    | 合计 | |

    创新大赛决赛在州体育馆举行，来自各县市的十个团队参加，前三名获得项目支持。

    （楚雄市科技局 李明）
    "
  `);
  expect(outcome.issue().attachments.map(({ name }) => name)).toEqual(["picture.png"]);
});

test("a .docx without heading styles: centred lines are headlines, hidden text is dropped", async () => {
  const file = docx([
    ...MASTHEAD,
    text("州科技局召开座谈会", { centred: true }),
    paragraph(run(OPENING) + run("暗链 http://bad.example", { hidden: true })),
    text("创新大赛落幕", { centred: true }),
    text(CONTEST),
  ]);
  const { issue, report } = await importing({ "a.docx": file });
  expect(issue().items.map(({ heading, text: content }) => [heading, content])).toEqual([
    ["州科技局召开座谈会", OPENING],
    ["创新大赛落幕", CONTEST],
  ]);
  expect(report).toContain("隐藏的文字：暗链 http://bad.example");
  expect(report).toContain("根据是：居中的短行");
});

test("Word's HTML: its markup is removed, typed numbers are kept, symbol bullets become a list", async () => {
  const bullet = (content: string) =>
    `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:Wingdings;mso-list:Ignore'>l<span>&nbsp;&nbsp;</span></span><![endif]>${content}</p>`;
  const outcome = await importing({
    "a.htm": `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal{mso-style-parent:""} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings>x</o:OfficeDocumentSettings></xml><![endif]--></head><body lang=ZH-CN><div class=WordSection1>
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt;color:red'>楚雄州创新驱动专项行动<o:p></o:p></span></b></p>
<p class=MsoNormal align=center><span>简<span lang=EN-US>&nbsp;&nbsp; </span>报</span></p>
<p class=MsoNormal align=center><span>第<span lang=EN-US>6</span>期（总第<span lang=EN-US>46</span>期）</span></p>
<p class=MsoNormal>楚雄州科技局编&nbsp;&nbsp;&nbsp;<span>2016年10月19日</span></p>
<p class=MsoNormal align=center style='text-align:center'><b>州科技局召开座谈会</b></p>
<p class=MsoNormal style='text-indent:32.0pt'><span>本月上旬，州科技局在<span lang=EN-US>10</span>个县市召开座谈会，
各县市科技局和有关企业的负责人参加。</span><span lang=EN-US><o:p></o:p></span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp;&nbsp;</span></span><![endif]><b>基本情况</b></p>
<p class=MsoNormal><b>一是</b><b>强化认识，</b>${DEMANDS}</p>
${bullet("科技企业10家")}${bullet("团队5个")}
<p class=MsoNormal><o:p>&nbsp;</o:p></p></div></body></html>`,
  });
  expect(outcome.body()).toMatchInlineSnapshot(`
    "## 州科技局召开座谈会

    本月上旬，州科技局在10个县市召开座谈会，各县市科技局和有关企业的负责人参加。

    ### 一、基本情况

    **一是强化认识，**会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。

    - 科技企业10家
    - 团队5个
    "
  `);
  expect(outcome.issue().items[0]?.html).toContain("<strong>一是强化认识，</strong>");
});

test("in Word's filtered HTML, bullets and signs in symbol fonts are what they are printed as", async () => {
  const bullet = `<span style='font-family:"Wingdings"'><span>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span>`;
  const { body, report } = await importing({
    "a.htm": `<p>科技简报2016年第6期</p><p>2016年10月19日</p><p align=center>州科技局召开座谈会</p><p>${OPENING}</p>
<p class=MsoListParagraph>${bullet}<span>科技企业10家。</span></p><p class=MsoListParagraph>${bullet}<span>团队5个。</span></p>
<p>达标<font face="Wingdings 2">P</font>，<span style="font-family:宋体">level l。</span></p>`,
  });
  expect(body()).toContain("- 科技企业10家。\n- 团队5个。\n\n达标✓，level l。");
  expect(report).not.toContain("原文里有、草稿里没有");
});

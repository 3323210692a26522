import { expect, test } from "vitest";
import { CONTEST, DEMANDS, importing, OPENING } from "./office.ts";

test("a text with several items, sections and bylines in three spellings", async () => {
  const outcome = await importing({
    "a.txt": `网站首页 | 走进楚雄 | 政务公开
您现在的位置：首页 > 简报

楚雄州创新驱动专项行动简报
（2016年第6期 总第46期）
发布时间：2016年10月19日 11时7分 来源：州科技局 【字体：大 中 小】 浏览次数：12

• 州科技局召开座谈会

　　${OPENING}
　　一、总体情况
　　${DEMANDS}
州科技局　吴启荣

创新创业大赛落幕

        ${CONTEST}
        1.报名企业15家；
        * 星号 <b>不是</b>标签 _x_，# 也不是标题。
供稿：楚雄市科技局 李明

启迪众创空间揭牌

    ${DEMANDS}（州工信委  张慧、李明远）

上一篇：第5期
【打印】【关闭】
`,
  });
  expect(outcome.report).toMatchInlineSnapshot(`
    "inbox/a.txt → content/2016/06.md（已写成草稿）
      找到：
        标题：楚雄州创新驱动专项行动简报第6期
        期号：2016年第6期（总第46期）
        日期：2016-10-19 11:07
        来源：州科技局
        第1条：州科技局召开座谈会（3段，署名：州科技局 吴启荣）
        第2条：创新创业大赛落幕（3段，署名：供稿：楚雄市科技局 李明）
        第3条：启迪众创空间揭牌（1段，署名：州工信委 张慧、李明远）
        原件：original.txt
      推断：
        标题取自报头的名称和期号。
        期号取自“（2016年第6期 总第46期）”这一行。
        年份取自“（2016年第6期 总第46期）”这一行。
        日期取自原文的“发布时间”。
        来源取自“发布时间：2016年10月19日 11时7分 来源：州科技局 【字体：大 中 小…”这一行。
        分成3条新闻，根据是：行首的圆点，或者单独一行、又短、末尾没有句号。
        第3条的署名（州工信委 张慧、李明远）取自最后一句后面的括号。
      没有放进正文：
        网站首页 | 走进楚雄 | 政务公开
        您现在的位置：首页 > 简报
        发布时间：2016年10月19日 11时7分 来源：州科技局 【字体：大 中 小】 浏览次数：12
        上一篇：第5期
        【打印】【关闭】
      请核对：
        第1条的末行像是署名，加上了括号：（州科技局 吴启荣）。
    "
  `);
  expect(outcome.body()).toMatchInlineSnapshot(`
    "## 州科技局召开座谈会

    本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。

    ### 一、总体情况

    会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。

    （州科技局 吴启荣）

    ## 创新创业大赛落幕

    创新大赛决赛在州体育馆举行，来自各县市的十个团队参加，前三名获得项目支持。

    1.报名企业15家；

    \\* 星号 \\<b>不是\\</b>标签 \\_x\\_，# 也不是标题。

    供稿：楚雄市科技局 李明

    ## 启迪众创空间揭牌

    会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。

    （州工信委 张慧、李明远）
    "
  `);
  expect(outcome.issue().items.map(({ byline }) => byline)).toMatchInlineSnapshot(`
    [
      {
        "authors": [
          "吴启荣",
        ],
        "sources": [
          "州科技局",
        ],
      },
      {
        "authors": [
          "李明",
        ],
        "sources": [
          "楚雄市科技局",
        ],
      },
      {
        "authors": [
          "张慧",
          "李明远",
        ],
        "sources": [
          "州工信委",
        ],
      },
    ]
  `);
});

test("characters with a meaning in Markdown are escaped", async () => {
  const line =
    "1. 面积*约*20_m_，价格|单价#1，用时~3~天，见[表1]和`代码`，A&B、&copy; <b>，++ 与 \\ 都保留，电话0878—3389。";
  const { issue } = await importing({
    "a.txt": `简报2016年第6期\n2016-10-19\n\n州科技局召开座谈会\n\n${OPENING}\n\n${line}\n\n    - 减号开头的一行，${DEMANDS}\n`,
  });
  expect(issue().items[0]?.text).toBe(`${OPENING}\n${line}\n- 减号开头的一行，${DEMANDS}`);
});

test("invisible characters and full-width spaces are removed, punctuation of any width is kept", async () => {
  const { issue } = await importing({
    "a.txt": `简报2016年第6期\n2016-10-19\n\n州科技局召开座谈会\n\n\u3000\u3000\u200B会议指出,\u00A0今年以来，\uFEFF成效(明显);“三会”精神\u202E全面落实.各单位要继续努力。\n`,
  });
  expect(issue().items[0]?.text).toBe("会议指出, 今年以来，成效(明显);“三会”精神全面落实.各单位要继续努力。");
});

test("labelled facts in the news are kept, and so is the address in a notice", async () => {
  const notice = ["时间：2016年10月25日 地点：州会议中心", "联系电话：0878-0000000", "地址：楚雄市鹿城镇"];
  const { body } = await importing({
    "a.txt": `简报2016年第6期\n2016-10-19\n\n关于召开座谈会的通知\n\n${OPENING}\n\n${notice.join("\n\n")}\n`,
  });
  for (const line of notice) expect(body()).toContain(line);
});

test("a table of contents and the colophon are dropped", async () => {
  const { issue, report } = await importing({
    "a.txt": `简报2016年第6期\n2016-10-19\n\n本期要目\n州科技局召开座谈会……1\n创新大赛落幕……2\n\n州科技局召开座谈会\n\n${OPENING}\n\n创新大赛落幕\n\n${CONTEST}\n\n报：州委、州政府。\n送：各县市。\n（共印50份）\n`,
  });
  expect(issue().items.map(({ text }) => text)).toEqual([OPENING, CONTEST]);
  expect(issue().preambleHtml).toBeNull();
  expect(report).toContain("目录，与下面的标题相同：");
  expect(report).toContain("报尾：报：州委、州政府。");
});

test("a colophon whose labels are spread and whose lists go on in the next line is dropped, so that briefs end with their bylines", async () => {
  const { issue, report } = await importing({
    "a.txt": `科技简报\n第6期\n2016年10月19日\n\n${OPENING}（州科技局　吴启荣）\n${CONTEST}（州妇联　李明）\n\n主　　编：张慧　　责任编辑：何晓燕\n地　　址：楚雄市公园路1号　邮编：675000\n报：州委、州人大、州政府，\n　　州政协。\n送：各县市科技局。\n`,
  });
  expect(issue().items.map(({ text, bylineText }) => [text, bylineText])).toEqual([
    [`${OPENING}\n（州科技局 吴启荣）`, "（州科技局 吴启荣）"],
    [`${CONTEST}\n（州妇联 李明）`, "（州妇联 李明）"],
  ]);
  for (const line of ["主编：张慧 责任编辑：何晓燕", "地址：", "报：州委", "州政协。", "送："])
    expect(report).toContain(`报尾：${line}`);
});

test.each(["【本期要闻】", "内容提要", "本期主要内容："])(
  "%s above the headlines that come below is a table of contents, and 本期责编 belongs to the colophon",
  async (heading) => {
    const { issue, report } = await importing({
      "a.txt": `科技简报\n第6期\n2016年10月19日\n\n${heading}\n●州科技局召开座谈会\n●创新大赛落幕\n\n●州科技局召开座谈会\n${OPENING}\n（州科技局　吴启荣）\n\n●创新大赛落幕\n${CONTEST}\n（州妇联　李明）\n\n本期责编：张慧　校对：何晓燕\n送：州委、州政府\n`,
    });
    expect(issue().items.map((one) => [one.heading, one.byline.authors])).toEqual([
      ["州科技局召开座谈会", ["吴启荣"]],
      ["创新大赛落幕", ["李明"]],
    ]);
    expect(report).toContain("报尾：本期责编：张慧 校对：何晓燕");
  },
);

test("a headline that the contents name by its column alone is one", async () => {
  const { issue } = await importing({
    "a.txt": `科技简报\n第6期\n2016年10月19日\n\n目录\n州科技局召开座谈会\n创新大赛落幕\n【领导论坛】\n\n州科技局召开座谈会\n${OPENING}\n\n创新大赛落幕\n${CONTEST}\n\n【领导论坛】\n浅谈科技工作\n${DEMANDS}\n`,
  });
  expect(issue().items.map(({ heading }) => heading)).toEqual([
    "州科技局召开座谈会",
    "创新大赛落幕",
    "浅谈科技工作",
  ]);
});

test("the second of a list of attachments is no heading", async () => {
  const { body } = await importing({
    "a.txt": `科技简报\n第6期\n2016年10月19日\n\n本期要目\n州科技局召开座谈会\n创新大赛落幕\n\n州科技局召开座谈会\n\n${OPENING}\n附件：1.参会企业名单\n　　　2.重点项目投资表\n（州科技局　吴启荣）\n\n创新大赛落幕\n\n${CONTEST}\n`,
  });
  expect(body()).toContain("附件：1.参会企业名单\n\n2.重点项目投资表\n\n（州科技局 吴启荣）");
});

test("a number in a sentence is not the issue's: the editor is asked to give it", async () => {
  const text = `州科技局召开座谈会\n2016-10-19\n\n会议传达了《科技简报》第3期的要求。${OPENING}\n`;
  const asked = await importing({ "a.txt": text });
  expect(asked.report).toMatchInlineSnapshot(`
    "inbox/a.txt 没有导入
      找不到期号（例如“2016年第6期”）。请在命令后面写明，例如：--issue 6
    "
  `);
  expect(asked.read("2016")).toBeNull();
  const given = await importing({ "a.txt": text }, { year: 2016, issue: 6 });
  expect(given.issue().items).toHaveLength(1);
});

test("the file name supplies year and number if the text lacks them; a date in the name does not", async () => {
  const text = `州科技局召开座谈会\n\n${OPENING}\n`;
  const { report, read } = await importing({ "bulletin-2016-06.txt": text });
  expect(report).toContain("期号取自文件名。");
  expect(report).toContain("没有找到日期，请填上“日期”（date）一栏。");
  expect(read("2016/06.md")).not.toContain("date:");
  expect((await importing({ "2016-10-19.txt": text })).refused).toBe(1);
});

test("a headline above its date and department belongs to the news", async () => {
  const { issue } = await importing({
    "2016年第6期.txt": `州科技局召开座谈会\n发布时间：2016-10-19 来源：州科技局 作者：州科技局 吴启荣\n\n${OPENING}\n`,
  });
  expect(issue()).toMatchObject({
    title: "州科技局召开座谈会",
    items: [{ heading: "州科技局召开座谈会", text: OPENING }],
    byline: { sources: ["州科技局"], authors: ["吴启荣"] },
  });
});

test("numbers and dates in Chinese numerals are read", async () => {
  const { issue, report } = await importing({
    "a.txt": `创新驱动简报\n二〇一六年第十二期\n州创新驱动领导小组办公室编　　二〇一六年十月十九日\n\n州科技局召开座谈会\n\n    ${OPENING}\n\n企业3年投入1.2亿元\n\n    ${CONTEST}\n\n责任编辑：李明\n`,
  });
  expect(issue(2016, 12)).toMatchObject({
    title: "创新驱动简报第12期",
    date: { day: "2016-10-19" },
    byline: { sources: ["州创新驱动领导小组办公室"] },
    items: [{ heading: "州科技局召开座谈会" }, { heading: "企业3年投入1.2亿元", text: CONTEST }],
  });
  expect(report).toContain("责任编辑：李明");
});

test.each(["　　　　　", "\t", "   "])(
  "below the number, an office and a date that spaces part are the masthead's: %j",
  async (gap) => {
    const { body, report } = await importing({
      "a.txt": `科技简报\n第8期\n楚雄州科技局办公室${gap}2016年11月2日\n\n州科技局召开座谈会\n\n${OPENING}\n\n（州科技局 吴启荣）\n`,
    });
    expect(report).toContain("期号：2016年第8期");
    expect(report).toContain("日期：2016-11-02");
    expect(report).toContain("来源：楚雄州科技局办公室");
    expect(body("2016/08.md")).toMatch(/^## 州科技局召开座谈会\n/);
  },
);

test("a headline that ends with a date is no masthead", async () => {
  const { body } = await importing({
    "a.txt": `科技简报\n第6期\n2016年11月2日\n\n州科技局召开座谈会 2016年10月19日\n\n${OPENING}\n`,
  });
  expect(body()).toMatch(/^## 州科技局召开座谈会 2016年10月19日\n/);
});

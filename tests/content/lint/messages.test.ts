import { expect, test } from "vitest";
import { issueText, messagesOf, messagesOfBody, PNG, readFiles, readIssue } from "../archive-folder.ts";

/** What an editor reads of an item with this text below its heading. */
const messages = (text: string): string => messagesOfBody(`## 甲\n\n${text}\n`);

/** How to mend such an item, reminder by reminder. */
const remediesOf = (text: string): string[] =>
  readIssue(issueText({}, `## 甲\n\n${text}\n`))
    .problems.filter(({ code }) => code.startsWith("text/"))
    .map(({ remedy }) => remedy);

/** What an editor reads of several issues. */
const messagesOfFiles = (files: Parameters<typeof readFiles>[0], now?: Date): string =>
  readFiles(files, now ? { now } : {}).messages;

const LARGE = Buffer.concat([PNG, Buffer.alloc(3 * 1024 * 1024)]);

// How texts are written

test("half-width signs between Han characters", () => {
  expect(messages("全州召开会议,部署工作(试行)。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:7 提醒 text/half-width
      11 │ 全州召开会议,部署工作(试行)。
         │             ^
      汉字旁边的“,”是英文半角标点。这一行共有2处。
      → 请改为：全州召开会议，部署工作（试行）。
    "
  `);
});

test("a sign that was typed twice", () => {
  expect(messages("全州召开会议，，部署工作。。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:7 提醒 text/doubled
      11 │ 全州召开会议，，部署工作。。
         │             ^^^^
      标点“，，”重复了。这一行共有2处。
      → 请改为：全州召开会议，部署工作。
    "
  `);
});

test("brackets for a byline that nobody filled in", () => {
  expect(messages("全州召开会议。\n\n（　）")).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 错误 byline/empty
      13 │ （　）
         │ ^^^^^^
      括号里没有署名。
      → 请写上部门和姓名，例如：（州科技局 吴启荣）；不署名的，请删掉这一行。
    "
  `);
});

test("a word that was typed twice", () => {
  expect(messages("全州的的企业了了。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:3 提醒 text/doubled
      11 │ 全州的的企业了了。
         │     ^^^^
      “的的”重复了。这一行共有2处。
      → 请改为：全州的企业了。
    "
  `);
});

test("digits and letters of full width", () => {
  expect(messages("２０１６年Ｒ＆Ｄ经费")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 提醒 text/full-width
      11 │ ２０１６年Ｒ＆Ｄ经费
         │ ^^^^^^^^
      “２０１６”是全角的数字或字母，应使用半角。这一行共有2处。
      → 请改为：2016年R&D经费
    "
  `);
});

test("a word of the list of wrong words", () => {
  expect(messages("各县市布署，按装设备。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:4 提醒 text/wrong-word
      11 │ 各县市布署，按装设备。
         │       ^^^^
      “布署”可能有错别字。这一行共有2处。
      → 请改为：各县市部署，安装设备。
    "
  `);
});

test("a bracket without its other half", () => {
  expect(messages("全州（含开发区召开会议。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:3 提醒 text/unbalanced
      11 │ 全州（含开发区召开会议。
         │     ^^
      （ 没有配对的 ） 。
      → 请在这一段里补上 ） ，或删掉 （ 。
    "
  `);
});

test("a bracket whose other half is half as wide", () => {
  expect(messages("全州（含开发区)召开会议。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:3 提醒 text/unbalanced
      11 │ 全州（含开发区)召开会议。
         │     ^^
      （ 没有配对的 ） 。
      → 请改为：全州（含开发区）召开会议。
    "
  `);
});

test("a quote that is closed and was never opened", () => {
  expect(messages("创新驱动”专项行动")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:5 提醒 text/unbalanced
      11 │ 创新驱动”专项行动
         │         ^
      ” 没有配对的 “ 。
      → 请在这一段里补上 “ ，或删掉 ” 。
    "
  `);
});

test("an indentation of full-width spaces", () => {
  expect(messages("　　8月31日，会议召开。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 提醒 text/indent
      11 │ 　　8月31日，会议召开。
         │ ^^^^
      行首有全角空格：首行缩进由网页自动加上，这些空格不会显示。
      → 请改为：8月31日，会议召开。
    "
  `);
});

test("of a line too long to be shown whole, what to change at the place is said", () => {
  expect(messages(`${"前".repeat(60)},${"后".repeat(60)}`)).toMatchInlineSnapshot(`
    "content/2016/06.md:11:61 提醒 text/half-width
      11 │ …前前前前前前前前前前前前前前前前前前前前,后后后后后后后后后后后后后后后后后…
         │                                          ^
      汉字旁边的“,”是英文半角标点。
      → 请把这里的“,”改为“，”。
    "
  `);
  const long = "前".repeat(90);
  expect(remediesOf(`${long},后,后，，后`)).toEqual([
    "请把这里的“,”改为“，”，其余1处也照此改。",
    "请把这里的“，，”改为“，”。",
  ]);
  expect(remediesOf(`${long}（州科技局)`)).toContain("请把这一行里和它配对的“)”改为“）”。");
  expect(remediesOf(`　　${long}`)).toEqual(["请删掉这些空格。"]);
  expect(remediesOf(`##${long}`)).toEqual(["请把行首改为“##”，后面空一个普通空格。"]);
  expect(remediesOf(`正文。\n\n##### ${long}`)).toEqual(["请把“#####”改为“###”。"]);
});

test("a line to copy keeps its indentation, and no number in it is masked", () => {
  expect(remediesOf("- 甲\n  - 乙,丙")).toEqual(["请改为（行首空2格）：  - 乙，丙"]);
  expect(remediesOf("电话138 1234 5678,咨询,请打")).toContain("请把这里的“,”改为“，”。");
});

// Headings

test("a bold byline is a byline, which a heading would lose", () => {
  expect(messages("正文。\n\n**州科技局 吴启荣**")).not.toContain("text/bold-heading");
  expect(messages("正文。\n\n**（州科技局 吴启荣）**")).toBe("");
  expect(messages("正文。\n\n**作者：吴启荣**")).toBe("");
});

test("the first paragraph in bold of a body without items is an item's heading, and sound as one", () => {
  const body = "**州科技局召开座谈会**\n\n正文。\n\n**一、基本情况**\n\n正文。\n";
  const { problems } = readIssue(issueText({}, body));
  expect(problems.flatMap(({ code, remedy }) => (code === "text/bold-heading" ? [remedy] : []))).toEqual([
    "请改为：## 州科技局召开座谈会",
    "请改为：### 一、基本情况",
  ]);
  expect(messagesOf(issueText({}, "## 州科技局召开座谈会\n\n正文。\n\n### 一、基本情况\n\n正文。\n"))).toBe(
    "",
  );
});

test("a paragraph in bold for a heading", () => {
  expect(messages("**一、基本情况**\n\n正文。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 提醒 text/bold-heading
      11 │ **一、基本情况**
         │ ^^^^^^^^^^^^^^^^
      整段都是粗体，像是小标题：读屏软件和目录认不出来。
      → 请改为：### 一、基本情况
    "
  `);
});

test("a heading that skips a level", () => {
  expect(messages("#### 一、基本情况\n\n正文。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 提醒 text/heading-level
      11 │ #### 一、基本情况
         │ ^^^^
      标题从2级跳到了4级，中间少了一级。
      → 请改为：### 一、基本情况
    "
  `);
});

test("a heading whose signs have no space, or the wrong width", () => {
  expect(messages("正文。\n\n###一、基本情况\n\n＃＃ 二、做法")).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 提醒 text/heading-mark
      13 │ ###一、基本情况
         │ ^^^
      标题的井号要用半角，后面空一个普通空格；现在会照原样显示成文字。
      → 请改为：### 一、基本情况

    content/2016/06.md:15:1 提醒 text/heading-mark
      15 │ ＃＃ 二、做法
         │ ^^^^
      标题的井号要用半角，后面空一个普通空格；现在会照原样显示成文字。
      → 请改为：## 二、做法
    "
  `);
});

// Links and pictures

test("a link without encryption", () => {
  expect(messages("见[政府网](http://www.gov.cn/)。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:8 提醒 link/insecure
      11 │ 见[政府网](http://www.gov.cn/)。
         │            ^^^^^^^^^^^^^^^^^^
      “http://www.gov.cn/”没有加密（http://）。
      → 请试试能否打开 https 的地址，能打开就改为：https://www.gov.cn/
    "
  `);
});

test("a picture without a text", () => {
  const files = { "2016/06/图.png": PNG };
  expect(messagesOfBody("## 甲\n\n![](06/图.png)\n", files)).toMatchInlineSnapshot(`
    "content/2016/06.md:11:5 提醒 picture/no-text
      11 │ ![](06/图.png)
         │     ^^^^^^^^^
      图片没有说明文字：看不见图的读者不知道图里是什么。
      → 请在方括号里写上图里的内容：![图里的内容](06/图.png)
    "
  `);
});

test("a picture that no text shows", () => {
  expect(messagesOf(issueText(), { "2016/06/图.png": PNG })).toMatchInlineSnapshot(`
    "content/2016/06/图.png 提醒 picture/unused
      2016年第6期没有用到图片“图.png”。
      → 请在正文里写上：![图里的内容](06/图.png)；不用的图片请删掉。
    "
  `);
});

test("a picture whose name has a space is shown by an address that is read", () => {
  const files = { "2016/06/会场 照片.png": PNG };
  expect(messagesOf(issueText(), files)).toContain("![图里的内容](06/会场%20照片.png)");
  expect(messagesOfBody("## 甲\n\n![图里的内容](06/会场%20照片.png)\n", files)).toBe("");
});

test("a picture of more than two megabytes", () => {
  expect(messagesOfBody("## 甲\n\n![会场](06/图.png)\n", { "2016/06/图.png": LARGE })).toMatchInlineSnapshot(`
    "content/2016/06/图.png 提醒 picture/large
      图片“图.png”有3.0 MB，读者用手机打开会很慢。
      → 请用图片软件缩小到2 MB以内（宽度1600像素足够），文件名不变。
    "
  `);
});

// Numbers of persons

test("an ID", () => {
  expect(messages("身份证号11010519491231002X。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:5 错误 privacy/id
      11 │ 身份证号110105********002X。
         │         ^^^^^^^^^^^^^^^^^^
      这里有身份证号码“110105********002X”，不能公开。
      → 请删掉，或改为：110105********002X；确需公开的，在说明栏里加上三行：allow:、“  - what: 110105********002X”、“    why: 公开的理由”。
    "
  `);
});

test("an ID whose checksum is wrong", () => {
  expect(messages("身份证号110105194912310021。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:5 错误 privacy/faulty-id
      11 │ 身份证号110105********0021。
         │         ^^^^^^^^^^^^^^^^^^
      这里有身份证号码“110105********0021”，不能公开。
      → 请删掉，或改为：110105********0021；确需公开的，在说明栏里加上三行：allow:、“  - what: 110105********0021”、“    why: 公开的理由”。
    "
  `);
});

test("a mobile number", () => {
  expect(messages("请拨打13812345678，或138-1234-5678。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:4 错误 privacy/mobile
      11 │ 请拨打138****5678，或138-****-5678。
         │       ^^^^^^^^^^^
      这里有手机号码“138****5678”，不能公开。
      → 请删掉，或改为：138****5678；确需公开的，在说明栏里加上三行：allow:、“  - what: 138****5678”、“    why: 公开的理由”。

    content/2016/06.md:11:17 错误 privacy/mobile
      11 │ 请拨打138****5678，或138-****-5678。
         │                      ^^^^^^^^^^^^^
      这里有手机号码“138-****-5678”，不能公开。
      → 请删掉，或改为：138-****-5678；确需公开的，在说明栏里加上三行：allow:、“  - what: 138-****-5678”、“    why: 公开的理由”。
    "
  `);
});

test("the number of a bank card", () => {
  expect(messages("账号6222 0212 3456 7890 128。")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:3 错误 privacy/card
      11 │ 账号6222 **** **** ***0 128。
         │     ^^^^^^^^^^^^^^^^^^^^^^^
      这里有银行卡号“6222 **** **** ***0 128”，不能公开。
      → 请删掉，或改为：6222 **** **** ***0 128；确需公开的，在说明栏里加上三行：allow:、“  - what: 6222 **** **** ***0 128”、“    why: 公开的理由”。
    "
  `);
});

test("a number that is allowed though it stands nowhere", () => {
  const text = issueText({ allow: "\n  - what: 138****1234\n    why: 值班电话" });
  expect(messagesOf(text)).toMatchInlineSnapshot(`
    "content/2016/06.md:8:11 提醒 allow/unused
      8 │   - what: 138****1234
        │           ^^^^^^^^^^^
      文中没有“138****1234”，不必允许。
      → 请核对 what 后面的内容，或删掉 allow 里的这一项。
    "
  `);
});

test("something that is allowed without a reason", () => {
  expect(messagesOf(issueText({ allow: "\n  - what: 138****1234" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:8:5 错误 field/missing
      8 │   - what: 138****1234
        │     ^^^^^^^^^^^^^^^^^
      缺少 why（允许的理由）。
      → 请在第8行下面加一行（行首空4格），例如：    why: 值班电话（换成真正的允许的理由）
    "
  `);
});

// Issues beside each other

test("numbers that are missing between others", () => {
  const files = ["1", "3", "6"].map((issue) => [`2016/${issue}.md`, issueText({ issue })]);
  expect(messagesOfFiles(Object.fromEntries(files))).toMatchInlineSnapshot(`
    "content/2016/3.md:3:8 提醒 issue/gap
      3 │ issue: 3
        │        ^
      2016年第1期和第3期之间缺第2期。
      → 请补上 content/2016/02.md；如果期号写错了，请改正期号和文件名。

    content/2016/6.md:3:8 提醒 issue/gap
      3 │ issue: 6
        │        ^
      2016年第3期和第6期之间缺第4期至第5期。
      → 请补上 content/2016/04.md；如果期号写错了，请改正期号和文件名。
    "
  `);
});

test("a running number that stands in two issues", () => {
  expect(
    messagesOfFiles({
      "2016/06.md": issueText({ total: "46" }),
      "2016/07.md": issueText({ issue: "7", total: "46" }),
    }),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:7:8 错误 total/duplicate
      7 │ total: 46
        │        ^^
      2016年第6期、2016年第7期的总期号都是46。
      → 请核对总期号，改正其中一个。

    content/2016/07.md:7:8 错误 total/duplicate
      7 │ total: 46
        │        ^^
      2016年第6期、2016年第7期的总期号都是46。
      → 请核对总期号，改正其中一个。
    "
  `);
});

test("a running number that does not rise by one, and one that falls", () => {
  expect(
    messagesOfFiles({
      "2016/06.md": issueText({ total: "46" }),
      "2016/07.md": issueText({ issue: "7", total: "48" }),
      "2017/01.md": issueText({ issue: "1", total: "40", date: "2017-01-05" }),
    }),
  ).toMatchInlineSnapshot(`
    "content/2016/07.md:7:8 提醒 total/order
      7 │ total: 48
        │        ^^
      2016年第6期的总期号是46，这一期却是48。
      → 如果上一个没有错，请改为：total: 47

    content/2017/01.md:7:8 提醒 total/order
      7 │ total: 40
        │        ^^
      2016年第7期的总期号是48，这一期却是40。
      → 总期号应随各期增加，请核对这两期。
    "
  `);
});

test("a date that is still to come", () => {
  expect(
    messagesOfFiles({ "2016/06.md": issueText() }, new Date("2016-10-19T03:00:00Z")),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:4:7 提醒 issue/future
      4 │ date: 2016-10-19 11:07:16
        │       ^^^^^^^^^^^^^^^^^^^
      日期2016-10-19还没有到。
      → 请核对年、月、日；如果是提前录入，可以不改。
    "
  `);
});

test("a folder of another year", () => {
  expect(messagesOf(issueText({ date: "2017-10-19" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:4:7 提醒 issue/year
      4 │ date: 2017-10-19
        │       ^^^^^^^^^^
      文件在2016年的文件夹里，日期却是2017年。
      → 请核对日期和文件夹。如果是跨年发布，可以不改。
    "
  `);
});

test("a headline that stands in two issues", () => {
  const body = "## 州第二届创新创业大赛收官\n\n正文。\n";
  expect(
    messagesOfFiles({ "2016/06.md": issueText({}, body), "2016/07.md": issueText({ issue: "7" }, body) }),
  ).toMatchInlineSnapshot(`
    "content/2016/07.md:9:4 提醒 item/repeated
      9 │ ## 州第二届创新创业大赛收官
        │    ^^^^^^^^^^^^^^^^^^^^^^^^
      这个标题和2016年第6期第1条的一样。
      → 如果是重复粘贴，请删掉一处；如果是两条新闻，请让标题有所区别。
    "
  `);
});

test("a department that is nearly one of the list", () => {
  expect(
    messagesOfBody("## 甲\n\n正文。\n\n（洲科技局 吴启荣）\n\n## 乙\n\n正文。\n"),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:13:2 提醒 name/department
      13 │ （洲科技局 吴启荣）
         │   ^^^^^^^^
      部门“洲科技局”不在 site.yaml 的部门名单里，和“州科技局”很像。
      → 如果写错了，请改为：州科技局；如果是另一个部门，请把它加进 site.yaml 的 departments。
    "
  `);
});

test("an author who is nearly another of the department", () => {
  const items = ["吴启荣", "吴启荣", "吴启容"].map(
    (name, index) => `## 第${index + 1}条\n\n正文。\n\n（州科技局 ${name}）\n`,
  );
  expect(messagesOfBody(items.join("\n"))).toMatchInlineSnapshot(`
    "content/2016/06.md:25:7 提醒 name/author
      25 │ （州科技局 吴启容）
         │            ^^^^^^
      作者“吴启容”只出现过一次，和同部门的“吴启荣”很像。
      → 如果写错了，请改为：吴启荣；如果是另一个人，可以不改。
    "
  `);
});

// Several at once

test("what is wrong beside a forbidden character is told in the same run", () => {
  expect(
    messagesOf(issueText({ title: "全\u200B州", date: "2016-02-30" }, "## 甲\n\n[x](data:1)\n")),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:2:9 错误 encoding/character
      2 │ title: 全□州
        │          ^
      这里有看不见的零宽字符（U+200B），读者会搜不到这个词。
      → 请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。

    content/2016/06.md:4:7 错误 field/no-such-date
      4 │ date: 2016-02-30
        │       ^^^^^^^^^^
      没有“2016-02-30”这个时间：请核对月、日、时、分。
      → 发布时间（北京时间），例如：date: 2016-10-19 11:07

    content/2016/06.md:11:5 错误 link/scheme
      11 │ [x](data:1)
         │     ^^^^^^
      不能链接到“data:1”：只能用 https:// 开头的网址、本站地址或附件。
      → 请换成 https:// 开头的网址，或删掉这个链接。
    "
  `);
});

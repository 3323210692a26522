import { expect, test } from "vitest";
import {
  issueText,
  itemOf,
  messagesOf,
  messagesOfBody,
  PNG,
  soundIssue,
  withoutIds,
} from "../archive-folder.ts";
import { bodyOf } from "./body-text.ts";

const itemsOf = (body: string) => soundIssue(issueText({}, body)).items;

test("text before the first item is the issue's preamble", () => {
  const issue = soundIssue(issueText({}, "编者按：本期两条。\n\n## 甲\n\n正文。\n\n## 乙\n\n正文。\n"));
  expect(issue.preambleHtml).toBe("<p>编者按：本期两条。</p>");
  expect(issue.items.map(({ position, heading }) => [position, heading])).toEqual([
    [1, "甲"],
    [2, "乙"],
  ]);
});

test("without such text there is no preamble", () => {
  expect(soundIssue(issueText()).preambleHtml).toBeNull();
});

test("## in a code block does not start an item", () => {
  const items = itemsOf("## 甲\n\n```\n## 不是标题\n```\n");
  expect(items.map(({ heading }) => heading)).toEqual(["甲"]);
  expect(items[0]?.text).toBe("## 不是标题");
});

test("a heading is plain text, whatever marks stand in it", () => {
  const [item] = itemsOf("## **全州**召开 `创新`驱动\\*推进会 ##\n\n正文。\n");
  expect(item?.heading).toBe("全州召开 创新驱动*推进会");
});

test("smaller headings stay in their item", () => {
  const items = itemsOf("## 甲\n\n### 一、基本情况\n\n正文。\n");
  expect(items).toHaveLength(1);
  expect(withoutIds(items[0]?.html)).toBe("<h3>一、基本情况</h3>\n<p>正文。</p>");
});

test("dashes below a text do not make it a heading", () => {
  expect(itemOf("全州情况\n---\n\n正文。").html).toBe("<p>全州情况</p>\n<hr>\n<p>正文。</p>");
});

test("an item without a text is pointed out, but may be published", () => {
  expect(messagesOf(issueText({}, "## 甲\n\n## 乙\n\n正文。\n"))).toMatchInlineSnapshot(`
    "content/2016/06.md:9:1 提醒 item/empty
      9 │ ## 甲
        │ ^^^^^
      这条新闻没有正文。
      → 请在标题下面空一行写正文，或删掉这个标题；标题分成两行写的，请和下一行合成一行。
    "
  `);
});

test("a body without items, or with an empty heading, is refused", () => {
  expect(messagesOfBody("全州召开推进会。\n")).toMatchInlineSnapshot(`
    "content/2016/06.md:9:1 错误 item/none
      9 │ 全州召开推进会。
        │ ^^^^^^^^^^^^^^^^
      正文里没有新闻条目。
      → 每条新闻以一行“## 标题”开头（两个井号、一个空格），下面空一行写正文。
    "
  `);
  expect(messagesOfBody("")).toMatchInlineSnapshot(`
    "content/2016/06.md:8:1 错误 item/none
      正文里没有新闻条目。
      → 每条新闻以一行“## 标题”开头（两个井号、一个空格），下面空一行写正文。
    "
  `);
  expect(messagesOfBody("## \n\n正文。\n")).toMatchInlineSnapshot(`
    "content/2016/06.md:9:1 错误 item/no-heading
      9 │ ##
        │ ^^
      “## ”后面没有标题。
      → 请写上这条新闻的标题，例如：## 州科技局召开座谈会
    "
  `);
});

test("items start with ##, not with # or within a list", () => {
  expect(messagesOfBody("# 甲\n\n## 乙\n\n正文。\n\n- ## 丙\n")).toMatchInlineSnapshot(`
    "content/2016/06.md:9:1 错误 body/heading-1
      9 │ # 甲
        │ ^^^^
      正文里不用一级标题（一个 #）。
      → 新闻条目用两个井号：## 标题；条目里的小标题用三个：### 小标题。

    content/2016/06.md:15:1 错误 body/nested-heading
      15 │ - ## 丙
         │ ^^^^^^^
      新闻条目的标题不能写在列表或引文里。
      → 请删掉“##”前面的符号，让“##”在行首。
    "
  `);
});

test("emphasis works next to Chinese punctuation", () => {
  expect(itemOf("**二是强化统筹，**协调推进。").html).toBe(
    "<p><strong>二是强化统筹，</strong>协调推进。</p>",
  );
  expect(itemOf("他说**“很好”**。").html).toBe("<p>他说<strong>“很好”</strong>。</p>");
});

test("a line break is a line break, as in Word", () => {
  expect(itemOf("第一行\n第二行").html).toBe("<p>第一行<br>\n第二行</p>");
});

test("a table's alignment is a class, never a style; its headers have a scope", () => {
  const { html } = itemOf("| 县市 | 企业 | 合计 |\n|:--|:-:|--:|\n| 楚雄市 | 3 | 5 |");
  expect(html).toMatchInlineSnapshot(`
    "<div class="table-scroll" tabindex="0" role="group" aria-label="表格1，州科技局召开座谈会"><table>
    <thead>
    <tr>
    <th class="align-left" scope="col">县市</th>
    <th class="align-center" scope="col">企业</th>
    <th class="align-right" scope="col">合计</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td class="align-left">楚雄市</td>
    <td class="align-center">3</td>
    <td class="align-right">5</td>
    </tr>
    </tbody>
    </table></div>"
  `);
  expect(html).not.toContain("style");
});

test("raw HTML is shown as it was typed", () => {
  const { html, text } = itemOf(
    "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> 与 <b>粗</b> & 其他",
  );
  expect(html).toMatchInlineSnapshot(`
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
    <p>&lt;img src=x onerror=alert(1)&gt; 与 &lt;b&gt;粗&lt;/b&gt; &amp; 其他</p>"
  `);
  expect(text).toBe("<script>alert(1)</script>\n<img src=x onerror=alert(1)> 与 <b>粗</b> & 其他");
});

test("template marks are shown as they were typed", () => {
  const typed = '{{ 7*7 }}，{% include "x" %}，{{% 打折 %}}，<%= 7 %>';
  expect(itemOf(typed).text).toBe(typed);
  expect(itemOf(typed).html).toBe(
    "<p>{{ 7*7 }}，{% include &quot;x&quot; %}，{{% 打折 %}}，&lt;%= 7 %&gt;</p>",
  );
});

test("a remark in brackets with a colon is text: as a link's reference it would vanish; a note stands last", () => {
  expect(itemOf("增长5%[^1]。\n\n[^1]: 按可比口径\n\n[注]: 数据为快报数").text).toBe(
    "增长5%。\n[注]: 数据为快报数\n按可比口径",
  );
});

const WITH_PICTURE = { "2016/06/大赛.png": PNG, "2016/06/表.csv": "" };

test("a picture alone in a paragraph is a figure, its title the caption", () => {
  const { html, text } = itemOf('![决赛现场](06/大赛.png "图1 决赛现场<一>")', WITH_PICTURE);
  expect(html).toMatchInlineSnapshot(
    `"<figure><img src="/2016/6/%E5%A4%A7%E8%B5%9B.png" alt="决赛现场" loading="lazy" decoding="async"><figcaption>图1 决赛现场&lt;一&gt;</figcaption></figure>"`,
  );
  expect(text).toBe("决赛现场\n图1 决赛现场<一>");
});

test("a picture within a sentence is no figure", () => {
  const { html, text } = itemOf("如图![决赛](06/大赛.png)所示。", WITH_PICTURE);
  expect(html).not.toContain("<figure>");
  expect(text).toBe("如图决赛所示。");
});

test("an item's plain text is what a reader reads, block by block, the byline at the end", () => {
  const { text } = itemOf(
    [
      "**一是**强化认识，见[附表](06/表.csv)。\n第二行。",
      "### 二是",
      "- 甲\n- 乙\n  1. 丙",
      "> 引文",
      "| 县市 | 企业 |\n|---|---|\n| 楚雄市 | `3` |",
      "![决赛](06/大赛.png)",
      "```\n代码\n```",
      "（州教育局 张慧）",
    ].join("\n\n"),
    WITH_PICTURE,
  );
  expect(text).toMatchInlineSnapshot(`
    "一是强化认识，见附表。
    第二行。
    二是
    甲
    乙
    丙
    引文
    县市
    企业
    楚雄市
    3
    决赛
    代码
    （州教育局 张慧）"
  `);
});

test("text indented by four spaces would become code: refused with a remedy", () => {
  expect(messagesOfBody("## 甲\n\n正文。\n\n    8月31日，会议召开。\n")).toMatchInlineSnapshot(`
    "content/2016/06.md:13:5 错误 body/indented
      13 │     8月31日，会议召开。
         │     ^^^^^^^^^^^^^^^^^^^
      这一段行首有四个以上空格，会变成代码块，不能正常显示。
      → 请删掉行首的空格（首行缩进由网页自动加上）；旧网页的文字可用 npm run import 导入。
    "
  `);
});

test("full-width indentation is not code", () => {
  expect(itemOf("　　8月31日，会议召开。").text).toBe("8月31日，会议召开。");
});

test("masked numbers are never emphasis", () => {
  const typed = "电话138****1234，或139****5678；证号532301********123X。**重点**";
  expect(itemOf(typed).html).toBe(`<p>${typed.replace("**重点**", "<strong>重点</strong>")}</p>`);
});

test("an indentation of full-width spaces is not shown, on any line of a paragraph", () => {
  expect(itemOf("　　第一行\n　　第二行\n\u00A0\u00A0**三**").html).toBe(
    "<p>第一行<br>\n第二行<br>\n<strong>三</strong></p>",
  );
});

test("a list nested too deep is refused: markdown-it would drop the rest", () => {
  expect(messagesOfBody(`## 甲\n\n${"- ".repeat(2000)}正文\n`)).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 错误 body/nested
      11 │ - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - …
         │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      列表或引文一层套一层，超过了8层，不能正常显示。
      → 请减少层次，或改用小标题（### 小标题）。
    "
  `);
});

test("a table with too many columns is refused", () => {
  const cells = (text: string) => `|${`${text}|`.repeat(2000)}`;
  expect(messagesOfBody(`## 甲\n\n${cells("甲")}\n${cells("-")}\n${cells("乙")}\n`)).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 错误 body/wide-table
      11 │ |甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|甲|…
         │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      这个表格有2000列，最多50列。
      → 请拆成几个表格，或把 Excel 文件作为附件。
    "
  `);
});

test("a row with more cells than its header is refused: the rest would be lost", () => {
  const table = "| 县市 | 企业 |\n|---|---|\n| 楚雄市 | 3 | 5 |\n| 大姚县 | a\\|b |\n| 武定县 |\n";
  expect(messagesOfBody(`## 甲\n\n${table}`)).toMatchInlineSnapshot(`
    "content/2016/06.md:13:1 错误 body/table-row
      13 │ | 楚雄市 | 3 | 5 |
         │ ^^^^^^^^^^^^^^^^^^
      这一行有3格，表头只有2格，多出来的会丢失。
      → 请核对“|”的个数；文字里的“|”请写成“\\|”，或改用全角的“｜”。
    "
  `);
});

test("rows may leave cells out, do without the outer lines, and stand in a quotation", () => {
  expect(itemOf("> 县市 | 企业\n> --- | ---\n> 楚雄市 | 3\n> 大姚县\n").text).toBe(
    "县市\n企业\n楚雄市\n3\n大姚县",
  );
});

test("lists of eight levels and tables of fifty columns are fine", () => {
  const list = Array.from({ length: 8 }, (_, depth) => `${"  ".repeat(depth)}- 第${depth + 1}层`).join("\n");
  const cells = (text: string) => `|${`${text}|`.repeat(50)}`;
  expect(itemOf(`${list}\n\n${cells("甲")}\n${cells("-")}\n${cells("乙")}`).text).toMatch(
    /第8层\n(甲\n){50}(乙\n?){50}$/,
  );
});

test("a forbidden character that an entity smuggles in is refused at its line", () => {
  expect(messagesOfBody("## 甲\n\n正文。\n\n| 甲 |\n|---|\n| 楚&#x202E;雄 |\n")).toMatchInlineSnapshot(`
    "content/2016/06.md:15:1 错误 encoding/character
      15 │ | 楚&#x202E;雄 |
         │ ^^^^^^^^^^^^^^^^
      这里有改变文字方向的隐藏字符（U+202E）。
      → 请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。
    "
  `);
});

test("a section knows the line of its heading, and its heading in one line of text", () => {
  const { sections } = bodyOf("编者按。\n\n## 全州  召开`创新`　会议\n\n正文。\n\n## 乙\n").body;
  expect(sections.map(({ line, heading }) => [line, heading])).toEqual([
    [3, "全州 召开创新 会议"],
    [7, "乙"],
  ]);
});

test.each([
  ["编者按。", 1],
  ["编者按。\n二。", 1],
  ["\n  \n　\n编者按。\n二。", 4],
  ["", 1],
  ["\n\n", 1],
])("that there are no items is told at the first line with a text: %j", (body, line) => {
  const { problems } = bodyOf(body);
  expect(problems.map((problem) => `${problem.line} ${problem.code}`)).toEqual([`${line} item/none`]);
});

test("what stands in a table's row is told there, and a note without a text where it is typed", () => {
  const body = "## 甲\n\n| 甲 |\n|---|\n| 乙 |\n| 丙<br> |\n\n正文[^1]。\n\n[^1]:";
  expect(bodyOf(body).problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
    "10:1 note/empty",
    "6:4 body/html",
  ]);
});

test("a body's text, and what stands above its items, are as readers see them", () => {
  const { preambleHtml, sections } = bodyOf(
    "编者按。\n\n## 甲\n\n正文。\n\n（州科技局 吴启荣）\n\n## 乙\n\n正文。",
  ).body;
  expect(preambleHtml).toBe("<p>编者按。</p>");
  expect(sections.map(({ text, bylineText }) => [text, bylineText])).toEqual([
    ["正文。\n（州科技局 吴启荣）", "（州科技局 吴启荣）"],
    ["正文。", null],
  ]);
  expect(bodyOf("## 甲\n\n正文。").body.preambleHtml).toBeNull();
});

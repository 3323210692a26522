import { FileSystemConfigLoader, HtmlValidate } from "html-validate/node";
import { expect, test } from "vitest";
import { plainText } from "../../src/markdown/plain-text.ts";
import { parseMarkdown, renderTokens } from "../../src/markdown/renderer.ts";
import { issueText, itemOf, messagesOfBody, soundIssue, withoutIds } from "../content/archive-folder.ts";
import { expectSteadyGrowth } from "../support/growth.ts";

const render = (text: string): string => renderTokens(parseMarkdown(text));

test("a note stands at the end of its own item, whatever its label, and the ways there and back are its own", () => {
  const { items } = soundIssue(
    issueText(
      {},
      "## 甲\n\n正文[^1]。\n\n[^1]: 甲的注。\n\n## 乙\n\n正文[^a]，再[^a]。\n\n[^a]: 乙的**注**。\n",
    ),
  );
  expect(items.map(({ html }) => withoutIds(html))).toEqual([
    `<p>正文<sup class="note-ref"><a href="#item-1-note-1" id="item-1-note-1-ref">注1</a></sup>。</p>
<div class="notes" role="group" aria-label="注释">
<ol>
<li id="item-1-note-1"><p>甲的注。 <a class="note-back" href="#item-1-note-1-ref" aria-label="从注1返回正文">返回正文</a></p>
</li>
</ol>
</div>`,
    `<p>正文<sup class="note-ref"><a href="#item-2-note-1" id="item-2-note-1-ref">注1</a></sup>，再<sup class="note-ref"><a href="#item-2-note-1" id="item-2-note-1-ref-2">注1</a></sup>。</p>
<div class="notes" role="group" aria-label="注释">
<ol>
<li id="item-2-note-1"><p>乙的<strong>注</strong>。 <a class="note-back" href="#item-2-note-1-ref" aria-label="从注1返回正文（1）">返回正文（1）</a> <a class="note-back" href="#item-2-note-1-ref-2" aria-label="从注1返回正文（2）">返回正文（2）</a></p>
</li>
</ol>
</div>`,
  ]);
});

test("the search finds a note's text, and the text around its mark in one piece", () => {
  expect(itemOf("全州[^1]推进。\n\n[^1]: 含各县市。").text).toBe("全州推进。\n含各县市。");
});

test("notes are numbered as the text refers to them, those within notes too", () => {
  const html = render("甲[^b]乙[^a]\n\n[^a]: 一\n[^b]: 二[^c]\n[^c]: 三");
  expect(html.match(/注\d(?=<)/g)).toEqual(["注1", "注2", "注3"]);
  expect(html.match(/<li id="[^"]*"><p>./g)?.map((li) => li.slice(-1))).toEqual(["二", "一", "三"]);
});

test("a byline above the notes is the item's", () => {
  const item = itemOf("正文[^1]。\n\n（州科技局 吴启荣）\n\n[^1]: 说明。");
  expect([item.bylineText, item.byline.authors]).toEqual(["（州科技局 吴启荣）", ["吴启荣"]]);
});

test("a byline right below a note, which would be lost in it, is told to the editor", () => {
  const body = "## 甲\n\n正文[^1]。\n\n[^1]: 说明。\n（州科技局 吴启荣）\n";
  expect(messagesOfBody(body)).toMatchInlineSnapshot(`
    "content/2016/06.md:14:1 错误 note/byline
      14 │ （州科技局 吴启荣）
         │ ^^^^^^^^^^^^^^^^^^^
      署名紧接在注释下面，成了注释的一部分。
      → 请把署名移到注释上面，前后各空一行。
    "
  `);
});

test("a link in a note is checked like every other", () => {
  const messages = messagesOfBody("## 甲\n\n正文[^1]。\n\n[^1]: 见[这里](javascript:alert)。\n");
  expect(messages).toContain("content/2016/06.md:13:13 错误 link/scheme");
});

test("code and escaped marks refer to nothing", () => {
  expect(render("`[^1]` \\[^1]\n\n[^1]: 注")).toContain("<p><code>[^1]</code> [^1]</p>");
});

test("no note is lost: one that nothing refers to, or whose label is taken, or that lies in another", () => {
  const text = plainText(parseMarkdown("甲[^1]\n\n[^1]: 一\n[^1]: 二\n[^2]: 三\n\n    [^3]: 四\n\n    五"));
  expect(text.split("\n")).toEqual(["甲", "一", "二", "三", "五", "四"]);
});

test("marks that lead nowhere and notes that are wrong are told to the editor", () => {
  const body =
    "## 甲[^1]\n\n正文[^1][^9]。\n\n[^1]: 一\n[^2]:\n\n## 乙\n\n正文[^1]。\n\n[^3]: 三\n[^3]: 四\n";
  const lines = messagesOfBody(body).split("\n");
  expect(lines.filter((line) => /note\/|^ {2}这条|^ {2}新闻|注释“/.test(line))).toMatchInlineSnapshot(`
    [
      "content/2016/06.md:9:5 错误 note/place",
      "  新闻的标题里不能加注释。",
      "content/2016/06.md:11:7 错误 note/missing",
      "  这条新闻里找不到注释“[^9]”的内容。",
      "content/2016/06.md:14:1 错误 note/empty",
      "  注释“[^2]”没有内容。",
      "content/2016/06.md:18:3 错误 note/missing",
      "  这条新闻里找不到注释“[^1]”的内容。",
      "content/2016/06.md:20:1 错误 note/double",
      "  这条新闻里有两条注释都叫“[^3]”。",
      "content/2016/06.md:21:1 错误 note/double",
      "  这条新闻里有两条注释都叫“[^3]”。",
    ]
  `);
});

test("half-typed marks stay, and a long line of them takes no longer than other text", () => {
  expect(render("甲[^ 乙[^]丙[^丁\n\n[^1]: 注")).toContain("<p>甲[^ 乙[^]丙[^丁</p>");
  expectSteadyGrowth((marks) => void render(`${"[^".repeat(marks)}\n\n[^1]: 注`), 40_000);
});

test("notes are valid HTML", async () => {
  const body = render(
    "## 甲\n\n甲[^1]，==重点==。\n\n[^1]: 一[^2]\n[^2]: 二\n\n## 乙\n\n[^1]乙[^1]\n\n[^1]: 三\n\n    - 四",
  );
  const page = `<!DOCTYPE html>\n<html lang="zh-CN"><head><title>注释</title></head><body>${body}</body></html>\n`;
  const report = await new HtmlValidate(new FileSystemConfigLoader()).validateString(
    page,
    "tests/notes.html",
  );
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

import { expect, test } from "vitest";
import {
  type Files,
  issueText,
  itemOf,
  messagesOfBody,
  PDF,
  PNG,
  readFiles,
  readIssue,
  SITE,
  withoutIds,
} from "../archive-folder.ts";
import { bodyOf, issueWith } from "./body-text.ts";

const ATTACHED: Files = { "2016/06/表.csv": "a", "2016/06/附件 1.pdf": PDF, "2016/06/图#1.png": PNG };
const OTHER = issueText(
  { issue: "5", source: "州教育局", author: "张慧" },
  "## 甲\n\n正文。\n\n## 乙\n\n正文。\n",
);

const body = (content: string) => `## 甲\n\n${content}\n`;
const faults = (content: string, others: Files = ATTACHED) =>
  readIssue(issueText({}, body(content)), others)
    .problems.filter(({ code }) => code !== "picture/unused")
    .map(({ line, column, length, code }) => `${line}:${column}+${length} ${code}`);
const hrefOf = (content: string, others: Files = ATTACHED) =>
  /(?:href|src)="([^"]*)"/.exec(itemOf(content, others).html)?.[1];

test("a link to another site is marked as leaving, and its address is spelled out", () => {
  expect(itemOf("[国务院](https://www.gov.cn/政策 '标题')").html).toMatchInlineSnapshot(
    `"<p><a href="https://www.gov.cn/%E6%94%BF%E7%AD%96" title="标题" class="external" rel="external noopener">国务院</a></p>"`,
  );
  expect(hrefOf("<http://www.gov.cn/>")).toBe("http://www.gov.cn/");
  expect(hrefOf("[邮箱](mailto:kjj@example.gov.cn)")).toBe("mailto:kjj@example.gov.cn");
});

test.each([
  ["[x](javascript:alert(1))", "11:5+19 link/scheme"],
  ["[x](JaVaScRiPt:alert)", "11:5+16 link/scheme"],
  ["[x](data:text/html;base64,eA==)", "11:5+26 link/scheme"],
  ["[x](file:///C:/1.doc)", "11:5+16 link/scheme"],
  ["[x](vbscript:x)", "11:5+10 link/scheme"],
  ["[x](D:/通知.doc)", "11:5+9 link/scheme"],
  ["<javascript:alert(1)>", "11:2+19 link/scheme"],
  ["[x](//www.example.com/)", "11:5+18 link/scheme"],
  ["[x](www.gov.cn)", "11:5+10 link/scheme"],
  ["[x](gov.cn/zhengce)", "11:5+14 link/scheme"],
  ["[x](https://)", "11:5+8 link/address"],
  ["[x](https:///a)", "11:5+10 link/address"],
  ["[x](\\\\host\\a)", "11:6+7 link/character"],
  ["[x](/\\host)", "11:5+6 link/character"],
  ["[x](javas&#9;cript:alert)", "11:1+25 link/character"],
  ["[x](javas&#x0A;cript:alert)", "11:1+27 link/character"],
  ["[x](&#1;javascript:alert)", "11:5+20 link/missing-file"],
  ["[x](mailto:某人)", "11:5+9 link/scheme"],
  ["[x]()", "11:1+5 link/empty"],
])("an address that must not be linked to is refused at its place: %s", (content, fault) => {
  expect(faults(content)).toEqual([fault]);
});

test("each kind of wrong address has its message and remedy", () => {
  const links = [
    "[a](javascript:1)",
    "[b](//a.cn/)",
    "[c](www.gov.cn)",
    "[d](https://)",
    "[e](a\\b)",
    "[f](08.pdf)",
  ];
  expect(messagesOfBody(body(links.join("\n")))).toMatchInlineSnapshot(`
    "content/2016/06.md:11:5 错误 link/scheme
      11 │ [a](javascript:1)
         │     ^^^^^^^^^^^^
      不能链接到“javascript:1”：只能用 https:// 开头的网址、本站地址或附件。
      → 请换成 https:// 开头的网址，或删掉这个链接。

    content/2016/06.md:12:5 错误 link/scheme
      12 │ [b](//a.cn/)
         │     ^^^^^^^
      链接“//a.cn/”缺少协议。
      → 请改为：https://a.cn/

    content/2016/06.md:13:5 错误 link/scheme
      13 │ [c](www.gov.cn)
         │     ^^^^^^^^^^
      网址“www.gov.cn”缺少 https://，会被当成附件。
      → 请改为：https://www.gov.cn

    content/2016/06.md:14:5 错误 link/address
      14 │ [d](https://)
         │     ^^^^^^^^
      网址“https://”不完整。
      → 请从浏览器的地址栏重新复制网址。

    content/2016/06.md:15:5 错误 link/character
      15 │ [e](a\\b)
         │     ^^^
      “a\\b”里的反斜杠（\\）应是“/”。
      → 请把文件放进 content/2016/06/ 文件夹，地址写成：06/b；链接别的网站请以 https:// 开头。

    content/2016/06.md:16:5 错误 link/missing-file
      16 │ [f](08.pdf)
         │     ^^^^^^
      找不到“08.pdf”。
      → 请把文件放进 content/2016/06/ 文件夹，地址写成：06/08.pdf；链接别的网站请以 https:// 开头。
    "
  `);
});

test("a link is found on its own line, in paragraphs, lists and tables", () => {
  const text = "第一行\n第二行[x](data:1)\n\n- 甲\n- [y](data:2)\n\n| 甲 |\n|---|\n| 乙 |\n| [z](data:3) |";
  expect(faults(text)).toEqual(["12:8+6 link/scheme", "15:7+6 link/scheme", "20:7+6 link/scheme"]);
});

test("of two equal addresses in one paragraph each is shown on its own line", () => {
  expect(faults("[x](data:1)\n[y](data:1)")).toEqual(["11:5+6 link/scheme", "12:5+6 link/scheme"]);
});

test("an attachment is linked by the folder beside the file, and opens beside the page", () => {
  expect(hrefOf("[附表](06/表.csv)")).toBe("/2016/6/%E8%A1%A8.csv");
  expect(hrefOf("[附表](./06/%E8%A1%A8.csv)")).toBe("/2016/6/%E8%A1%A8.csv");
  expect(hrefOf("[附件](<06/附件 1.pdf>)")).toBe("/2016/6/%E9%99%84%E4%BB%B6%201.pdf");
  expect(hrefOf("![图](06/图#1.png)")).toBe("/2016/6/%E5%9B%BE%231.png");
});

test.each([
  "[附表](06/无.csv)",
  "[附表](表.csv)",
  "[附表](../06/表.csv)",
  "[x](06/../../site.yaml)",
  "![图](06/无.png)",
])("an attachment that is not there is missed: %s", (content) => {
  expect(faults(content)).toEqual([expect.stringContaining("link/missing-file")]);
});

test.each([
  ["[x](06/List.PDF)", "请改为：06/list.pdf"],
  ["[x](06/list.pdf#page=2)", "请改为：06/list.pdf"],
  ["[x](06/LIST.pdf?x)", "请改为：06/list.pdf"],
  ["![x](06/A.PNG)", "请改为：06/a.png"],
  ["[x](06/My%20list.PDF)", "请改为：06/my%20list.pdf"],
  ["[x](C:\\Users\\名单.docx)", "请把这个文件复制到 content/2016/06/ 文件夹，地址写成：06/名单.docx"],
  ["[x](file:///C:/1%202.doc)", "请把这个文件复制到 content/2016/06/ 文件夹，地址写成：06/1%202.doc"],
  ["![x](06\\a.png)", "请改为：06/a.png"],
  ["![x](06\\\\a.png)", "请改为：06/a.png"],
  ["[x](06\\my%20list.pdf)", "请改为：06/my%20list.pdf"],
  ["![x](05\\a.png)", "请改为：06/a.png"],
  ["![x](a.png)", "请改为：06/a.png"],
  [
    "![x](05\\没有.png)",
    "请把文件放进 content/2016/06/ 文件夹，地址写成：06/没有.png；链接别的网站请以 https:// 开头。",
  ],
  ["[x](http：//www.gov.cn/a)", "请改为：http://www.gov.cn/a"],
  ["[x](https//www.gov.cn/)", "请改为：https://www.gov.cn/"],
  ["[x](https:／／www.gov.cn/)", "请改为：https://www.gov.cn/"],
  ["[x](kjj@example.gov.cn)", "请改为：mailto:kjj@example.gov.cn"],
  ["[x](mailto：kjj＠example.gov.cn)", "请改为：mailto:kjj@example.gov.cn"],
  ["[x](0878-3123456)", "电话号码不用做成链接：请删掉方括号和圆括号，直接写 0878-3123456"],
  ["[x](tel:0878-3123456)", "电话号码不用做成链接：请删掉方括号和圆括号，直接写 0878-3123456"],
  ["![x](D:\\a.png)", "请把这个文件复制到 content/2016/06/ 文件夹，地址写成：06/a.png"],
])("a remedy names the file that was meant: %s", (content, remedy) => {
  const files = { "2016/06/list.pdf": PDF, "2016/06/my list.pdf": PDF, "2016/06/a.png": PNG };
  const { problems } = readIssue(issueText({}, body(content)), files);
  expect(problems.filter(({ code }) => code !== "picture/unused").map((problem) => problem.remedy)).toEqual([
    remedy,
  ]);
});

test.each([
  ["![图](https://www.gov.cn/a.png)", "11:6+24 picture/remote"],
  ["![图](//www.gov.cn/a.png)", "11:6+18 picture/remote"],
  ["![图](data:image/png;base64,eA==)", "11:6+26 picture/remote"],
  ["![图](javascript:alert)", "11:6+16 picture/remote"],
  ["![图](www.gov.cn/a.png)", "11:6+16 picture/remote"],
  ["![图](http：//www.gov.cn/a.png)", "11:6+23 picture/remote"],
  ["![图](06/表.csv)", "11:6+8 picture/kind"],
])("a picture from elsewhere, or what is no picture, is refused: %s", (content, fault) => {
  expect(faults(content)).toEqual([fault]);
});

test("each kind of wrong picture has its message", () => {
  expect(
    messagesOfBody(body("![图](https://a.cn/a.png)\n\n![图](06/表.csv)\n\n![图](图.png)"), ATTACHED),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:11:6 错误 picture/remote
      11 │ ![图](https://a.cn/a.png)
         │       ^^^^^^^^^^^^^^^^^^
      图片要放在本站，不能用别处的图片地址。
      → 请把图片存进 content/2016/06/ 文件夹，写成：![说明文字](06/图片.png)

    content/2016/06.md:13:6 错误 picture/kind
      13 │ ![图](06/表.csv)
         │       ^^^^^^^^^
      “06/表.csv”不是能显示的图片。
      → 请用 PNG、JPEG、GIF、WebP 或 AVIF 格式的图片。

    content/2016/06.md:15:6 错误 link/missing-file
      15 │ ![图](图.png)
         │       ^^^^^^
      找不到“图.png”。
      → 请把文件放进 content/2016/06/ 文件夹，地址写成：06/图.png；链接别的网站请以 https:// 开头。
    "
  `);
});

test.each([
  "[附件](06/附件 1.pdf)",
  "[附件]（https://www.gov.cn/）",
  "【附件】（06/表.csv）",
  "![图](06/图 1.png)",
])("a link that would stay text is refused: %s", (content) => {
  expect(faults(`第一行\n${content}`)).toEqual([`12:1+${content.length} link/broken`]);
});

test.each(["楚政发[2016]（12号）", "详见[附件]", "`[x](a b)`"])(
  "brackets that are no link are left alone: %s",
  (content) => {
    expect(faults(content)).toEqual([]);
  },
);

test.each([
  "/",
  "/2016/",
  "/2016/5/",
  "/2016/5/#item-2",
  "/2016/5/index.json",
  "/2016/6/#item-1",
  "#item-1",
  "/search/?q=创新&year=2016",
  "/sources/",
  "/sources/州教育局/",
  "/sources/%E5%B7%9E%E6%95%99%E8%82%B2%E5%B1%80/",
  "/authors/张慧/",
  "/headlines/",
  "/statistics/",
  "/2016/#10-19",
  "/2016/#10",
  "/feed.xml",
  "/2016/6/表.csv",
])("a page of the archive may be linked to: %s", (path) => {
  expect(faults(`[x](${path})`, { ...ATTACHED, "2016/05.md": OTHER })).toEqual([]);
});

test.each([
  "/2016/7/",
  "/2017/",
  "/2016/05/",
  "/2016/5",
  "/2016/5/#item-3",
  "/2016/5/#top",
  "#item-2",
  "#附件",
  "/sources/州财政局/",
  "/topics/",
  "/corrections/",
  "/2016/6/#correction-1",
  "/2016/6/#withdrawn",
  "/index.php",
  "/%zz/",
])("a page or place that the archive does not have is refused: %s", (path) => {
  expect(faults(`[x](${path})`, { ...ATTACHED, "2016/05.md": OTHER })).toEqual([
    `11:5+${path.length} link/dead`,
  ]);
});

test("topics, corrections and withdrawals may be linked to where there are any", () => {
  const other = issueText({
    issue: "5",
    keywords: "\n  - 研发经费",
    status: "withdrawn",
    withdrawn: "\n  date: 2016-10-21",
    corrections: "\n  - date: 2016-10-20\n    what: 错字",
  });
  for (const path of [
    "/topics/",
    "/topics/研发经费/",
    "/corrections/",
    "/2016/5/#correction-1",
    "/2016/5/#withdrawn",
  ])
    expect(faults(`[x](${path})`, { "2016/05.md": other })).toEqual([]);
});

test("a dead link is explained", () => {
  expect(messagesOfBody(body("见[第5期](/2016/5/)。"))).toMatchInlineSnapshot(`
    "content/2016/06.md:11:8 错误 link/dead
      11 │ 见[第5期](/2016/5/)。
         │           ^^^^^^^^
      本站没有“/2016/5/”这个页面或位置。
      → 请写成“/年/期/”或“/年/期/#item-条”，例如 /2016/6/#item-2。
    "
  `);
});

test("below a path, links are written without it and lead below it", () => {
  const files = (content: string) => ({
    "site.yaml": SITE.replace("base: /", "base: /bulletin/"),
    "2016/06.md": issueText({}, body(content)),
  });
  const { archive } = readFiles(files("[x](/2016/6/#item-1)"));
  expect(withoutIds(archive?.issues[0]?.items[0]?.html)).toBe(
    '<p><a href="/bulletin/2016/6/#item-1">x</a></p>',
  );
  expect(readFiles(files("[x](/bulletin/2016/6/)")).messages).toMatchInlineSnapshot(`
    "content/2016/06.md:11:5 错误 link/dead
      11 │ [x](/bulletin/2016/6/)
         │     ^^^^^^^^^^^^^^^^^
      本站没有“/bulletin/2016/6/”这个页面或位置。
      → 请改为：/2016/6/
    "
  `);
});

test.each([
  ["/2016/05/", "/2016/5/"],
  ["/2016/5", "/2016/5/"],
  ["/2016/05#item-2", "/2016/5/#item-2"],
  ["2016/05.md", "/2016/5/"],
  ["05.md#item-2", "/2016/5/#item-2"],
  ["../2016/05.md", "/2016/5/"],
  ["content/2016/05.md", "/2016/5/"],
])("a link to an issue that is written otherwise is told as it should be: %s", (typed, address) => {
  const remedies = (content: string) =>
    readIssue(issueText({}, body(content)), { "2016/05.md": OTHER }).problems.map(({ remedy }) => remedy);
  expect(remedies(`[第5期](${typed})`)).toEqual([`请改为：${address}`]);
  expect(remedies(`[第5期](${address})`)).toEqual([]);
});

test("a file of Markdown beside an issue, or an item that is not there, is none of them", () => {
  expect(faults("[说明](06/说明.md) [第5期](/2016/05/#item-9)", { "2016/05.md": OTHER })).toEqual([
    "11:6+8 link/kind",
    "11:22+16 link/dead",
  ]);
});

test("a link to an issue that has errors is not called dead: it will be there once they are mended", () => {
  const broken = { "2016/05.md": issueText({ issue: "5", date: "2016-02-30" }) };
  expect(faults("[x](/2016/5/#item-2)", broken)).toEqual(["4:7+10 field/no-such-date"]);
});

test("a link to a draft is refused: readers can't open it", () => {
  const draft = { "2016/05.md": issueText({ issue: "5", status: "draft" }) };
  const files = { ...draft, "2016/06.md": issueText({}, body("[x](/2016/5/)")) };
  expect(readFiles(files, { drafts: true }).messages).toMatchInlineSnapshot(`
    "content/2016/06.md:11:5 错误 link/dead
      11 │ [x](/2016/5/)
         │     ^^^^^^^^
      “/2016/5/”还是草稿，读者打不开。
      → 请等那一期发布以后再加这个链接。
    "
  `);
  expect(readFiles(files, { drafts: false }).problems.map(({ code, severity }) => [code, severity])).toEqual([
    ["link/dead", "error"],
  ]);
});

test.each([
  ["https://www.gov.cn@evil.example/", "evil.example"],
  ["https://www.gov.cn:80@evil.example/a", "evil.example"],
  ["https://:80@evil.example/", "evil.example"],
  ["https://www.gоv.cn/", "“о”"],
  ["https://www.xn--gv-fmc.cn/", "xn--"],
])("an address that opens another site than it seems to draws a reminder: %s", (address, told) => {
  const { problems } = readIssue(issueText({}, `## 甲\n\n见[政府网](${address})。\n`));
  expect(problems).toMatchObject([
    { code: "link/misleading", severity: "warning", line: 11, message: expect.stringContaining(told) },
  ]);
  expect(problems[0]?.remedy).toMatch(/^请.{10,}/u);
});

test.each([
  "https://www.gov.cn/a@b",
  "https://中国政府网.政务/",
  "https://xn--fiqs8s/",
  "https://www.gov.cn/?a=о",
])("an address that opens what it shows draws no reminder: %s", (address) => {
  expect(readIssue(issueText({}, `## 甲\n\n见[政府网](${address})。\n`)).problems).toEqual([]);
});

const context = issueWith("list.pdf", "a.png", "表.csv");
/** `line:column+length code` of each problem of an item whose text begins on the third line. */
const toldOf = (content: string): string[] =>
  bodyOf(`## 甲\n\n${content}`, context).problems.map(
    ({ line, column, length, code }) => `${line}:${column}+${length} ${code}`,
  );
const remedyOf = (content: string): string | undefined =>
  bodyOf(`## 甲\n\n${content}`, context).problems[0]?.remedy;

test.each([
  ["甲\n乙[x](data:1)", ["4:6+6 link/scheme"]],
  ["[x](data:1)[y](data:1)", ["3:5+6 link/scheme", "3:16+6 link/scheme"]],
  ["[x](data:1)\n[y](data:2)\n[z](data:1)", ["3:5+6 link/scheme", "4:5+6 link/scheme", "5:5+6 link/scheme"]],
  ["data:1是\n[x](data:1)", ["4:5+6 link/scheme"]],
  ["[x](\ndata:1)", ["4:1+6 link/scheme"]],
  ["[x](data&#58;1)[y](data:2)", ["3:1+26 link/scheme", "3:20+6 link/scheme"]],
  ["[x](data&#58;1)\n\ndata:1", ["3:1+15 link/scheme"]],
  ["甲\n\n[x]()", ["5:1+5 link/empty"]],
  ["| 甲 |\n|---|\n| [x](data:1) |", ["5:7+6 link/scheme"]],
])("each address is found where it stands: %j", (content, told) => {
  expect(toldOf(content)).toEqual(told);
});

test.each([
  ["[x](见mailto:kjj@gov.cn)", "link/missing-file"],
  ["[x](mailto:kjj@gov.cn见)", null],
  ["[x](<mailto:kjj@gov.cn 见>)", "link/scheme"],
  ["[x](见https://a.cn)", "link/missing-file"],
  ["[x](https:https://a.cn)", "link/address"],
  ["[x](https://a.cn/http:)", null],
  ["[x](06//a.pdf)", "link/missing-file"],
  ["[x](06/www.gov.cn/a.pdf)", "link/missing-file"],
  ["[x](kjj.cxz.gov.cn)", "link/scheme"],
  ["[x](gov.org/a)", "link/scheme"],
  ["[x](gov.cnn)", "link/missing-file"],
  ["[x](gov.cn.pdf)", "link/missing-file"],
  ["[x](HTTPS://www.gov.cn)", null],
  ["[x](ftp://www.gov.cn/)", "link/scheme"],
  ["[x](D:/通知.doc)", "link/scheme"],
  ["[x](D:\\通知.doc)", "link/character"],
  ["[x](见\\通知.doc)", "link/character"],
  ["[x](06/list.pdf)", null],
  ["![x](06/a.png)", null],
  ["![x](D:\\a.png)", "picture/remote"],
  ["![x](D:/a.png)", "picture/remote"],
  ["![x](/2016/6/a.png)", "picture/remote"],
  ["![x](https//a.cn/a.png)", "picture/remote"],
  ["![x](http//a.cn/a.png)", "picture/remote"],
  ["![x](ftp：a.png)", "picture/remote"],
  ["![x](06/www.a.png)", "link/missing-file"],
  ["![x](06\\a.png)", "link/character"],
  ["![x](06/list.pdf)", "picture/kind"],
  ["![x](06/无.pdf)", "link/missing-file"],
  ["![](06/a.png)", "picture/no-text"],
  ["![**](06/a.png)", null],
])("what is said of an address: %s", (content, code) => {
  expect(toldOf(content).map((told) => told.split(" ")[1])).toEqual(code === null ? [] : [code]);
});

test("addresses without encryption are told once, with their number where there are several", () => {
  const insecure = (content: string) => bodyOf(`## 甲\n\n${content}`, context).problems;
  const [one, ...none] = insecure("[a](http://a.cn/http:)[b](https://b.cn/)");
  expect(none).toEqual([]);
  expect(one).toMatchObject({ code: "link/insecure", line: 3 });
  expect(one?.message).toMatch(/没有加密（http:\/\/）。$/);
  expect(one?.remedy).toMatch(/改为：https:\/\/a\.cn\/http:$/);
  const [first, ...others] = insecure("甲\n[a](HTTP://a.cn/)\n[b](http://b.cn/)");
  expect(others).toEqual([]);
  expect(first).toMatchObject({ line: 4, message: expect.stringContaining("共有2个") });
});

test("what a body uses, and which pages it links to, are told with the first place", () => {
  const { used, pageLinks } = bodyOf(
    "## 甲\n\n[x](06/list.pdf)，[y](/2016/5/)\n\n[z](06/list.pdf)![w](06/a.png)[v](#item-1)[u](https://a.cn/)",
    context,
  ).body;
  expect([...used]).toEqual([
    ["list.pdf", { line: 3, column: 5, length: 11 }],
    ["a.png", { line: 5, column: 22, length: 8 }],
  ]);
  expect(pageLinks).toEqual([
    { path: "/2016/5/", place: { line: 3, column: 22, length: 8 } },
    { path: "/2016/6/#item-1", place: { line: 5, column: 35, length: 7 } },
  ]);
});

test("links that leave are marked, and pictures load when they are needed, even those that are refused", () => {
  const htmlOf = (content: string) =>
    withoutIds(bodyOf(`## 甲\n\n${content}`, context).body.sections[0]?.html);
  expect(htmlOf("[x](https://a.cn)[y](/2016/)[z](06/list.pdf)")).toBe(
    '<p><a href="https://a.cn/" class="external" rel="external noopener">x</a><a href="/2016/">y</a><a href="/2016/6/list.pdf">z</a></p>',
  );
  for (const name of ["a.png", "无.png"])
    expect(htmlOf(`甲![x](06/${name})`)).toContain('alt="x" loading="lazy" decoding="async">');
});

test.each([
  ["[x](//a.cn/)", "请改为：https://a.cn/"],
  ["[x](www.gov.cn)", "请改为：https://www.gov.cn"],
  ["[x](06\\list.pdf)", "请改为：06/list.pdf"],
  ["[x](/06\\\\list.pdf)", "请把反斜杠改为“/”，或重新粘贴完整的网址。"],
  ["[x](06\\\\list.pdf:1)", "请把反斜杠改为“/”，或重新粘贴完整的网址。"],
  ["![x](https://a.cn/a.png)", "请把图片存进 content/2016/06/ 文件夹，写成：![说明文字](06/图片.png)"],
  ["![](06/a.png)", "请在方括号里写上图里的内容：![图里的内容](06/a.png)"],
])("what to write instead: %s", (content, remedy) => {
  expect(remedyOf(content)).toBe(remedy);
});

test("of a long address that can't be linked to forty signs are shown", () => {
  const address = `ftp://a.cn/${"a".repeat(60)}`;
  const [told] = bodyOf(`## 甲\n\n[x](${address})`, context).problems;
  expect(told?.message.startsWith(`不能链接到“${address.slice(0, 40)}”`)).toBe(true);
});

test("a caption's quotes must be those of English, and the line is shown with them", () => {
  const remedies = (content: string) =>
    readIssue(issueText({}, body(content)), { "2016/06/a.png": PNG })
      .problems.filter(({ code }) => code === "link/broken")
      .map(({ remedy }) => remedy);
  expect(remedies("![会场](06/a.png “图1 会场”)")).toEqual(['请改为：![会场](06/a.png "图1 会场")']);
  expect(remedies('![会场](06/a.png "图1 会场")')).toEqual([]);
  expect(remedies(`![会场](06/a.png “${"图".repeat(80)}”)`)).toEqual([
    '请写成：![图里的内容](06/图片.jpg "图题")',
  ]);
});

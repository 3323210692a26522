/** What must never get through, numbered as in the list of hostile inputs that the archive was designed against. */
import { expect, test } from "vitest";
import { expectSteadyGrowth } from "../support/growth.ts";
import { processorTime } from "../support/processor-time.ts";
import {
  type Files,
  issueOf,
  issueText,
  messagesOf,
  messagesOfBody,
  PNG,
  readFiles,
  readIssue,
  soundIssue,
  withoutIds,
} from "./archive-folder.ts";

/** “创新” and what follows in GBK, which Node can't encode. */
const GBK = Buffer.from("2d2d2d0a7469746c653a20b4b4d0c2c7fdb6af0a", "hex");

const codes = (text: string | Uint8Array, others: Files = {}) =>
  readIssue(text, others).problems.map(({ code }) => code);

test("1: a GBK file is refused, its encoding named, its line shown, the conversion offered", () => {
  expect(messagesOf(GBK)).toMatchInlineSnapshot(`
    "content/2016/06.md:2:1 错误 encoding/gbk
      2 │ title: 创新驱动
        │ ^^^^^^^^^^^^^^^
      文件是 GBK（GB18030）编码，需要 UTF-8 编码。
      → 用记事本打开，选“文件→另存为”，编码选“UTF-8”，覆盖保存；或运行：iconv -f GB18030 -t UTF-8 content/2016/06.md > 新文件.md
    "
  `);
});

test("2: UTF-16, cut UTF-8 and a picture named .md are refused", () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(issueText(), "utf16le")]);
  const cut = Buffer.from(issueText().trimEnd()).subarray(0, -1);
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  expect(messagesOf(utf16)).toMatchInlineSnapshot(`
    "content/2016/06.md 错误 encoding/utf-16
      文件是 UTF-16 编码（记事本里叫“Unicode”或“UTF-16”），需要 UTF-8 编码。
      → 用记事本打开，选“文件→另存为”，编码选“UTF-8”，覆盖保存。
    "
  `);
  expect(messagesOf(cut)).toMatchInlineSnapshot(`
    "content/2016/06.md:11:1 错误 encoding/damaged
      11 │ 8月31日，州科技局召开座谈会?
         │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      文件不是完整的 UTF-8 文本：第11行有损坏的字节（显示为“?”）。
      → 文件可能没有传完或被截断：请从原处重新复制一份，存成 UTF-8 编码。
    "
  `);
  expect(messagesOf(png)).toMatchInlineSnapshot(`
    "content/2016/06.md 错误 encoding/not-text
      这是PNG图片，不是文本文件。
      → 请用记事本或 VS Code 新建一个文本文件，把文字粘贴进去，存成 UTF-8 编码的 .md 文件。
    "
  `);
});

test("2: the replacement character, left by someone else's conversion, is refused too", () => {
  expect(messagesOfBody("## 甲\n\n楚\uFFFD州\n")).toMatchInlineSnapshot(`
    "content/2016/06.md:11:2 错误 encoding/character
      11 │ 楚□州
         │   ^
      这里有乱码（U+FFFD）：原来的字在转换编码时丢失了。
      → 请对照原件把这个字补上。
    "
  `);
});

test("3: a byte order mark, and lines that end as in Windows or on old Macs, change nothing", () => {
  const text = issueText();
  const clean = soundIssue(text);
  for (const variant of [
    `\uFEFF${text}`,
    text.replaceAll("\n", "\r\n"),
    text.replaceAll("\n", "\r"),
    `\uFEFF${text.replaceAll("\n", "\r\n")}`,
  ])
    expect(soundIssue(variant)).toEqual(clean);
});

test("4: NUL and control characters are refused at their places", () => {
  expect(
    messagesOf(issueText({ title: "全\u0007州" }, "## 甲\n\n楚\u0000雄\u001B[31m州\u0085。\n")),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:2:9 错误 encoding/character
      2 │ title: 全□州
        │          ^
      这里有不该出现的控制字符（U+0007）。
      → 请删掉它；如果整篇都有，请把文字重新粘贴为纯文本。

    content/2016/06.md:11:2 错误 encoding/character
      11 │ 楚□雄□[31m州□。
         │   ^
      这里有不该出现的控制字符（U+0000）。
      → 请删掉它；如果整篇都有，请把文字重新粘贴为纯文本。

    content/2016/06.md:11:4 错误 encoding/character
      11 │ 楚□雄□[31m州□。
         │      ^
      这里有不该出现的控制字符（U+001B）。
      → 请删掉它；如果整篇都有，请把文字重新粘贴为纯文本。

    content/2016/06.md:11:10 错误 encoding/character
      11 │ 楚□雄□[31m州□。
         │             ^
      这里有不该出现的控制字符（U+0085）。
      → 请删掉它；如果整篇都有，请把文字重新粘贴为纯文本。
    "
  `);
});

test.each(["---js", "---jsLegacy", "---json", "--- yaml", "---javascript"])(
  "5: a language for the front matter is refused, nothing is run: %s",
  (fence) => {
    const evil = `${fence}\n{ title: globalThis.wasRun = true }\n---\n\n## 甲\n\n正文。\n`;
    const [problem, ...others] = readIssue(evil).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: "front-matter/language",
      line: 1,
      column: 1,
      excerpt: fence,
      remedy: "第一行只写三个减号：---",
    });
    expect(Reflect.has(globalThis, "wasRun")).toBe(false);
  },
);

test("6: keys of site generators are refused like any other unknown key", () => {
  const keys = {
    templateEngineOverride: "njk",
    permalink: "../../x.html",
    layout: "x",
    eleventyComputed: "x",
    date2: "x",
  };
  const { problems } = readIssue(issueText(keys));
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
    "7 field/unknown",
    "8 field/unknown",
    "9 field/unknown",
    "10 field/unknown",
    "11 field/unknown",
  ]);
  expect(problems.at(-1)?.remedy).toBe("是不是想写 date？请改为：date: x");
});

test("7: marks of template languages are text", () => {
  const typed = "{{ 7*7 }} {% include 'x' %} {{% 打折 %}}";
  expect(
    soundIssue(issueText({ title: `'${typed.replaceAll("'", "''")}'` }, `## ${typed}\n\n${typed}\n`)),
  ).toMatchObject({
    title: typed,
    items: [{ heading: typed, text: typed }],
  });
});

test("8: files that site generators run or copy are refused and left alone", () => {
  const { archive, messages } = readFiles({
    "content.11tydata.cjs": "globalThis.wasRun = true",
    "2016/06.11tydata.js": "globalThis.wasRun = true",
    "2016/06/x.11tydata.cjs": "globalThis.wasRun = true",
    "2016/06/page.html": "<script>",
    "2016/index.njk": "{{ 7*7 }}",
    "2016/06.md": issueText(),
  });
  expect(messages).toMatchInlineSnapshot(`
    "content/2016/06.11tydata.js 错误 file/unexpected
      content/2016/ 里不该有“06.11tydata.js”。
      → 这里只放 06.md 这样的简报文件和同名的附件文件夹。请移走它。

    content/2016/06/page.html 错误 file/kind
      附件文件夹里不能放“page.html”。
      → 这里只放图片（PNG、JPEG、GIF、WebP、AVIF）和文档（PDF、OFD、Word、Excel、PPT、WPS、CSV、TXT、ZIP）。

    content/2016/06/x.11tydata.cjs 错误 file/kind
      附件文件夹里不能放“x.11tydata.cjs”。
      → 这里只放图片（PNG、JPEG、GIF、WebP、AVIF）和文档（PDF、OFD、Word、Excel、PPT、WPS、CSV、TXT、ZIP）。

    content/2016/index.njk 错误 file/unexpected
      content/2016/ 里不该有“index.njk”。
      → 这里只放 06.md 这样的简报文件和同名的附件文件夹。请移走它。

    content/content.11tydata.cjs 错误 file/unexpected
      content/ 里不该有“content.11tydata.cjs”。
      → 这里只放 site.yaml、synonyms.yaml、redirects.yaml、documents.yaml 和以年份命名的文件夹，例如 content/2016/。请移走它。
    "
  `);
  expect(archive?.issues.map(({ attachments }) => attachments)).toEqual([[]]);
  expect(Reflect.has(globalThis, "wasRun")).toBe(false);
});

test("9: symbolic links are refused, to files and folders, wherever they are", () => {
  const { messages } = readFiles({
    "2015": { link: "/etc" },
    "2016/05.md": { link: "/etc/passwd" },
    "2016/06.md": issueText(),
    "2016/06/表.csv": { link: "/etc/passwd" },
  });
  expect(messages).toMatchInlineSnapshot(`
    "content/2015 错误 file/link
      “2015”是指向别处的链接或特殊文件，不是普通文件。
      → 请删掉它，把真正的文件复制过来。

    content/2016/05.md 错误 file/link
      “05.md”是指向别处的链接或特殊文件，不是普通文件。
      → 请删掉它，把真正的文件复制过来。

    content/2016/06/表.csv 错误 file/link
      “表.csv”是指向别处的链接或特殊文件，不是普通文件。
      → 请删掉它，把真正的文件复制过来。
    "
  `);
});

test("9: site.yaml must not be a link either", () => {
  expect(readFiles({ "site.yaml": { link: "/etc/passwd" }, "2016/06.md": issueText() }).messages).toContain(
    "content/site.yaml 错误 file/link",
  );
});

test.each(["2016-02-30", "2016-13-45", "2016-10-19 25:00"])(
  "10: a date that there is not is refused, it does not roll over: %s",
  (date) => {
    const [problem, ...others] = readIssue(issueText({ date })).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "field/no-such-date", line: 4, column: 7, length: date.length });
  },
);

test("11: a time is Shanghai's", () => {
  expect(soundIssue(issueText({ date: "2016-10-19 11:07:16" })).date).toEqual({
    day: "2016-10-19",
    time: "11:07",
    instant: "2016-10-19T11:07:16+08:00",
  });
});

test("12: numbers are decimal digits, never octal", () => {
  expect(soundIssue(issueText({ issue: "06", total: "010" }))).toMatchObject({
    number: { id: "6" },
    total: { first: 10 },
  });
  expect(messagesOf(issueText({ issue: "第6期", total: "６" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:3:8 错误 field/number
      3 │ issue: 第6期
        │        ^^^^^
      “第6期”不对：这里只写从1开始的期号（半角数字）；合刊写成 6-7，增刊写成 增刊1。
      → 请改为：issue: 6

    content/2016/06.md:7:8 错误 field/number
      7 │ total: ６
        │        ^^
      “６”不对：这里只写从1开始的总期号（半角数字）；合刊写成 46-47。
      → 请改为：total: 6
    "
  `);
});

test.each(["title：全州", "title:\u00A0全州", "title:　全州"])(
  "13: a colon of the wrong width, or with the wrong space: %j",
  (line) => {
    const [problem] = readIssue(issueText().replace(/title: .*/, line)).problems;
    expect(problem).toMatchObject({
      code: "front-matter/colon",
      line: 2,
      column: 6,
      message: "冒号请用英文半角，后面空一个普通空格。",
      remedy: "请改为：title: 全州",
    });
  },
);

test.each([
  ["第6期 # 通知", "'第6期 # 通知'"],
  ['"创新"驱动', "'\"创新\"驱动'"],
  ["[快讯] 全州", "'[快讯] 全州'"],
  ["@全州", "'@全州'"],
])(
  "14: a title that YAML would cut or turn is refused, with quotes around it it is right: %s",
  (typed, quoted) => {
    const [problem, ...others] = readIssue(issueText({ title: typed })).problems;
    expect(others).toEqual([]);
    expect(problem?.remedy).toBe(`请改为：title: ${quoted}`);
    expect(soundIssue(issueText({ title: quoted })).title).toBe(typed);
  },
);

test("15: a key that stands twice, and a misspelled one", () => {
  const lines = [
    "title: 甲",
    "issue: 6",
    "title: 乙",
    "date: 2016-10-19",
    "source: 州科技局",
    "auther: 吴启荣",
  ];
  expect(messagesOf(issueOf(lines))).toMatchInlineSnapshot(`
    "content/2016/06.md:4:1 错误 front-matter/duplicate-key
      4 │ title: 乙
        │ ^^^^^^^^^
      “title”写了两次：第2行和第4行。
      → 请只留一行。

    content/2016/06.md:7:1 错误 field/unknown
      7 │ auther: 吴启荣
        │ ^^^^^^
      没有“auther”这一项。
      → 是不是想写 author？请改为：author: 吴启荣
    "
  `);
});

test("16: an alias bomb and a hundred thousand brackets are refused, in time that grows with their number", () => {
  const bomb = [
    "a: &a [x, x]",
    ...[..."bcdefgh"].map((key, index) => `${key}: &${key} [*${"abcdefg"[index]}, *${"abcdefg"[index]}]`),
  ];
  expect(codes(issueOf(bomb))).toContain("field/unknown");
  const refused = (code: string, put: (brackets: string) => string): void => {
    expect(codes(put("[".repeat(100_000)))).toContain(code);
    expectSteadyGrowth((size) => void codes(put("[".repeat(size))), 100_000);
  };
  refused("front-matter/too-large", (brackets) => issueText({ keywords: brackets }));
  refused("front-matter/too-large", (brackets) => issueText({ keywords: `\n  - ${brackets}` }));
  refused("body/long-paragraph", (brackets) => issueText({}, `## 甲\n\n${brackets}\n`));
});

test("16: anchors and aliases are refused where they stand", () => {
  expect(
    messagesOf(issueText({ title: "&a 全州", summary: "*a", keywords: "[&k 甲, *k]" })),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:2:8 错误 front-matter/quote
      2 │ title: &a 全州
        │        ^^^^^^^
      这一行的值以“&”开头，会被当成格式符号。请给整个值加上单引号。
      → 请改为：title: '&a 全州'

    content/2016/06.md:7:10 错误 front-matter/quote
      7 │ summary: *a
        │          ^^
      这一行的值以“*”开头，会被当成格式符号。请给整个值加上单引号。
      → 请改为：summary: '*a'

    content/2016/06.md:8:15 错误 front-matter/anchor
      8 │ keywords: [&k 甲, *k]
        │               ^^
      “&”和“*”在这里会被当成格式符号。
      → 请给带有这个符号的内容加上单引号。

    content/2016/06.md:8:18 错误 front-matter/anchor
      8 │ keywords: [&k 甲, *k]
        │                   ^^
      “&”和“*”在这里会被当成格式符号。
      → 请给带有这个符号的内容加上单引号。
    "
  `);
});

test("17: names of JavaScript's own are keys like any other", () => {
  const { problems } = readIssue(
    issueText({ constructor: "x", toString: "x", prototype: "x" }).replace(
      "title:",
      "__proto__:\n  polluted: yes\ntitle:",
    ),
  );
  expect(problems.map(({ message }) => message)).toEqual([
    "没有“__proto__”这一项。",
    "没有“constructor”这一项。",
    "没有“toString”这一项。",
    "没有“prototype”这一项。",
  ]);
  expect(Reflect.has({}, "polluted")).toBe(false);
});

test("18: HTML in a title is text, in a body it is escaped", () => {
  const evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";
  const { title, items } = soundIssue(issueText({ title: evil }, `## ${evil}\n\n${evil}\n`));
  expect([title, items[0]?.heading, items[0]?.text]).toEqual([evil, evil, evil]);
  expect(withoutIds(items[0]?.html)).toBe(
    "<p>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</p>",
  );
});

test.each(["javascript:alert", "//host/", "data:text/html,x", "file:///etc/passwd", "www.gov.cn"])(
  "19: a link that leads astray is refused where it stands: %s",
  (address) => {
    const [problem, ...others] = readIssue(issueText({}, `## 甲\n\n见[附件](${address})。\n`)).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "link/scheme", line: 11, column: 7, length: address.length });
  },
);

test("20: characters that turn or hide text are refused, their code points named", () => {
  expect(
    messagesOf(issueText({ title: "全\u200B州" }, "## 甲\n\n\u202E楚雄\u2066\uFEFF州\u00AD\u2028\n")),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:2:9 错误 encoding/character
      2 │ title: 全□州
        │          ^
      这里有看不见的零宽字符（U+200B），读者会搜不到这个词。
      → 请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。

    content/2016/06.md:11:1 错误 encoding/character
      11 │ □楚雄□□州□□
         │ ^
      这里有改变文字方向的隐藏字符（U+202E）。
      → 请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。

    content/2016/06.md:11:4 错误 encoding/character
      11 │ □楚雄□□州□□
         │      ^
      这里有改变文字方向的隐藏字符（U+2066）。
      → 请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。

    content/2016/06.md:11:5 错误 encoding/character
      11 │ □楚雄□□州□□
         │       ^
      这里有看不见的零宽字符（U+FEFF），读者会搜不到这个词。
      → 请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。

    content/2016/06.md:11:7 错误 encoding/character
      11 │ □楚雄□□州□□
         │          ^
      这里有看不见的零宽字符（U+00AD），读者会搜不到这个词。
      → 请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。

    content/2016/06.md:11:8 错误 encoding/character
      11 │ □楚雄□□州□□
         │           ^
      这里有不该出现的控制字符（U+2028）。
      → 请删掉它；如果整篇都有，请把文字重新粘贴为纯文本。
    "
  `);
});

test("21: two files of one issue are both named", () => {
  const { archive, messages } = readFiles({
    "2016/06.md": issueText(),
    "2016/6.md": issueText({ title: "另一期" }),
  });
  expect(messages).toMatchInlineSnapshot(`
    "content/2016/06.md:3:8 错误 issue/duplicate
      3 │ issue: 6
        │        ^
      2016年第6期有两个以上的文件：content/2016/06.md、content/2016/6.md。
      → 请核对期号，改正其中一个，或删掉多余的文件。

    content/2016/6.md:3:8 错误 issue/duplicate
      3 │ issue: 6
        │        ^
      2016年第6期有两个以上的文件：content/2016/06.md、content/2016/6.md。
      → 请核对期号，改正其中一个，或删掉多余的文件。
    "
  `);
  expect(archive?.issues).toEqual([]);
});

test("21: names that differ by case alone are both named", () => {
  expect(messagesOf(issueText(), { "2016/06/A.png": PNG, "2016/06/a.png": PNG })).toMatchInlineSnapshot(`
    "content/2016/06/A.png 提醒 picture/unused
      2016年第6期没有用到图片“A.png”。
      → 请在正文里写上：![图里的内容](06/A.png)；不用的图片请删掉。

    content/2016/06/a.png 错误 file/case
      “a.png”和“A.png”只有大小写不同，在有些电脑上会互相覆盖。
      → 请给其中一个改名。
    "
  `);
});

test("22: a pasted page whose text is indented is refused, the import offered", () => {
  const { problems } = readIssue(issueText({}, "## 甲\n\n        8月31日，州政府召开会议。\n"));
  expect(problems).toMatchObject([{ code: "body/indented", line: 11, column: 9 }]);
  expect(problems[0]?.message).toContain("会变成代码块");
  expect(problems[0]?.remedy).toContain("npm run import");
});

test("24: a file of 20 MB is refused without being read: it takes less time than one that is", () => {
  const spent = processorTime(() => {
    expect(messagesOf(Buffer.alloc(20 * 1024 * 1024, "a"))).toMatchInlineSnapshot(`
    "content/2016/06.md 错误 file/too-large
      文件有20 MB，太大了：一期简报最大2 MB。
      → 请把图片和附件放进同名文件夹，正文里只放文字和链接。
    "
  `);
  });
  const usual = issueText({}, `## 甲\n\n${`${"正文。".repeat(100)}\n\n`.repeat(300)}`);
  expect(spent).toBeLessThan(processorTime(() => void codes(usual)));
});

test("24: a list 2,000 deep and a table of 2,000 columns are refused, in time that grows with them", () => {
  const cells = (text: string, columns: number) => `|${`${text}|`.repeat(columns)}`;
  const table = (columns: number) => ["甲", "-", "乙"].map((text) => cells(text, columns)).join("\n");
  const refused = (code: string, put: (size: number) => string): void => {
    const codesAt = (size: number) => codes(issueText({}, `## 甲\n\n${put(size)}\n`));
    expect(codesAt(2000)).toEqual([code]);
    expectSteadyGrowth((size) => void codesAt(size), 8000);
  };
  refused("body/nested", (depth) => `${"- ".repeat(depth)}x`);
  refused("body/nested", (depth) => `${"> ".repeat(depth)}x`);
  refused("body/wide-table", table);
});

test("25: one bad file among many is listed, with every other fault of every file, and the good ones are read", () => {
  const good = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [
      `2015/${index + 1}.md`,
      issueText({ issue: `${index + 1}`, date: "2015-10-19" }),
    ]),
  );
  const { archive, problems } = readFiles({
    ...good,
    "2016/06.md": issueText({ issue: "第6期", date: "2016-02-30" }, "## 甲\n\n[x](javascript:1)\n"),
    "2016/05.md": GBK,
    "2016/x.html": "",
  });
  expect(
    problems.map(({ file, line, code }) => `${file.replace(/.*\/content\//, "")}:${line} ${code}`),
  ).toEqual([
    "2016/05.md:2 encoding/gbk",
    "2016/06.md:3 field/number",
    "2016/06.md:4 field/no-such-date",
    "2016/06.md:11 link/scheme",
    "2016/x.html:0 file/unexpected",
  ]);
  expect(archive?.issues).toHaveLength(20);
});

test("25: an empty folder is refused", () => {
  expect(readFiles({}).messages).toMatchInlineSnapshot(`
    "content 错误 content/empty
      这里还没有可发布的简报。
      → 请新建 content/年份/期号.md，例如 content/2016/06.md。
    "
  `);
});

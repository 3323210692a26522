import { expect, test } from "vitest";
import { issueOf, issueText, messagesOf, readIssue } from "../archive-folder.ts";

const REST = ["date: 2016-02-30", "source: 州科技局", "author: 吴启荣"];

/** The problems of an issue that begins with these lines; its date is wrong, to see that it is still noticed. */
function trapsIn(...lines: string[]): string[] {
  const { problems } = readIssue(issueOf([...lines, "issue: 6", ...REST]));
  const shown = problems.map(({ line, column, code, remedy }) => `${line}:${column} ${code} ${remedy}`);
  const date = shown.findIndex((text) => text.includes("field/no-such-date"));
  if (date < 0) throw new Error(`The date was not checked:\n${shown.join("\n")}`);
  return shown.toSpliced(date, 1);
}

test.each([
  ["a full-width colon", "title：全州", "2:6 front-matter/colon 请改为：title: 全州"],
  ["a full-width colon and a space", "title： 全州", "2:6 front-matter/colon 请改为：title: 全州"],
  ["a no-break space after the colon", "title:\u00A0全州", "2:6 front-matter/colon 请改为：title: 全州"],
  ["a full-width space after the colon", "title:　全州", "2:6 front-matter/colon 请改为：title: 全州"],
  ["a no-break space before the colon", "title\u00A0: 全州", "2:6 front-matter/colon 请改为：title: 全州"],
  ["no space after the colon", "title:全州", "2:6 front-matter/colon 请改为：title: 全州"],
  [
    "a number sign behind a space",
    "title: 全州 # 通知",
    "2:10 front-matter/hash 请改为：title: '全州 # 通知'",
  ],
  ["a number sign at the beginning", "title: # 通知", "2:8 front-matter/hash 请改为：title: '# 通知'"],
  [
    "a quotation at the beginning",
    'title: "创新"驱动',
    "2:8 front-matter/quote 请改为：title: '\"创新\"驱动'",
  ],
  [
    "a single quotation at the beginning",
    "title: '创新'驱动",
    "2:8 front-matter/quote 请改为：title: '''创新''驱动'",
  ],
  ["a quotation that does not end", 'title: "创新', "2:8 front-matter/quote 请改为：title: '\"创新'"],
  ["a square bracket", "title: [快讯] 全州", "2:8 front-matter/quote 请改为：title: '[快讯] 全州'"],
  ["a bracket that does not end", "title: [快讯", "2:8 front-matter/quote 请改为：title: '[快讯'"],
  ["a curly bracket", "title: {快讯} 全州", "2:8 front-matter/quote 请改为：title: '{快讯} 全州'"],
  ["an at sign", "title: @全州", "2:8 front-matter/quote 请改为：title: '@全州'"],
  ["a percent sign", "title: %全州", "2:8 front-matter/quote 请改为：title: '%全州'"],
  ["a backtick", "title: `全州`", "2:8 front-matter/quote 请改为：title: '`全州`'"],
  ["an ampersand", "title: &全州", "2:8 front-matter/quote 请改为：title: '&全州'"],
  ["an asterisk", "title: **全州**", "2:8 front-matter/quote 请改为：title: '**全州**'"],
  ["an exclamation mark", "title: !全州", "2:8 front-matter/quote 请改为：title: '!全州'"],
  ["a bar with a text", "title: | 全州", "2:8 front-matter/quote 请改为：title: '| 全州'"],
  ["a hyphen and a space", "title: - 全州", "2:8 front-matter/quote 请改为：title: '- 全州'"],
  ["a colon and a space inside", "title: 全州: 通知", "2:10 front-matter/quote 请改为：title: '全州: 通知'"],
  ["a colon at the end", "title: 全州:", "2:10 front-matter/quote 请改为：title: '全州:'"],
  ["a tab after the colon", "title:\t全州", "2:7 front-matter/tab 请改为：title: 全州"],
  ["a tab inside", "title: 全州\t通知", "2:10 front-matter/tab 请改为：title: 全州 通知"],
  ["a tab before the name", "\ttitle: 全州", "2:1 front-matter/tab 请改为：title: 全州"],
  ["a full-width space before the name", "　title: 全州", "2:1 front-matter/indent 请改为：title: 全州"],
  ["a no-break space before the name", "\u00A0title: 全州", "2:1 front-matter/indent 请改为：title: 全州"],
  [
    "two slips in one line",
    "title：[快讯] 全州 # 通知",
    "2:6 front-matter/colon 请改为：title: '[快讯] 全州 # 通知'",
  ],
])(
  "%s is refused, with the line as it should be, and the other lines are still checked",
  (_, line, problem) => {
    expect(trapsIn(line)).toEqual([problem]);
  },
);

test.each([
  [
    "a text over two lines",
    ["title: 全州", "  召开推进会"],
    "2:1 front-matter/lines 请把第2行到第3行换成一行：title: 全州召开推进会",
  ],
  [
    "Latin words over two lines",
    ["title: R and", "  D"],
    "2:1 front-matter/lines 请把第2行到第3行换成一行：title: R and D",
  ],
  [
    "a block of text",
    ["title: |", "  全州", "", "  召开推进会"],
    "2:1 front-matter/lines 请把第2行到第5行换成一行：title: 全州召开推进会",
  ],
  [
    "a folded block",
    ["title: >-", "  全州", "  召开推进会"],
    "2:1 front-matter/lines 请把第2行到第4行换成一行：title: 全州召开推进会",
  ],
  [
    "a name that is indented",
    ["title: 全州", "  summary: 摘要"],
    "3:1 front-matter/indent 请改为：summary: 摘要",
  ],
])("%s is refused, with the line as it should be", (_, lines, problem) => {
  expect(trapsIn(...lines)).toEqual([problem]);
});

test.each([2, 3, 5, 6])(
  "a line of a correction that stands %i spaces in is shown where it belongs",
  (spaces) => {
    const lines = ["title: 甲", "corrections:", "  - date: 2016-10-21", `${" ".repeat(spaces)}what: 错字`];
    expect(trapsIn(...lines)).toEqual(["5:1 front-matter/indent 请改为（行首空4格）：    what: 错字"]);
  },
);

test("misplaced entries of a list and lines of a map are shown in the others' column", () => {
  const lines = [
    "title: 甲",
    "keywords:",
    "  - 创新",
    " - 创业",
    "   - 大赛",
    "withdrawn:",
    "  date: 2016-10-22",
  ];
  expect(trapsIn(...lines, " who: 甲", "    why: 乙")).toEqual([
    "5:1 front-matter/indent 请改为（行首空2格）：  - 创业",
    "6:1 front-matter/indent 请改为（行首空2格）：  - 大赛",
    "9:1 front-matter/indent 请改为（行首空2格）：  who: 甲",
    "10:1 front-matter/indent 请改为（行首空2格）：  why: 乙",
  ]);
});

test("an unreadable line does not hide the others", () => {
  const lines = ["title 全州会议", "issue: 第6期", "这一行", "date: 2016-10-19 下午3:07", "authr: 吴启荣"];
  expect(messagesOf(issueOf([...lines, "source: 州科技局"]))).toMatchInlineSnapshot(`
    "content/2016/06.md:2:6 错误 front-matter/colon
      2 │ title 全州会议
        │      ^^^^^^^^^
      “title”后面缺少冒号。冒号请用英文半角，后面空一个普通空格。
      → 请改为：title: 全州会议

    content/2016/06.md:3:8 错误 field/number
      3 │ issue: 第6期
        │        ^^^^^
      “第6期”不对：这里只写从1开始的期号（半角数字）；合刊写成 6-7，增刊写成 增刊1。
      → 请改为：issue: 6

    content/2016/06.md:4:1 错误 front-matter/syntax
      4 │ 这一行
        │ ^^^^^^
      这一行看不懂。
      → 每行写成“名称: 内容”，冒号用英文半角，后面空一格；多余的，请删掉这一行。

    content/2016/06.md:5:7 错误 field/date
      5 │ date: 2016-10-19 下午3:07
        │       ^^^^^^^^^^^^^^^^^^^
      看不懂日期“2016-10-19 下午3:07”：请写成“年-月-日”或“年-月-日 时:分”，都用半角数字。
      → 请改为：date: 2016-10-19 15:07

    content/2016/06.md:6:1 错误 field/unknown
      6 │ authr: 吴启荣
        │ ^^^^^
      没有“authr”这一项。
      → 是不是想写 author？请改为：author: 吴启荣
    "
  `);
  expect(messagesOf(issueOf(["title: 甲", "issue: {6", ...REST]))).toMatchInlineSnapshot(`
    "content/2016/06.md:3:8 错误 field/number
      3 │ issue: {6
        │        ^^
      “{6”不对：这里只写从1开始的期号（半角数字）；合刊写成 6-7，增刊写成 增刊1。
      → 当年的第几期；合刊写成 6-7，增刊写成 增刊1，例如：issue: 6

    content/2016/06.md:4:7 错误 field/no-such-date
      4 │ date: 2016-02-30
        │       ^^^^^^^^^^
      没有“2016-02-30”这个时间：请核对月、日、时、分。
      → 发布时间（北京时间），例如：date: 2016-10-19 11:07
    "
  `);
});

test("a hyphen before a name is pointed out at its own line", () => {
  expect(
    messagesOf(issueOf(["- title: 全州", "issue: 6", ...REST.slice(1), "date: 2016-10-19"])),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:2:1 错误 front-matter/dash
      2 │ - title: 全州
        │ ^^^^^^^^^^^^^
      行首多了“- ”：只有列表的各项才这样写。
      → 请改为：title: 全州
    "
  `);
});

test("a line that is mended and whose value is wrong gets one remedy", () => {
  const lines = ["title: 甲", "corrections:", "　　- date：２０１６－１０－２１", "    what: 错字"];
  expect(
    messagesOf(issueOf([...lines, "issue: 6", "date: 2016-10-19", ...REST.slice(1)])),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:4:11 错误 field/date
      4 │ 　　- date：２０１６－１０－２１
        │               ^^^^^^^^^^^^^^^^^^
      看不懂日期“２０１６－１０－２１”：请写成“年-月-日”或“年-月-日 时:分”，都用半角数字。
      → 请改为（行首空2格）：  - date: 2016-10-21
    "
  `);
});

test("mixed quotes are not a pair", () => {
  const [problem] = trapsIn("title: '全州会议’");
  expect(problem).toBe("2:8 front-matter/quote 请改为：title: 全州会议");
  expect(trapsIn('title: "全州: 会议”')[0]).toBe("2:8 front-matter/quote 请改为：title: '全州: 会议'");
});

test("traps in the entries of a list are mended too", () => {
  const lines = [
    "title: 甲",
    "keywords:",
    "  - [快讯] 大赛",
    "  - @创新",
    "\t- 创业",
    "  - 专题：大赛",
    "  - 比例3:1",
  ];
  expect(trapsIn(...lines)).toEqual([
    "4:5 front-matter/quote 请改为（行首空2格）：  - '[快讯] 大赛'",
    "5:5 front-matter/quote 请改为（行首空2格）：  - '@创新'",
    "6:1 front-matter/tab 请改为（行首空2格）：  - 创业",
  ]);
});

test("in a list of corrections, a colon is mended and a tab goes back to its column", () => {
  const lines = ["title: 甲", "corrections:", "  - date：2016-10-21", "\twhat: 错字", "　　why：录入错误"];
  expect(trapsIn(...lines)).toEqual([
    "4:9 front-matter/colon 请改为（行首空2格）：  - date: 2016-10-21",
    "5:1 front-matter/tab 请改为（行首空4格）：    what: 错字",
    "6:1 front-matter/indent 请改为（行首空4格）：    why: 录入错误",
  ]);
});

test.each([
  "title: '创新: 驱动 # 通知'",
  'title: "创新"',
  "title: “创新”驱动",
  "title: 全州#通知",
  "title: 全州：通知",
  "title: 11:07开会",
  "title: https://www.example.gov.cn/",
  "title:   全州   ",
  "# 注释",
  "  # 注释：[x",
  "",
  "\t",
])("what YAML reads as it was typed is no trap: %j", (line) => {
  expect(trapsIn(line).filter((problem) => problem.includes("front-matter/"))).toEqual([]);
});

test("quotes are no part of the value", () => {
  const { archive } = readIssue(issueText({ title: "'[快讯] 李''明: x # y'" }));
  expect(archive?.issues[0]?.title).toBe("[快讯] 李'明: x # y");
});

test("each fault of a line has its message", () => {
  const lines = ["title：全州", "summary: 摘要 # 注", 'notice: "注"意', "status:\tcorrected", "total: 4: 6"];
  expect(
    messagesOf(issueOf([...lines, "issue: 6", ...REST.slice(1), "date: 2016-10-19"])),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:2:6 错误 front-matter/colon
      2 │ title：全州
        │      ^^^^^^
      冒号请用英文半角，后面空一个普通空格。
      → 请改为：title: 全州

    content/2016/06.md:3:12 错误 front-matter/hash
      3 │ summary: 摘要 # 注
        │              ^^^^^
      “ #”后面的字会丢失。请给整个值加上单引号。
      → 请改为：summary: '摘要 # 注'

    content/2016/06.md:4:9 错误 front-matter/quote
      4 │ notice: "注"意
        │         ^^^^^^
      这一行以引号开头，引号后面还有字，会读不出来。请给整个值加上单引号。
      → 请改为：notice: '"注"意'

    content/2016/06.md:5:8 错误 front-matter/tab
      5 │ status: corrected
        │        ^^^^^^^^^^
      这里有制表符（Tab 键），请改用普通空格。
      → 请改为：status: corrected

    content/2016/06.md:6:8 错误 field/number
      6 │ total: 4: 6
        │        ^^^^
      “4: 6”不对：这里只写从1开始的总期号（半角数字）；合刊写成 46-47。
      → 创刊以来的第几期；合刊写成 46-47，例如：total: 46
    "
  `);
});

test("an unreadable line is reported once, along with the other faults", () => {
  expect(messagesOf(issueText({ title: "@x", keywords: "[甲, {乙]" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:2:8 错误 front-matter/quote
      2 │ title: @x
        │        ^^
      这一行的值以“@”开头，会被当成格式符号。请给整个值加上单引号。
      → 请改为：title: '@x'

    content/2016/06.md:7:11 错误 field/type
      7 │ keywords: [甲, {乙]
        │           ^^^^^^^^^
      keywords（关键词）应是一份列表，每项写一行。
      → 每行一个，前面写“- ”，例如：第一行写“keywords:”，下面每项一行“  - 创新创业”
    "
  `);
  expect(messagesOf(issueOf(["title: 甲", "issue 6", ...REST]))).toMatchInlineSnapshot(`
    "content/2016/06.md:3:6 错误 front-matter/colon
      3 │ issue 6
        │      ^^
      “issue”后面缺少冒号。冒号请用英文半角，后面空一个普通空格。
      → 请改为：issue: 6

    content/2016/06.md:4:7 错误 field/no-such-date
      4 │ date: 2016-02-30
        │       ^^^^^^^^^^
      没有“2016-02-30”这个时间：请核对月、日、时、分。
      → 发布时间（北京时间），例如：date: 2016-10-19 11:07
    "
  `);
});

test("lines that belong on one are given by their numbers, even if the value is wrong too", () => {
  const lines = [
    "title：全州",
    "  会议",
    "date: 2016年",
    "  10月19日",
    "issue: 6",
    "summary: |",
    "  全州",
    "  会议",
  ];
  expect(messagesOf(issueOf([...lines, "source: 州科技局", "author: 吴启荣"]))).toMatchInlineSnapshot(`
    "content/2016/06.md:2:1 错误 front-matter/lines
      2 │ title：全州
        │ ^^^^^^^^^^^
      一项内容只能写在一行里，不能换行。
      → 请把第2行到第3行换成一行：title: 全州会议

    content/2016/06.md:4:7 错误 field/date
      4 │ date: 2016年
        │       ^^^^^^
      看不懂日期“2016年10月19日”：请写成“年-月-日”或“年-月-日 时:分”，都用半角数字。
      → 请把第4行到第5行换成一行：date: 2016-10-19

    content/2016/06.md:7:1 错误 front-matter/lines
      7 │ summary: |
        │ ^^^^^^^^^^
      一项内容只能写在一行里，不能换行。
      → 请把第7行到第9行换成一行：summary: 全州会议
    "
  `);
});

test("a remedy that mends the whole line stands alone on it", () => {
  for (const [line, remedy] of [
    ["ｔｉｔｌｅ：全州", "是不是想写 title？请改为：title: 全州"],
    ["title = 全州", "请改为：title: 全州"],
    ["title　全州", "请改为：title: 全州"],
    ["title: >", "这一期的标题，例如：title: 全州召开创新驱动专项行动推进会"],
    ["title: 　　", "这一期的标题，例如：title: 全州召开创新驱动专项行动推进会"],
  ] as const)
    expect(trapsIn(line).map((problem) => problem.replace(/^\S+ \S+ /, ""))).toEqual([remedy]);
  expect(trapsIn("title: 甲", "tags: !!js x")).toEqual([
    expect.stringContaining("3:1 field/unknown 请删掉这一行。"),
  ]);
  expect(trapsIn("title: 甲", "tags: 甲", "  乙").at(-1)).toContain("3:1 field/unknown 请删掉第3行到第4行。");
  expect(trapsIn("title: 甲", "tags:", "  - 乙")).toEqual([
    expect.stringContaining("3:1 field/unknown 请删掉这一行和下面属于它的各行。"),
  ]);
});

import { expect, test } from "vitest";
import { issueOf, issueText, messagesOf, readIssue, soundIssue } from "../archive-folder.ts";

/** `3:8 field/number`, for each problem */
const places = (text: string) =>
  readIssue(text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

test("every field is read", () => {
  const issue = soundIssue(
    issueText({
      total: "046",
      summary: "本期两条。",
      keywords: "\n  - 创新创业\n  - 专题：大赛",
      notice: "本期为摘编。",
      status: "withdrawn",
      corrections: "\n  - date: 2016-10-21\n    item: 1\n    what: “15家”误作“16家”\n    why: 录入错误",
      withdrawn: "\n  date: 2016-10-22\n  who: 州科技局\n  why: 数据有误",
    }),
  );
  const { items, markdown, ...facts } = issue;
  expect(items).toHaveLength(1);
  expect(markdown).toBe("## 州科技局召开第2016年第6次座谈会"); // of what is withdrawn, the headline stays
  expect(facts).toMatchInlineSnapshot(`
    {
      "attachments": [],
      "byline": {
        "authors": [
          "吴启荣",
        ],
        "sources": [
          "州科技局",
        ],
      },
      "corrections": [
        {
          "date": {
            "day": "2016-10-21",
            "instant": "2016-10-21T00:00:00+08:00",
            "time": null,
          },
          "item": 1,
          "what": "“15家”误作“16家”",
          "why": "录入错误",
        },
      ],
      "date": {
        "day": "2016-10-19",
        "instant": "2016-10-19T11:07:16+08:00",
        "time": "11:07",
      },
      "imprint": {},
      "keywords": [
        "创新创业",
        "专题：大赛",
      ],
      "notice": null,
      "number": {
        "first": 6,
        "id": "6",
        "last": 6,
        "series": null,
      },
      "preambleHtml": null,
      "status": "withdrawn",
      "summary": null,
      "title": "全州召开创新驱动专项行动推进会",
      "total": {
        "first": 46,
        "last": 46,
      },
      "versions": [],
      "withdrawn": {
        "date": {
          "day": "2016-10-22",
          "instant": "2016-10-22T00:00:00+08:00",
          "time": null,
        },
        "who": "州科技局",
        "why": "数据有误",
      },
      "year": 2016,
    }
  `);
});

test("only title, issue, date, source and author are required", () => {
  const { total, summary, keywords, notice, status, corrections } = soundIssue(issueText());
  expect({ total, summary, keywords, notice, status, corrections }).toEqual({
    total: null,
    summary: null,
    keywords: [],
    notice: null,
    status: "published",
    corrections: [],
  });
});

test("every missing field is named, with a line to add", () => {
  expect(messagesOf(issueOf(["summary: 本期两条。"]))).toMatchInlineSnapshot(`
    "content/2016/06.md:1:1 错误 field/missing
      1 │ ---
        │ ^^^
      缺少 title（标题）。
      → 请加一行，例如：title: 全州召开创新驱动专项行动推进会（换成真正的标题）

    content/2016/06.md:1:1 错误 field/missing
      1 │ ---
        │ ^^^
      缺少 issue（期号）。
      → 请加一行，例如：issue: 6（换成真正的期号）

    content/2016/06.md:1:1 错误 field/missing
      1 │ ---
        │ ^^^
      缺少 date（日期）。
      → 请加一行，例如：date: 2016-10-19 11:07（换成真正的日期）

    content/2016/06.md:1:1 错误 field/missing
      1 │ ---
        │ ^^^
      缺少 source（来源）。
      → 请加一行，例如：source: 州科技局（换成真正的来源）

    content/2016/06.md:1:1 错误 field/missing
      1 │ ---
        │ ^^^
      缺少 author（作者）。
      → 请加一行，例如：author: 吴启荣（换成真正的作者）。只署部门、不署个人的，请在 site.yaml 里写一行 authors: optional，再删掉 author 这一行
    "
  `);
});

test("every empty field is refused at its line", () => {
  const lines = ["title:", "issue:", "date: ''", 'source: ""', "author:", "summary:", "keywords:", "status:"];
  expect(places(issueOf(lines))).toEqual([
    "2:1 field/empty",
    "3:1 field/empty",
    "4:1 field/empty",
    "5:1 field/empty",
    "6:1 field/empty",
    "7:1 field/empty",
    "8:1 field/empty",
    "9:1 field/empty",
  ]);
  expect(messagesOf(issueText({ issue: "", keywords: "" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:3:1 错误 field/empty
      3 │ issue:
        │ ^^^^^
      这里不能留空。
      → 当年的第几期；合刊写成 6-7，增刊写成 增刊1，例如：issue: 6

    content/2016/06.md:7:1 错误 field/empty
      7 │ keywords:
        │ ^^^^^^^^
      keywords（关键词）后面没有内容。
      → 每行一个，前面写“- ”，例如：第一行写“keywords:”，下面每项一行“  - 创新创业”
    "
  `);
});

test.each([
  ["6", 6],
  ["06", 6],
  ["0006", 6],
  ["'6'", 6],
])("an issue's number is decimal digits, leading zeros mean nothing: %s", (typed, number) => {
  expect(soundIssue(issueText({ issue: typed })).number.first).toBe(number);
});

test("010 is ten, never eight", () => {
  expect(soundIssue(issueText({ total: "010" })).total?.first).toBe(10);
});

test.each([
  ["第6期", "6"],
  ["６", "6"],
  ["6期", "6"],
  ["2016年第6期", "6"],
  ["第 06 期", "6"],
  ["六", "6"],
  ["6、7", "6-7"],
  ["-6", "6"],
])("another way to write a number is refused, with the number that was meant: %s", (typed, mended) => {
  const [problem, ...others] = readIssue(issueText({ issue: typed })).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: "field/number",
    line: 3,
    column: 8,
    remedy: `请改为：issue: ${mended}`,
  });
});

test.each(["0", "6.5", "0x10", "1e3", "999999"])(
  "where it is not clear which number is meant, none is guessed: %s",
  (typed) => {
    const [problem] = readIssue(issueText({ issue: typed })).problems;
    expect(problem).toMatchObject({
      code: "field/number",
      remedy: expect.stringContaining("例如：issue: 6"),
    });
  },
);

test("a number that is refused is explained", () => {
  expect(messagesOf(issueText({ issue: "第6期" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:3:8 错误 field/number
      3 │ issue: 第6期
        │        ^^^^^
      “第6期”不对：这里只写从1开始的期号（半角数字）；合刊写成 6-7，增刊写成 增刊1。
      → 请改为：issue: 6
    "
  `);
});

test.each([
  ["2016年10月19日", "2016-10-19"],
  ["2016年10月19日 11时7分", "2016-10-19 11:07"],
  ["2016/10/9", "2016-10-09"],
  ["2016.10.19", "2016-10-19"],
  ["2016-10-19T11:07:16", "2016-10-19 11:07:16"],
  ["２０１６-１０-１９", "2016-10-19"],
  ["2016-10-19 11：07", "2016-10-19 11:07"],
  ["2016-1-9", "2016-01-09"],
  ["2016-10-19 下午3:07", "2016-10-19 15:07"],
  ["2016年10月19日下午3时7分", "2016-10-19 15:07"],
  ["2016-10-19 3:07 PM", "2016-10-19 15:07"],
  ["2016-10-19 3:07pm", "2016-10-19 15:07"],
  ["2016-10-19 12:07 PM", "2016-10-19 12:07"],
  ["2016-10-19 12:07 AM", "2016-10-19 00:07"],
  ["2016-10-19 晚上8:07", "2016-10-19 20:07"],
  ["2016-10-19 中午12:07", "2016-10-19 12:07"],
  ["2016-10-19 中午1:07", "2016-10-19 13:07"],
  ["2016-10-19 上午9:07", "2016-10-19 09:07"],
  ["2016-10-19 下午15:07", "2016-10-19 15:07"],
  ["2016-10-19+08:00", "2016-10-19"],
  ["2016-10-19T11:07:16+08:00", "2016-10-19 11:07:16"],
])("a date in another form is refused, with the form that we ask for: %s", (typed, mended) => {
  const [problem] = readIssue(issueText({ date: typed })).problems;
  expect(problem).toMatchObject({
    code: "field/date",
    line: 4,
    column: 7,
    remedy: `请改为：date: ${mended}`,
  });
});

test.each(["2016-10-19 晚上12:07", "2016-10-19 上午12:07", "2016-10-19T03:07Z", "2016-10-19T03:07-05:00"])(
  "where it is not clear which time is meant, none is guessed: %s",
  (typed) => {
    const [problem] = readIssue(issueText({ date: typed })).problems;
    expect(problem?.code).toBe("field/date");
    expect(problem?.remedy).toBe("发布时间（北京时间），例如：date: 2016-10-19 11:07");
  },
);

test("a date that can't be read, and one that does not exist, are explained", () => {
  expect(messagesOf(issueText({ date: "十月十九日" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:4:7 错误 field/date
      4 │ date: 十月十九日
        │       ^^^^^^^^^^
      看不懂日期“十月十九日”：请写成“年-月-日”或“年-月-日 时:分”，都用半角数字。
      → 发布时间（北京时间），例如：date: 2016-10-19 11:07
    "
  `);
  expect(messagesOf(issueText({ date: "2016-02-30" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:4:7 错误 field/no-such-date
      4 │ date: 2016-02-30
        │       ^^^^^^^^^^
      没有“2016-02-30”这个时间：请核对月、日、时、分。
      → 发布时间（北京时间），例如：date: 2016-10-19 11:07
    "
  `);
  expect(messagesOf(issueText({ date: "1988-04-17 02:30" }))).toContain("没有“1988-04-17 02:30”这个时间");
});

test("a date of another year than the folder's is pointed out, but may be right", () => {
  const { archive, messages } = readIssue(issueText({ date: "2017-01-05" }));
  expect(archive?.issues).toHaveLength(1);
  expect(messages).toMatchInlineSnapshot(`
    "content/2016/06.md:4:7 提醒 issue/year
      4 │ date: 2017-01-05
        │       ^^^^^^^^^^
      文件在2016年的文件夹里，日期却是2017年。
      → 请核对日期和文件夹。如果是跨年发布，可以不改。
    "
  `);
});

test.each([
  ["已发布", "published"],
  ["草稿", "draft"],
  ["已更正", "corrected"],
  ["已撤回", "withdrawn"],
])("a state in Chinese is refused, with its name in the file: %s", (typed, mended) => {
  const [problem] = readIssue(issueText({ status: typed })).problems;
  expect(problem).toMatchObject({ code: "field/status", remedy: `请改为：status: ${mended}` });
});

test("an unknown status and overlong texts are refused", () => {
  const typed = { title: "长".repeat(121), status: "Published", notice: "注".repeat(501) };
  expect(messagesOf(issueText(typed))).toMatchInlineSnapshot(`
    "content/2016/06.md:2:8 错误 field/long
      2 │ title: 长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长…
        │        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      这里最多120个字，现在有121个字。
      → 这一期的标题，例如：title: 全州召开创新驱动专项行动推进会

    content/2016/06.md:7:9 错误 field/status
      7 │ status: Published
        │         ^^^^^^^^^
      没有“Published”这种状态：可写 published（已发布）、draft（草稿）、corrected（已更正）、withdrawn（已撤回）。
      → published、draft、corrected 或 withdrawn，例如：status: published

    content/2016/06.md:8:9 错误 field/long
      8 │ notice: 注注注注注注注注注注注注注注注注注注注注注注注注注注注注注注注注注注…
        │         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      这里最多500个字，现在有501个字。
      → 显示在本期开头的说明，例如：notice: 本期为摘编。
    "
  `);
});

test("keywords are a list of single words", () => {
  expect(messagesOf(issueText({ keywords: "创新 创业" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:7:11 错误 field/type
      7 │ keywords: 创新 创业
        │           ^^^^^^^^^
      keywords（关键词）应是一份列表，每项写一行。
      → 每行一个，前面写“- ”，例如：第一行写“keywords:”，下面每项一行“  - 创新创业”
    "
  `);
  expect(messagesOf(issueText({ keywords: "[创新、创业, 大赛]" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:7:12 错误 field/several
      7 │ keywords: [创新、创业, 大赛]
        │            ^^^^^^^^^^
      “创新、创业”像是几个关键词：每个关键词单独写一行。
      → 每行一个，前面写“- ”，例如：第一行写“keywords:”，下面每项一行“  - 创新创业”
    "
  `);
  expect(places(issueText({ keywords: `[${"词, ".repeat(20)}词]` }))).toEqual(["7:11 field/many"]);
  expect(soundIssue(issueText({ keywords: "[创新, 创业]" })).keywords).toEqual(["创新", "创业"]);
});

test("a list or map in place of text, and text in place of a list or map, is explained", () => {
  expect(
    messagesOf(issueText({ title: "\n  - 全州", corrections: "\n  - 今天改了" })),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:3:3 错误 field/type
      3 │   - 全州
        │   ^^^^^^
      title（标题）应写在一行里，不用方括号和减号。
      → 请把第2行到第3行换成一行：title: 全州

    content/2016/06.md:9:5 错误 field/type
      9 │   - 今天改了
        │     ^^^^^^^^
      corrections（更正）的第1项应是几行“名称: 内容”。
      → 发布以后的更正，例如：第一行写“corrections:”，下面每项一行“  - date: 2016-10-21”
    "
  `);
});

test("a misspelled key is refused with the corrected line, and its field is not reported missing", () => {
  expect(messagesOf(issueText({ author: null, auther: "吴启荣" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:6:1 错误 field/unknown
      6 │ auther: 吴启荣
        │ ^^^^^^
      没有“auther”这一项。
      → 是不是想写 author？请改为：author: 吴启荣
    "
  `);
});

test.each([
  ["日期", "date"],
  ["标题", "title"],
  ["总期号", "total"],
  ["Title", "title"],
  ["sumary", "summary"],
  ["key_words", "keywords"],
  ["期数", "issue"],
  ["总期数", "total"],
  ["题目", "title"],
  ["发布时间", "date"],
  ["印发日期", "date"],
  ["供稿单位", "source"],
  ["撰稿人", "author"],
  ["内容摘要", "summary"],
])("a key that was meant is found by its Chinese name or its spelling: %s → %s", (typed, meant) => {
  const remedy = readIssue(issueText({ [typed]: "某" })).problems.map((problem) => problem.remedy);
  expect(remedy).toEqual([`是不是想写 ${meant}？请改为：${meant}: 某`]);
});

test("who checked a text is none of its fields", () => {
  const [problem] = readIssue(issueText({ 责任编辑: "张慧" })).problems;
  expect(problem?.remedy).toMatch(/^请删掉这一行。/);
});

test("an unknown key unlike any other lists the known ones", () => {
  expect(messagesOf(issueText({ permalink: "../../x.html" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:7:1 错误 field/unknown
      7 │ permalink: ../../x.html
        │ ^^^^^^^^^
      没有“permalink”这一项。
      → 请删掉这一行。可用的有：title（标题）、issue（期号）、total（总期号）、date（日期）、source（来源）、author（作者）、summary（摘要）、keywords（关键词）、items（各条的关键词）、notice（说明）、status（状态）、corrections（更正）、withdrawn（撤回）、withdrawals（撤回的条目）、imprint（版记）、allow（允许）。
    "
  `);
});

test("a duplicate key is refused with both lines, and the rest is still checked", () => {
  const lines = ["title: 甲", "issue: 第6期", "title: 乙", "date: 2016-10-19", "source: 州科技局"];
  expect(messagesOf(issueOf(lines))).toMatchInlineSnapshot(`
    "content/2016/06.md:1:1 错误 field/missing
      1 │ ---
        │ ^^^
      缺少 author（作者）。
      → 请加一行，例如：author: 吴启荣（换成真正的作者）。只署部门、不署个人的，请在 site.yaml 里写一行 authors: optional，再删掉 author 这一行

    content/2016/06.md:3:8 错误 field/number
      3 │ issue: 第6期
        │        ^^^^^
      “第6期”不对：这里只写从1开始的期号（半角数字）；合刊写成 6-7，增刊写成 增刊1。
      → 请改为：issue: 6

    content/2016/06.md:4:1 错误 front-matter/duplicate-key
      4 │ title: 乙
        │ ^^^^^^^^^
      “title”写了两次：第2行和第4行。
      → 请只留一行。
    "
  `);
});

test("a duplicate key within a correction is refused with its own lines", () => {
  const corrections = "\n  - date: 2016-10-21\n    what: 错字\n    date: 2016-10-22";
  const [problem] = readIssue(issueText({ corrections })).problems;
  expect(problem).toMatchObject({ line: 10, message: "“date”写了两次：第8行和第10行。" });
});

test("errors within corrections are shown at their own lines", () => {
  const corrections = [
    "",
    "  - date: 2016-13-01",
    "    item: 第二条",
    "    what:",
    "  - 日期: 2016-10-21",
    "    whi: 录入错误",
  ].join("\n");
  expect(messagesOf(issueText({ corrections }))).toMatchInlineSnapshot(`
    "content/2016/06.md:8:11 错误 field/no-such-date
      8 │   - date: 2016-13-01
        │           ^^^^^^^^^^
      没有“2016-13-01”这个时间：请核对月、日、时、分。
      → 更正的日期，例如：date: 2016-10-21

    content/2016/06.md:9:11 错误 field/number
      9 │     item: 第二条
        │           ^^^^^^
      “第二条”不对：这里只写一个从1开始的阿拉伯数字（半角），不写别的字。
      → 改的是第几条新闻，例如：item: 2

    content/2016/06.md:10:5 错误 field/empty
      10 │     what:
         │     ^^^^
      这里不能留空。
      → 改了什么，例如：what: “15家”误作“16家”，已更正

    content/2016/06.md:11:5 错误 field/missing
      11 │   - 日期: 2016-10-21
         │     ^^^^^^^^^^^^^^^^
      缺少 what（更正内容）。
      → 请在第11行下面加一行（行首空4格），例如：    what: “15家”误作“16家”，已更正（换成真正的更正内容）

    content/2016/06.md:11:5 错误 field/unknown
      11 │   - 日期: 2016-10-21
         │     ^^^^
      没有“日期”这一项。
      → 是不是想写 date？请改为（行首空2格）：  - date: 2016-10-21

    content/2016/06.md:12:5 错误 field/unknown
      12 │     whi: 录入错误
         │     ^^^
      没有“whi”这一项。
      → 是不是想写 why？请改为（行首空4格）：    why: 录入错误
    "
  `);
});

test("a correction of a missing item is refused", () => {
  const corrections = "\n  - date: 2016-10-21\n    item: 2\n    what: 错字";
  expect(messagesOf(issueText({ corrections }))).toMatchInlineSnapshot(`
    "content/2016/06.md:9:11 错误 correction/item
      9 │     item: 2
        │           ^
      更正里写的是第2条，但本期只有1条新闻。
      → 请核对 item 后面的数字。
    "
  `);
});

test.each([
  ["source", "[州科技局, 州财政局]", "请改为：source: 州科技局、州财政局"],
  ["source", "\n  - 州科技局\n  - 州财政局", "请把第5行到第7行换成一行：source: 州科技局、州财政局"],
  ["author", "[吴启荣]", "请改为：author: 吴启荣"],
  ["issue", "[6]", "请改为：issue: 6"],
  ["summary", "\n  - 全州会议", "请把第7行到第8行换成一行：summary: 全州会议"],
])("a list where one line is asked for is shown as that line: %s: %s", (key, typed, remedy) => {
  const [problem, ...others] = readIssue(issueText({ [key]: typed })).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: "field/type", remedy });
});

test.each(["tilte", "ｔｉｔｌｅ", "titel", "Title"])("a name with a slip is recognized: %s", (key) => {
  const [problem, ...others] = readIssue(issueText({ title: null, [key]: "全州" })).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: "field/unknown", remedy: "是不是想写 title？请改为：title: 全州" });
});

test("an empty front matter lacks every field, one without names has a line that can't be read as well", () => {
  const lacking = Array(5).fill("1:1 field/missing");
  expect(places(issueOf([]))).toEqual(lacking);
  expect(places(issueOf(["全州召开推进会"]))).toEqual([...lacking, "2:1 front-matter/syntax"]);
});

test("a line of the front matter that is no field, and an empty file, are explained", () => {
  expect(messagesOf(issueText({ summary: "本期两条。\n全州召开推进会" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:8:1 错误 front-matter/syntax
      8 │ 全州召开推进会
        │ ^^^^^^^^^^^^^^
      这一行看不懂。
      → 每行写成“名称: 内容”，冒号用英文半角，后面空一格；多余的，请删掉这一行。
    "
  `);
  expect(messagesOf("")).toMatchInlineSnapshot(`
    "content/2016/06.md:1:1 错误 front-matter/empty-file
      文件是空的。
      → 文件第一行写 ---，接着写 title、issue、date 等各行，再用一行 --- 结束，然后写正文。
    "
  `);
});

test("missing and unclosed front matter is explained", () => {
  expect(messagesOf("## 州科技局召开座谈会\n\n正文。\n")).toMatchInlineSnapshot(`
    "content/2016/06.md:1:1 错误 front-matter/missing
      1 │ ## 州科技局召开座谈会
        │ ^^^^^^^^^^^^^^^^^^^^^
      文件开头没有说明栏（两行 --- 之间的标题、期号、日期等）。
      → 文件第一行写 ---，接着写 title、issue、date 等各行，再用一行 --- 结束，然后写正文。
    "
  `);
  expect(messagesOf("---\ntitle: 甲\n\n## 乙\n")).toMatchInlineSnapshot(`
    "content/2016/06.md:1:1 错误 front-matter/unclosed
      1 │ ---
        │ ^^^
      说明栏没有结束：缺少第二行 ---。
      → 在正文之前单独写一行三个半角减号：---
    "
  `);
});

test.each(["———", "－－－", "--", "----", "— — —", " ---"])(
  "a first line that only looks like three hyphens is mended: %s",
  (line) => {
    const [problem] = readIssue(issueText().replace("---", line)).problems;
    expect(problem).toMatchObject({ code: "front-matter/fence", line: 1, remedy: "请改为：---" });
  },
);

test.each(["---　", "---\u00A0", "---  "])("a space behind three hyphens means nothing: %j", (line) => {
  expect(messagesOf(issueText().replaceAll(/^---$/gm, line))).toBe("");
});

test("where the second --- is missing, a rule within the text is not taken for it", () => {
  const body = "编者按：本期两条。\n\n## 甲\n\n正文：一、二。\n\n---\n\n## 乙\n\n正文。\n";
  expect(messagesOf(issueText({}, body).replace("\n---\n", "\n"))).toMatchInlineSnapshot(`
    "content/2016/06.md:8:1 错误 front-matter/unclosed
      8 │ 编者按：本期两条。
        │ ^^^^^^^^^^^^^^^^^^
      说明栏没有结束：从这一行起像是正文，前面缺少第二行 ---（第14行的 --- 在正文里）。
      → 在这一行之前单独写一行三个半角减号：---
    "
  `);
});

test.each(["———", "——", "－－－", "----"])(
  "a closing line that only looks like three hyphens is mended, even above a rule: %s",
  (line) => {
    const fault = { code: "front-matter/unclosed", line: 7, remedy: "请改为：---" };
    const text = issueText().replace("\n---\n", `\n${line}\n`);
    expect(readIssue(text).problems).toMatchObject([fault]);
    expect(readIssue(`${text}\n---\n\n末段。\n`).problems).toMatchObject([fault]);
  },
);

test("dashes within the text end no front matter", () => {
  expect(places("---\ntitle: 甲\n\n## 乙\n\n正文。\n\n————\n\n末段。\n")).toEqual([
    "1:1 front-matter/unclosed",
  ]);
});

test("lines above the front matter have to be removed", () => {
  expect(messagesOf(`\n${issueText()}`)).toMatchInlineSnapshot(`
    "content/2016/06.md:1:1 错误 front-matter/above
      说明栏要从文件的第一行写起，它上面还有空行。
      → 请删掉第1行，让 --- 成为第一行。
    "
  `);
  expect(messagesOf(`\n# 全州会议\n${issueText()}`)).toMatchInlineSnapshot(`
    "content/2016/06.md:2:1 错误 front-matter/above
      2 │ # 全州会议
        │ ^^^^^^^^^^
      说明栏要从文件的第一行写起，它上面还有别的内容。
      → 请删掉第1行到第2行，让 --- 成为第一行。标题写在 title: 后面，其他的写在正文里。
    "
  `);
});

test("a forbidden character is found even as an escape", () => {
  expect(messagesOf(issueText({ title: '"a\\u202Eb"' }))).toMatchInlineSnapshot(`
    "content/2016/06.md:2:8 错误 encoding/character
      2 │ title: "a\\u202Eb"
        │        ^^^^^^^^^^
      这里有改变文字方向的隐藏字符（U+202E）。
      → 请删掉这个看不见的字符：把光标移到此处前后的字之间，按退格键。
    "
  `);
});

test("brackets and roles are no part of a name: it is read without them", () => {
  const authorsOf = (author: string) => readIssue(issueText({ author })).archive?.issues[0]?.byline.authors;
  for (const author of [
    "作者：吴启荣",
    "（吴启荣）",
    "作者：（吴启荣）",
    "通讯员 吴启荣",
    "本报记者 吴启荣",
    "特约通讯员：吴启荣",
    "文/吴启荣",
  ])
    expect(authorsOf(author)).toEqual(["吴启荣"]);
  expect(authorsOf("记者：吴启荣、记者 李明")).toEqual(["吴启荣", "李明"]);
  expect(readIssue(issueText({ source: "供稿单位：州科技局" })).archive?.issues[0]?.byline.sources).toEqual([
    "州科技局",
  ]);
});

test("a department and a person in one field have to be separated", () => {
  expect(messagesOf(issueText({ author: "供稿单位：州科技局 作者：吴启荣" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:6:9 错误 field/role
      6 │ author: 供稿单位：州科技局 作者：吴启荣
        │         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “供稿单位：州科技局 作者：吴启荣”里写了几种身份：来源只写部门，作者只写姓名，两个以上的用顿号隔开。
      → 作者姓名，多人用顿号隔开，例如：author: 吴启荣
    "
  `);
});

test.each(["文天祥", "文 天 祥", "吴启荣（女）"])(
  "a name that only looks like a role is one: %s",
  (author) => {
    expect(messagesOf(issueText({ author }))).toBe("");
  },
);

test("a line missing from a group is shown in its place, as an example", () => {
  const remedies = (front: Readonly<Record<string, string>>): string[] =>
    readIssue(issueText(front)).problems.map(({ remedy }) => remedy);
  const date = "date: 2017-05-12（换成真正的撤回日期）";
  expect(remedies({ withdrawn: "\n  why: 有误" })).toEqual([
    `请在第8行下面加一行（行首空2格），例如：  ${date}`,
  ]);
  expect(remedies({ withdrawn: "\n    why: 有误" })).toEqual([
    `请在第8行下面加一行（行首空4格），例如：    ${date}`,
  ]);
  expect(remedies({ withdrawn: "" })).toEqual([`请在第7行下面加一行（行首空2格），例如：  ${date}`]);
});

test.each([
  ["author", "null", "field/empty"],
  ["author", "~", "field/empty"],
  ["author", "无", "field/no-name"],
  ["source", "暂无", "field/no-name"],
  ["author", "——", "field/no-name"],
  ["author", "/", "field/no-name"],
  ["author", "佚名", "field/no-name"],
  ["title", "---", "field/empty"],
  ["title", "null", "field/empty"],
  ["title", "~", "field/empty"],
  ["date", "0016-10-19", "field/no-such-date"],
])("what stands for nothing is no value: %s: %s", (key, typed, code) => {
  expect(readIssue(issueText({ [key]: typed })).problems.map((problem) => problem.code)).toEqual([code]);
});

test.each([
  ["source", "州科技局 供稿", "请改为：source: 州科技局"],
  ["author", "吴启荣 摄影", "请改为：author: 吴启荣"],
  ["author", "吴启荣 摄影 何晓燕", "作者姓名，多人用顿号隔开，例如：author: 吴启荣"],
  ["author", "吴启荣 摄影：何晓燕", "作者姓名，多人用顿号隔开，例如：author: 吴启荣"],
  ["author", "来源", "作者姓名，多人用顿号隔开，例如：author: 吴启荣"],
])("somebody's work beside a name is no name: %s: %s", (key, typed, remedy) => {
  const [problem, ...others] = readIssue(issueText({ [key]: typed })).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: "field/role", remedy });
});

test.each(["【王强】", "（王强）", "文/图 王强", "［撰稿人：王强］"])(
  "brackets and a role around an author are no part of the name: %s",
  (author) => {
    expect(soundIssue(issueText({ author })).byline.authors).toEqual(["王强"]);
  },
);

test("a name of one character, and a person among the departments, are pointed out", () => {
  expect(messagesOf(issueText({ source: "州科技局 吴启荣", author: "吴启荣、李" }))).toMatchInlineSnapshot(`
    "content/2016/06.md:5:14 提醒 name/both
      5 │ source: 州科技局 吴启荣
        │                  ^^^^^^
      “吴启荣”写在来源里，也写在作者里。
      → 来源只写部门，作者只写姓名：请删掉多写的一处。

    content/2016/06.md:6:13 提醒 name/short
      6 │ author: 吴启荣、李
        │                 ^^
      “李”只有一个字，不像是名称。
      → 请核对：几个名称之间用顿号隔开，名称里面不加空格。没有写错的，可以不改。
    "
  `);
  const allow = "\n  - what: 李\n    why: 笔名";
  expect(messagesOf(issueText({ author: "李", allow }))).toBe("");
});

test("a duplicate keyword is refused at its second occurrence", () => {
  const [problem, ...others] = readIssue(issueText({ keywords: "\n  - 创新\n  - 研发\n  - 创新" })).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: "field/twice", line: 10, remedy: "请删掉这一项。" });
});

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { formatProblems } from "../../../src/content/format.ts";
import { loadArchive } from "../../../src/content/load.ts";
import { hasErrors } from "../../../src/content/problem.ts";
import type { Asker } from "../../../src/editor/new/asker.ts";
import { snapshotOf } from "../../commands/run.ts";
import { contentFolder, issueText, shorten, soundIssue } from "../../content/archive-folder.ts";
import { ARCHIVE, make, makeIn, refusal } from "./order.ts";

const TITLE = "全州召开创新驱动专项行动推进会";

test("a new file has the known fields, and hints in comments", async () => {
  const { text } = await make({ title: TITLE });
  expect(text("2016/02.md")).toMatchInlineSnapshot(`
    "---
    # 两行 --- 之间是说明栏，每行写成“名称: 内容”。以 # 开头的是提示，不会显示在网页上，可以删掉。
    title: 全州召开创新驱动专项行动推进会
    issue: 2
    # 总期号，接着前面各期推算的，请核对。
    total: 4
    # 发布时间（北京时间）。要写到分钟时，在日期后面空一格写时间，例如 09:30
    date: 2016-10-19
    # 供稿部门和作者。两个以上的用顿号隔开。
    source: 州教育局
    author: 周文博

    # 下面三项可以不写。要写时，删掉那一行开头的“# ”，再填内容；keywords 要删掉两行开头的“# ”，“-”后面空一格，写关键词。
    # 摘要（一句话说明本期内容）：
    # summary:
    # 关键词（每行一个，前面写“  - ”）：
    # keywords:
    #   -
    # 说明（显示在本期开头的说明）：
    # notice:

    # 正文写在第二行 --- 下面：每条新闻以“## 标题”一行开头，空一行，再写正文。
    # 条目最后单独写一行（州教育局 周文博），就是这条新闻的署名；不写，就用上面的来源和作者。
    # 图片和附件放在文件夹 content/2016/02/ 里；正文里写 ![说明](02/photo.jpg) 或 [附件](02/list.pdf)。

    # 草稿不会发布，只在 npm start 的预览里看得到。写好、核对以后，删掉下面这一行，就可以发布。
    status: draft
    ---

    ## 
    "
  `);
});

test("the report says what was assumed and what to do next", async () => {
  const { told } = await make({ title: TITLE });
  expect(told).toMatchInlineSnapshot(`
    "已新建 content/2016/02.md：2016年第2期（总第4期），草稿，不会发布。
    没有写明的，用了：期号 2，日期 2016-10-19，来源 州教育局，作者 周文博。请核对。

    接下来：
      1. 打开 content/2016/02.md，在“## ”后面写标题，下面写正文；
      2. 运行 npm start -- --content content 预览，运行 npm run check -- --content content 检查；
      3. 核对以后，删掉 status: draft 一行，再运行 npm run build -- --content content 发布。
    "
  `);
});

test("given fields are not reported as assumed", async () => {
  const given = {
    year: "2015",
    issue: "003",
    date: "2015-12-31 09:30",
    source: "州财政局",
    author: "何晓燕",
    title: "年末",
  };
  const { told, text } = await make(given);
  expect(told).not.toContain("没有写明的");
  expect(text("2015/03.md")).toContain("\nissue: 3\n");
  expect(text("2015/03.md"), "总第3期 is 2016年第1期").not.toContain("total:");
  expect(text("2015/03.md")).toContain("\ndate: 2015-12-31 09:30\n");
});

test("today is the date in Beijing, and decides the year", async () => {
  const { text } = await make({ title: TITLE }, { now: "2016-12-31T16:30:00Z" });
  expect(text("2017/01.md")).toContain("\ndate: 2017-01-01\n");
});

test("a given date decides the year", async () => {
  const { text } = await make({ title: TITLE, date: "2015-06-01" });
  expect(text("2015/03.md")).toContain("\nissue: 3\n");
});

test("an earlier year with today's date gets a reminder", async () => {
  const { told } = await make({ title: TITLE, year: "2015" });
  expect(told.split("\n").filter((line) => line.startsWith("提醒"))).toMatchInlineSnapshot(`
    [
      "提醒：文件在2015年的文件夹里，日期却是2016年。请核对日期和文件夹。如果是跨年发布，可以不改。",
    ]
  `);
});

test("check lists what is still to be filled in, and the archive builds", async () => {
  const { content } = await make({ title: TITLE });
  const { problems, archive } = loadArchive(content, { drafts: false });
  expect(hasErrors(problems)).toBe(false);
  expect(archive?.issues.map(({ year, number }) => `${year}/${number.id}`)).toEqual([
    "2015/1",
    "2015/2",
    "2016/1",
  ]);
  expect(shorten(formatProblems(problems, "text"), content)).toMatchInlineSnapshot(`
    "content/2016/02.md:30:1 提醒 item/no-heading
      30 │ ##
         │ ^^
      “## ”后面没有标题。
      → 请写上这条新闻的标题，例如：## 州科技局召开座谈会

    content/2016/02.md:30:1 提醒 item/empty
      30 │ ##
         │ ^^
      这条新闻没有正文。
      → 请在标题下面空一行写正文，或删掉这个标题。
    "
  `);
});

test("a new file can't be published by removing its draft status alone", async () => {
  const { content, text } = await make({ title: TITLE });
  writeFileSync(join(content, "2016/02.md"), text("2016/02.md").replace("status: draft\n", ""));
  const { problems } = loadArchive(content, { drafts: false });
  expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    "error item/no-heading",
    "warning item/empty",
  ]);
});

test("optional fields that are uncommented but empty are errors", async () => {
  const { text } = await make({ title: TITLE });
  for (const key of ["summary", "keywords", "notice"]) {
    const finished = finish(text("2016/02.md")).replace(`# ${key}:`, `${key}:`);
    expect(() => soundIssue(finished.replace("issue: 2", "issue: 6")), key).toThrow("field/");
  }
});

test("no hint is published: a completed file is the issue and nothing else", async () => {
  const { text } = await make({ title: TITLE });
  const issue = soundIssue(finish(text("2016/02.md")).replace("issue: 2", "issue: 6"));
  expect(issue).toMatchObject({
    title: TITLE,
    status: "published",
    summary: null,
    notice: null,
    keywords: [],
    preambleHtml: null,
    items: [{ heading: "州教育局召开座谈会", html: '<p id="item-1-p1">座谈会正文。</p>' }],
  });
});

/** Fills in a new file as an editor would. */
const finish = (text: string): string =>
  text.replace("status: draft\n", "").replace("## \n", "## 州教育局召开座谈会\n\n座谈会正文。\n");

test.each([
  "会议：“速览” #1",
  "a: b # c",
  "'单引号' 和 \"双引号\"",
  "- 列表？",
  "@所有人 & *星号* !感叹",
  "2016",
  "true",
  "[方括号] {花括号}",
  "反斜线 \\ 和 \\n",
  "# 井号",
  "% 百分号",
  "很长".repeat(60),
  "𠮷野家　½㎡",
  "status: published",
])("any title stands in the file as it was typed: %s", async (title) => {
  const { text } = await make({ title });
  const issue = soundIssue(finish(text("2016/02.md")).replace("issue: 2", "issue: 6"));
  expect(issue.title).toBe(title);
});

test.each(["上\u202E下", "零\u0000", "行\u2028尾", "👨\u200D👩"])(
  "a title with a sign that no page may hold is refused: %j",
  async (title) => {
    const content = contentFolder(ARCHIVE);
    expect(await refusal(makeIn(content, { title }))).toMatch(/^--title：这里有.+字符（U\+/);
    expect(existsSync(join(content, "2016/02.md"))).toBe(false);
  },
);

test("wrong flags are refused with the schema's messages, all at once", async () => {
  const wrong = { year: "16", issue: "下期", date: "2016年10月19日", title: "字".repeat(121) };
  expect(await refusal(make(wrong))).toMatchInlineSnapshot(`
    "--year 后面应是四位数字的年份，例如 2016，不是“16”。
    --issue：“下期”不对：这里只写从1开始的期号（半角数字）；合刊写成 6-7，增刊写成 增刊1。例如：--issue 6
    --date：看不懂日期“2016年10月19日”：请写成“年-月-日”或“年-月-日 时:分”，都用半角数字。请改为：--date 2016-10-19
    --title：这里最多120个字，现在有121个字。"
  `);
  expect(await refusal(make({ title: TITLE, date: "2016-02-30" }))).toMatchInlineSnapshot(
    `"--date：没有“2016-02-30”这个时间：请核对月、日、时、分。例如：--date "2016-10-19 11:07""`,
  );
});

test("the title is required, and the author for a department without earlier authors", async () => {
  expect(await refusal(make({}))).toMatchInlineSnapshot(
    `"缺少 --title（标题）。这里不能提问，请在命令里写明：npm run new -- --title "…""`,
  );
  expect(await refusal(make({ source: "州财政局" }))).toMatchInlineSnapshot(
    `"缺少 --author（作者）、--title（标题）。这里不能提问，请在命令里写明：npm run new -- --author "…" --title "…""`,
  );
  expect(await refusal(make({}, { files: { "site.yaml": "name: x\n" } }))).toContain(
    "--source（来源）、--author（作者）、--title（标题）",
  );
});

test("an existing issue is never overwritten, as 6.md or 06.md", async () => {
  const content = contentFolder({ ...ARCHIVE, "2016/6.md": issueText() });
  const before = snapshotOf(content);
  const order = { title: TITLE, year: "2016", issue: "06" };
  expect(shorten(await refusal(makeIn(content, order)), content)).toMatchInlineSnapshot(
    `"2016年第6期已经有了：content/2016/6.md。没有改动它。请核对 --year 和 --issue，或直接修改那个文件。"`,
  );
  expect(snapshotOf(content)).toEqual(before);
});

test("who takes the same number while another answers the questions is not overwritten: the second is told, the first stays", async () => {
  for (const [theirs, number] of [
    ["2016/2.md", "2"],
    ["2016/02-03.md", "2-3"],
  ] as const) {
    const content = contentFolder(ARCHIVE);
    const slow: Asker = {
      greet: () => {},
      choose: async ({ likely }) => likely[0]?.value ?? null,
      text: async ({ message, initial }) => {
        if (!message.startsWith("标题")) return initial;
        writeFileSync(join(content, theirs), issueText({ issue: number, status: "draft" }));
        return TITLE;
      },
    };
    const said = await refusal(makeIn(content, {}, { ask: slow }));
    expect(said).toBe(
      `没有写文件：刚才别人已经新建了content/${theirs}，占了2016年第2期。请再运行一次 npm run new，会用下一个期号。`,
    );
    expect(readFileSync(join(content, theirs), "utf8")).toContain("status: draft");
    expect((await makeIn(content, { title: TITLE })).told).toMatch(/新建 content\/2016\/0[34]\.md/);
  }
});

test("a folder or link at the file's path is left alone", async () => {
  const content = contentFolder(ARCHIVE);
  mkdirSync(join(content, "2016/02.md"));
  expect(await refusal(makeIn(content, { title: TITLE }))).toBe("content/2016/02.md 已经有了，没有改动它。");
  const outside = join(dirname(content), "outside");
  mkdirSync(outside);
  symlinkSync(outside, join(content, "2017"));
  expect(await refusal(makeIn(content, { title: TITLE, year: "2017" }))).toContain("不是普通文件夹");
  expect(existsSync(join(outside, "01.md"))).toBe(false);
});

test("an invalid site.yaml does not prevent a new issue, and gets a reminder", async () => {
  const given = { title: TITLE, source: "州科技局", author: "吴启荣" };
  const { told, text } = await make(given, { files: { "site.yaml": "name: x\n" } });
  expect(told).toContain("提醒：site.yaml 读不出来");
  expect(text("2016/01.md")).not.toContain("total:");
});

test("the issue's folder may exist before the issue, with pictures in it", async () => {
  const { content } = await make({ title: TITLE }, { files: { ...ARCHIVE, "2016/02/表.csv": "a,b\n" } });
  expect(readFileSync(join(content, "2016/02/表.csv"), "utf8")).toBe("a,b\n");
  expect(loadArchive(content, { drafts: true }).problems.map(({ code }) => code)).toEqual([
    "item/no-heading",
    "item/empty",
  ]);
});

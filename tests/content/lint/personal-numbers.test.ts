import { expect, test } from "vitest";
import { issueOf, issueText, messagesOf, readFiles, readIssue, SITE } from "../archive-folder.ts";

const FRONT = [
  "title: 全州召开推进会",
  "issue: 6",
  "date: 2016-10-19",
  "source: 州科技局",
  "author: 吴启荣",
] as const;

const inFront = (...lines: string[]) => readIssue(issueOf([...FRONT, ...lines]));
const replacing = (field: string, ...lines: string[]) =>
  readIssue(issueOf(FRONT.flatMap((line) => (line.startsWith(field) ? lines : [line]))));
const inBody = (text: string) => readIssue(issueText({}, `## 甲\n\n${text}\n`));

const numbersIn = ({ problems }: { problems: readonly { code: string }[] }): string[] =>
  problems.map(({ code }) => code).filter((code) => code.startsWith("privacy/"));

test.each([
  ["author", "author: 吴启荣13812345678"],
  ["source", "source: 州科技局13812345678"],
  ["imprint.office", "imprint:", "  office: 办公室13812345678"],
  ["imprint.report", "imprint:", "  report: 州委13812345678"],
  ["imprint.send", "imprint:", "  send: 各部门13812345678"],
  ["imprint.distribute", "imprint:", "  distribute: 各县市13812345678"],
  ["withdrawn.who", "withdrawn:", "  date: 2017-05-12", "  who: 州科技局13812345678"],
  ["corrections.what", "corrections:", "  - date: 2017-05-12", "    what: 电话13812345678"],
  ["keywords", "keywords:", "  - 热线13812345678"],
])("a person's number is an error in %s", (_field, ...lines) => {
  const [first = ""] = lines;
  const reading = /^(author|source)/.test(first)
    ? replacing(first.slice(0, 6), ...lines)
    : inFront(...(first === "withdrawn:" ? ["status: withdrawn"] : []), ...lines);
  expect(numbersIn(reading)).toEqual(["privacy/mobile"]);
  expect(reading.archive?.issues).toEqual([]);
  expect(reading.messages).not.toContain("13812345678");
});

test.each([
  ["on the next line", "title:", "  联系13812345678"],
  ["with a quoted key", '"title": 联系13812345678'],
  ["with a space before the colon", "title : 联系13812345678"],
  ["with an escape", String.raw`title: "联系\u00313812345678"`],
  ["over two lines", "title: 联系138", "  1234 5678"],
])("a person's number is found in a value %s", (_how, ...lines) => {
  const reading = replacing("title", ...lines);
  expect(numbersIn(reading)).toEqual(["privacy/mobile"]);
  expect(reading.messages).not.toMatch(/3812345678/);
});

test("a person's number is found in a map between braces", () => {
  expect(numbersIn(inFront("imprint: {office: 办公室13812345678}"))).toEqual(["privacy/mobile"]);
});

test("a number that YAML spells in its own way is shown masked, and may be allowed", () => {
  const escaped = String.raw`title: "联系\u00313812345678"`;
  expect(replacing("title", escaped).messages).toMatchInlineSnapshot(`
    "content/2016/06.md:2:11 错误 privacy/mobile
      2 │ title: "联系\\u003138****5678"
        │             ^^^^^^^^^^^^^^^^
      这里有手机号码“138****5678”，不能公开。
      → 请删掉，或改为：138****5678；确需公开的，在说明栏里加上三行：allow:、“  - what: 138****5678”、“    why: 公开的理由”。
    "
  `);
  const allow = ["allow:", "  - what: 138****5678", "    why: 值班电话"];
  expect(replacing("title", escaped, ...allow).messages).toBe("");
});

test.each([
  ["11010519491231002Ｘ", "id"],
  ["１１０１０５１９４９１２３１００２Ｘ", "id"],
  ["110105-1949-1231-002X", "id"],
  ["138\u00a01234\u00a05678", "mobile"],
  ["138\u20031234\u20035678", "mobile"],
  ["138\u30001234\u30005678", "mobile"],
  ["138—1234—5678", "mobile"],
  ["138–1234–5678", "mobile"],
  ["138·1234·5678", "mobile"],
  ["138 - 1234 - 5678", "mobile"],
  ["(138)12345678", "mobile"],
  ["138.1234.5678", "mobile"],
  ["138．1234．5678", "mobile"],
  ["138/1234/5678", "mobile"],
  ["1381-2345-678", "mobile"],
  ["电话：1381 2345 678", "mobile"],
  ["0138 1234 5678", "mobile"],
  ["110105.19491231.002X", "id"],
  ["110105/1949/12/31/002X", "id"],
  ["11010519491231002Х", "id"],
  ["11010519491231002×", "id"],
  ["6222.0212.3456.7890.128", "card"],
  ["（138）1234 5678", "mobile"],
  ["0086-13812345678", "mobile"],
  ["138**1234**5678", "mobile"],
  ["**138**12345678", "mobile"],
  ["&#49;3812345678", "mobile"],
  ["&#x31;&#x33;&#x38;12345678", "mobile"],
  ["138&nbsp;1234&ensp;5678", "mobile"],
  ["138[1234](https://www.gov.cn/)5678", "mobile"],
])("a person's number is found whatever parts it: %s", (text, kind) => {
  const reading = inBody(`联系${text}。`);
  expect(numbersIn(reading)).toEqual([`privacy/${kind}`]);
  expect(inBody("联系138****5678。").messages).toBe("");
});

test("a number of fifteen digits with a day of birth in it may be an old ID: its editor is reminded", () => {
  expect(inBody("证号532301490228123。").messages).toMatchInlineSnapshot(`
    "content/2016/06.md:11:3 提醒 privacy/old-id
      11 │ 证号532301*****8123。
         │     ^^^^^^^^^^^^^^^
      “532301*****8123”像是十五位的旧身份证号码。
      → 如果是身份证号码，请删掉；如果是别的编号，可以不改。
    "
  `);
  expect(numbersIn(inBody("证号532301490230123，532301491328123。"))).toEqual([]);
  expect(numbersIn(withFile("532301490228123.pdf"))).toEqual([]);
});

test("a number in parts of its own may be allowed by what the message shows", () => {
  for (const number of ["138.1234.5678", "0138 1234 5678", "电话1381 2345 678"]) {
    const [, what = ""] = /“([^”]*\*[^”]*)”，不能公开/.exec(inBody(`联系${number}。`).messages) ?? [];
    const allow = `\n  - what: ${what}\n    why: 值班电话`;
    expect(readIssue(issueText({ allow }, `## 甲\n\n联系${number}。\n`)).messages).toBe("");
  }
});

test("what no message can mark in its line is pointed to at the item's heading, and mended by what the message says", () => {
  expect(
    messagesOf(issueText({}, "## 甲\n\n联系138[1234](https://www.gov.cn/)5678。\n")),
  ).toMatchInlineSnapshot(`
    "content/2016/06.md:9:1 错误 privacy/mobile
      9 │ ## 甲
        │ ^^^^^
      这里有手机号码“138****5678”，不能公开。
      → 请删掉，或改为：138****5678。
    "
  `);
});

test("markup and entities in a number are masked with it", () => {
  const { messages } = inBody("联系138**1234**5678，或&#49;3912345678。");
  expect(messages).toMatchInlineSnapshot(`
    "content/2016/06.md:11:3 错误 privacy/mobile
      11 │ 联系138********5678，或&#49;39****5678。
         │     ^^^^^^^^^^^^^^^
      这里有手机号码“138****5678”，不能公开。
      → 请删掉，或改为：138****5678；确需公开的，在说明栏里加上三行：allow:、“  - what: 138****5678”、“    why: 公开的理由”。

    content/2016/06.md:11:20 错误 privacy/mobile
      11 │ 联系138********5678，或&#49;39****5678。
         │                        ^^^^^^^^^^^^^^^
      这里有手机号码“139****5678”，不能公开。
      → 请删掉，或改为：139****5678；确需公开的，在说明栏里加上三行：allow:、“  - what: 139****5678”、“    why: 公开的理由”。
    "
  `);
});

test.each([
  "云政发〔2016〕138号，楚科〔2016〕1234号",
  "统一社会信用代码915323001365712006",
  "统一社会信用代码9153230007569436XY",
  "统一社会信用代码91530000217652381X",
  "圆周率3.14159265358979323846",
  "增长0.13812345678",
  "电话0878-3123456，传真（0878）3123456",
  "电话0871—63123456",
  "流水号20161019110716100",
  "金额13812345678元，13812345678.5万元，138 1234 5678亿元",
  "2015 2016 2017 2018",
  "2*3*4，10~~20~~30",
  "见https://www.gov.cn/content/13812345678.htm",
  `校验值${"1381234567801234".repeat(4)}`,
  "138****5678、110105********002X",
  "138.12345678，138.1234，1381.2345",
  "2016.10.19，2016/10/19—2016/11/20",
  "完成1381 2345 678户",
  "电话费1381 2345 678 901元",
  "投入138/1234/5678万元",
  "见/2016/138/1234/5678/",
  "注册号532300100001234，串号860123456789012",
  "云财〔2016〕1381-2345号",
  "课题编号201610191107161234",
  "文件大小13812345678字节，用电13812345678千瓦时，蓄水13812345678立方米，合计13812345678余元",
])("a number that is no person's is no error: %s", (text) => {
  expect(numbersIn(inBody(text))).toEqual([]);
});

const withFile = (name: string, front = {}) =>
  readIssue(issueText(front, "## 甲\n\n正文。\n"), { [`2016/06/${name}`]: "x" });

test("the name of a file beside an issue must not hold a person's number", () => {
  expect(withFile("名单-13812345678.pdf").messages).toMatchInlineSnapshot(`
    "content/2016/06/名单-138****5678.pdf 错误 privacy/mobile
      文件名“名单-138****5678.pdf”里有手机号码，发布后读者看得到。
      → 请给文件改名，去掉号码，正文里的链接一并改；确需公开的，在说明栏里加上三行：allow:、“  - what: 138****5678”、“    why: 公开的理由”。
    "
  `);
  expect(withFile("13812345678.pdf").messages).not.toContain("13812345678");
  expect(numbersIn(withFile("11010519491231002X.jpg"))).toEqual(["privacy/id"]);
  expect(withFile("13812345678.pdf", { allow: "\n  - what: 138****5678\n    why: 值班电话" }).messages).toBe(
    "",
  );
});

test.each([
  "W020161019405071234567.pdf",
  "20161019110716100.pdf",
  "mmexport1476846436000.pdf",
  "1476846436.pdf",
])("the name that a camera or a system gave is no person's number: %s", (name) => {
  expect(withFile(name).messages).toBe("");
});

test("no message of a file or a folder shows a person's number", () => {
  const { messages } = readFiles({
    "2016/06.md": issueText(),
    "2016/06/13812345678.exe": "",
    "2016/13812345678/x.pdf": "",
    "2016/13812345678.md": "",
    "13812345678.txt": "",
  });
  expect(messages).toContain("138****5678.exe");
  expect(messages).not.toContain("13812345678");
});

test("the reminder of full-width letters does not show an ID", () => {
  expect(inBody("身份证号１１０１０５19491231002Ｘ。").messages).not.toMatch(/19491231/);
});

test("the number under which readers reach the office may be a mobile one", () => {
  const site = SITE.replace(/^ {2}contact:.*$/m, "  contact: 电话13812345678");
  expect(readFiles({ "2016/06.md": issueText(), "site.yaml": site }).messages).toBe("");
});

test("a person's number elsewhere in site.yaml or among the synonyms is an error", () => {
  const { messages } = readFiles({
    "2016/06.md": issueText(),
    "site.yaml": SITE.replace(/^ {2}sponsor:.*$/m, "  sponsor: 州科技局13812345678"),
    "synonyms.yaml": "groups:\n  - 热线、13812345678\n",
  });
  expect(messages).toMatchInlineSnapshot(`
    "content/site.yaml:11:16 错误 privacy/mobile
      11 │   sponsor: 州科技局138****5678
         │                    ^^^^^^^^^^^
      这里有手机号码“138****5678”，不能公开。
      → 请删掉，或改为：138****5678。

    content/synonyms.yaml:2:8 错误 privacy/mobile
      2 │   - 热线、138****5678
        │           ^^^^^^^^^^^
      这里有手机号码“138****5678”，不能公开。
      → 请删掉，或改为：138****5678。
    "
  `);
});

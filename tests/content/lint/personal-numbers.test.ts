import { expect, test } from "vitest";
import { issueOf, issueText, messagesOf, PDF, readFiles, readIssue, SITE } from "../archive-folder.ts";

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
  ["+8613812345678", "mobile"],
  ["手机013812345678", "mobile"],
  ["𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖", "mobile"],
  ["𝟷𝟹𝟾𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾", "mobile"],
  ["1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "mobile"],
  ["১৩৮১২৩৪৫৬৭৮", "mobile"],
  ["᧑᧓᧘᧑᧒᧓᧔᧕᧖᧗᧘", "mobile"],
  ["手机138、1234、5678", "mobile"],
  ["身份证号110105194912310021", "faulty-id"],
  ["身份证号码为532301490228123", "old-id"],
  ["手机l3812345678", "mobile"],
  ["手机：I38l2345678", "mobile"],
  ["手机138O234567O", "mobile"],
  ["手机138 1234 567l", "mobile"],
  ["身份证11O10519491231002X", "id"],
  ["卡号6222021234567890123", "card"],
  ["银行卡：6228 4812 3456 7890 123", "card"],
  ["护照号码：G12345678", "paper"],
  ["护照 EA1234567", "paper"],
  ["护照（E12345678）", "paper"],
  ["港澳通行证号C12345678", "paper"],
  ["港澳居民来往内地通行证H1234567890", "paper"],
  ["往来台湾通行证：L12345678", "paper"],
  ["台胞证 12345678", "paper"],
  ["军官证：军字第1234567号", "paper"],
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

test("the number of a passport below its column's head is found, and may be allowed as the message shows it", () => {
  const table = "| 姓名 | 护照号 | 人数 |\n|---|---|---|\n| 张三 | E12345678 | 12345678 |";
  expect(inBody(table).problems).toMatchObject([{ code: "privacy/paper", line: 13, column: 8 }]);
  const allow = "\n  - what: E****5678\n    why: 已经作废";
  expect(readIssue(issueText({ allow }, `## 甲\n\n${table}\n`)).messages).toBe("");
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
  "签发护照12345678本、港澳通行证 1234567 张，办理台胞证12345678人次",
  "遗失的护照、军官证可以补办，电话0878-3123456",
  "车辆通行证12345678，设备型号G12345678，航班号CA1234567",
  "产品编码lO1l2O13lO4OIlO，版本l.2.3，IO端口1O24",
  "水泥标号OOl3，O型血1358人，I级2345人、II级678人",
  "卡号为空的1234567890123456户，金额6222021234567890123元",
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
  "服务热线12345、0870-12345678，客服400-123-4567，电话0878-3123456转8012",
  "对公账户53001234567890123456，发票代码053001600111，项目编号530602201610180001",
  "统一社会信用代码11530600015123456X，组织机构代码01512345-6",
  "国家标准号GB/T 33190—2016，ISBN 978-7-5416-9876-3，CN 53-1001/N",
  "云政办发〔2013〕138号、〔2016〕1234号、5678号",
  "户籍人口1381、2345、6781人，分别增长13.8%、12.3%",
  "电话费13812345678元",
  "一三五计划，二〇一六年一二三四五六七",
  "①一二三四五②六七八九〇",
  "| 138 | 245 | 3678 |",
  "经度101.53751234567，纬度25.02501381234",
  "提交记录9f86d081-8138-4123-8567-138123456789",
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

test.each([
  ["behind a label and 、", "手机、13812345678", "mobile"],
  ["over a line's end", "联系138\n12345678", "mobile"],
  ["over a line's end, with other gaps", "联系138 1234\n5678", "mobile"],
  ["over a line's end", "110105\n19491231002X", "id"],
  ["with a blank after each digit", "1 3 8 1 2 3 4 5 6 7 8", "mobile"],
  ["with a blank after each digit", "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X", "id"],
  ["in pairs, behind a label", "手机：138 12 34 56 78", "mobile"],
  ["with brackets within", "138（1234）5678", "mobile"],
  ["with brackets within", "110105【19491231】002X", "id"],
  ["over cells, behind a label", "| 手机 | 138 | 1234 | 5678 |", "mobile"],
  ["over cells", "| 110105 | 19491231 | 002X |", "id"],
  ["in circles", "①③⑧①②③④⑤⑥⑦⑧", "mobile"],
  ["behind a mark in a circle", "①13812345678", "mobile"],
  ["in Arabic digits", "١٣٨١٢٣٤٥٦٧٨", "mobile"],
  ["in Han", "一三八一二三四五六七八", "mobile"],
  ["in Han, as it is read aloud", "幺三八 一二三四 五六七八", "mobile"],
  ["in capital Han", "壹叁捌壹贰叁肆伍陆柒捌", "mobile"],
  ["in several scripts", "1三8一2三4五6七8", "mobile"],
  ["before a word that begins with a digit", "13812345678一事", "mobile"],
  ["between letters", "a11010519491231002Xb", "id"],
  ["before 元, behind a label", "手机13812345678元", "mobile"],
  ["in a query", "[报名](https://www.gov.cn/?tel=13812345678)", "mobile"],
  ["in an address", "https://www.gov.cn/11010519491231002X", "id"],
  ["in an address, escaped", "[报名](https://www.gov.cn/?tel=%31%338%312345678)", "mobile"],
])("a number that a person reads is an error %s: %s", (_how, text, kind) => {
  const { problems } = inBody(text);
  expect(problems.map(({ code, severity }) => [code, severity])).toContainEqual([`privacy/${kind}`, "error"]);
});

test.each([
  "QQ群13888123456",
  "用户名13812345678",
  "账号zt13812345678",
  "编号13812345678",
  "x=13812345678",
  "13812345678×2=27624691356",
  "13800000000元",
  "abc13812345678def",
  "用户13812345678人次",
  "| 甲 | 乙 | 丙 |\n|---|---|---|\n| 138 | 1234 | 5678 |",
  "对公账户6222021234567890128",
  "N=4111111111111111",
  "见https://www.gov.cn/content/13812345678.htm",
])("a number that may be something else draws no more than a reminder: %s", (text) => {
  const { problems } = inBody(text);
  expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    expect.stringMatching(/^privacy\/(mobile|card) warning$/),
  ]);
  const what = /“([^”]*\*[^”]*)”/.exec(problems[0]?.message ?? "")?.[1] ?? "";
  const allow = `\n  - what: ${what}\n    why: 不是手机号码`;
  expect(readIssue(issueText({ allow }, `## 甲\n\n${text}\n`)).messages).toBe("");
});

test("the numbers of persons in text files and tables that can be opened are errors at their places", () => {
  const list = "姓名,手机\r\n李明,13812345678\r\n投入,13800000000元\r\n";
  const texts = { "2016/06/a.csv": list, "2016/06/b.txt": "\uFEFF电话：138 1234 5678" };
  const linked = "## 甲\n\n[名单](06/a.csv)、[说明](06/b.txt)\n";
  const { problems, messages } = readIssue(issueText({}, linked), texts);
  expect(problems.map(({ file, line, column }) => [file.split("/").at(-1), line, column])).toEqual([
    ["a.csv", 2, 4],
    ["b.txt", 1, 4],
  ]);
  expect(messages).not.toMatch(/1234/);
  const allow = "\n  - what: 138****5678\n    why: 值班电话";
  expect(readIssue(issueText({ allow }, linked), texts).messages).toBe("");
});

test("a table that Excel wrote in GBK is read too", () => {
  const gbk = Buffer.concat([Buffer.from([0xca, 0xd6, 0xbb, 0xfa]), Buffer.from(",13812345678\n")]);
  const { problems } = readIssue(issueText({}, "## 甲\n\n[名单](06/a.csv)\n"), { "2016/06/a.csv": gbk });
  expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([["privacy/mobile", 1, 4]]);
});

const withFile = (name: string, front = {}) =>
  readIssue(issueText(front, "## 甲\n\n正文。\n"), { [`2016/06/${name}`]: PDF });

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

test.each([
  ["Markdown", "| 用户 | 手机 |\n| --- | --- |\n| QQ群 | 13812345678 |\n| 用户 | 13912345678 |", 2],
  ["amounts", "| 用户 | 资金 |\n| --- | --- |\n| 用户 | 13812345678元 |", 0],
  [
    "another table",
    "| 姓名 | 手机 |\n| --- | --- |\n| 张三 | 无 |\n\n| 部门 | 订单 | 户 |\n| --- | --- | --- |\n| 甲 | 13812345678户 | 1 |",
    0,
  ],
])("a table's head says what the numbers below it are: %s", (_what, table, errors) => {
  const { problems } = inBody(table);
  expect(
    problems.filter(({ code, severity }) => code === "privacy/mobile" && severity === "error"),
  ).toHaveLength(errors);
});

test("a head of a CSV file says what the numbers below it are", () => {
  const csv = "序号,手机\nQQ群,13812345678\n";
  const { problems } = readIssue(issueText(), { "2016/06/a.csv": Buffer.from(csv) });
  expect(problems).toMatchObject([{ code: "privacy/mobile", line: 2, column: 5 }]);
  const { problems: none } = readIssue(issueText(), {
    "2016/06/a.csv": Buffer.from(csv.replace("手机", "备注")),
  });
  expect(none).toEqual([]);
});

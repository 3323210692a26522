import { expect, test } from "vitest";
import {
  frontMatterSchema,
  importedFrontMatterSchema,
  unsignedFrontMatterSchema,
} from "../../src/bulletin/front-matter.ts";
import { faultsOf } from "./schema-faults.ts";

const FRONT = {
  title: "全州召开推进会",
  issue: "6",
  date: "2016-10-19",
  source: "州科技局",
  author: "吴启荣",
};
const frontOf = (fields: Readonly<Record<string, unknown>>) => ({ ...FRONT, ...fields });
const faultsWith = (fields: Readonly<Record<string, unknown>>): string[] =>
  faultsOf(frontMatterSchema, frontOf(fields));
const read = (fields: Readonly<Record<string, unknown>>) => frontMatterSchema.parse(frontOf(fields));

const { author: _, ...UNSIGNED } = FRONT;

test("an author is required, unless departments alone may sign; an imported issue may name nobody", () => {
  const { source: _source, ...nobody } = UNSIGNED;
  expect(faultsOf(frontMatterSchema, FRONT)).toEqual([]);
  expect(faultsOf(frontMatterSchema, UNSIGNED)).toEqual(["author invalid_type"]);
  expect(faultsOf(unsignedFrontMatterSchema, UNSIGNED)).toEqual([]);
  expect(faultsOf(unsignedFrontMatterSchema, nobody)).toEqual(["source invalid_type"]);
  expect(faultsOf(importedFrontMatterSchema, nobody)).toEqual([]);
});

test.each(["html", "htm", "txt", "docx", "docm", "doc", "wps", "rtf", "odt", "pdf", "ofd", "md", "zip"])(
  "an imported issue names its original by its only name: original.%s",
  (ending) => {
    const original = { file: `original.${ending}`, sha256: "0123456789abcdef".repeat(4) };
    expect(faultsOf(importedFrontMatterSchema, frontOf({ original }))).toEqual([]);
    expect(faultsOf(frontMatterSchema, frontOf({ original }))).toEqual(["unrecognized_keys"]);
  },
);

test.each(["original.exe", "my-original.pdf", "original.pdf.exe", "Original.pdf", "../original.pdf"])(
  "no other file is an original: %s",
  (file) => {
    const original = { file, sha256: "0".repeat(64) };
    expect(faultsOf(importedFrontMatterSchema, frontOf({ original }))).toEqual([
      "original file field/original",
    ]);
  },
);

test.each([
  ["null", "field/empty"],
  ["NULL", "field/empty"],
  ["~", "field/empty"],
  ["\u2800\uFE0F", "field/empty"],
  ["——", "field/empty"],
  ["", "field/empty"],
  ["全州\n推进会", "field/lines → 全州推进会"],
  ["全州 \r\n  推进会", "field/lines → 全州推进会"],
  ["长".repeat(121), "field/long"],
  ["长".repeat(4001), "field/long"],
])("a title is one line that says something: not %j", (title, fault) => {
  expect(faultsWith({ title })).toEqual([`title ${fault}`]);
});

test.each(["nullable", "长".repeat(120), "\u{20000}".repeat(120), "2016", "A"])(
  "a title can be %j",
  (title) => {
    expect(read({ title }).title).toBe(title);
  },
);

test("blanks around a value are no part of it", () => {
  expect(read({ title: "  推进会　" }).title).toBe("推进会");
});

test.each([
  ["0016-10-19", "field/no-such-date"],
  ["1899-12-31", "field/no-such-date"],
  ["2016-02-30", "field/no-such-date"],
  ["2016-10-19 24:07", "field/no-such-date"],
  ["2016年10月19日", "field/date → 2016-10-19"],
  ["十月十九日", "field/date"],
])("a date is one that there is, in its one form: not %s", (date, fault) => {
  expect(faultsWith({ date })).toEqual([`date ${fault}`]);
});

test("a bulletin can be as old as the century before", () => {
  expect(read({ date: "1900-01-01" }).date.day).toBe("1900-01-01");
});

test.each([
  ["州科技局、州财政局", ["州科技局", "州财政局"]],
  ["【州科技局】", ["州科技局"]],
  ["州科技局、【州财政局】", ["州科技局", "州财政局"]],
  ["供稿单位：州科技局", ["州科技局"]],
  ["长".repeat(60), ["长".repeat(60)]],
  ["\u{20000}".repeat(60), ["\u{20000}".repeat(60)]],
])("departments are read from %s", (source, names) => {
  expect(read({ source }).source).toEqual(names);
});

test.each([
  ["无", "field/no-name"],
  ["【】", "field/no-name"],
  ["、", "field/no-name"],
  ["吴启荣、佚名", "field/no-name"],
  ["长".repeat(61), "field/long"],
  [`吴启荣、${"长".repeat(61)}`, "field/long"],
  ["吴启荣、排版：李明", "field/role"],
  ["吴启荣/排版：李明", "field/role"],
  ["吴启荣、【排版：李明】", "field/role"],
  ["吴启荣 审核：李明", "field/role"],
  ["部门:吴启荣", "field/role"],
  ["整理", "field/role"],
  ["吴启荣 整理", "field/role → 吴启荣"],
  ["报道 吴启荣", "field/role → 吴启荣"],
  ["吴启荣、李明、综合", "field/role → 吴启荣、李明"],
  ["吴启荣、综合、李明", "field/role"],
])("authors are names and nothing else: not %s", (author, fault) => {
  expect(faultsWith({ author })).toEqual([`author ${fault}`]);
});

test.each([
  [["创新、创业"], "keywords 0 field/several"],
  [["创新", "创业；大赛"], "keywords 1 field/several"],
  [["长".repeat(31)], "keywords 0 field/long"],
  [["创新", "创业", "创新"], "keywords 2 field/twice"],
  [Array.from({ length: 21 }, (_each, index) => `词${index}`), "keywords too_big"],
])("keywords are single short words, each once, twenty at most: not %j", (keywords, fault) => {
  expect(faultsWith({ keywords })).toEqual([fault]);
});

test("a keyword has up to thirty characters, rare ones counted as one", () => {
  const keywords = ["长".repeat(30), "\u{20000}".repeat(30)];
  expect(read({ keywords }).keywords).toEqual(keywords);
});

test.each([
  ["items", [{ item: "2", keywords: [] }], "items 0 keywords too_small"],
  ["items", [{ keywords: ["创新"] }], "items 0 item invalid_type"],
  ["corrections", [{ date: "2016-10-21", what: "错字", minor: "是" }], "corrections 0 minor field/boolean"],
  ["corrections", [{ date: "2016-10-21", what: "字".repeat(501) }], "corrections 0 what field/long"],
  ["corrections", [{ date: "2016-10-21", what: "错字", who: "李明" }], "corrections 0 unrecognized_keys"],
  ["withdrawn", { why: "有误" }, "withdrawn date invalid_type"],
  ["withdrawn", { date: "2017-05-12", item: "2" }, "withdrawn unrecognized_keys"],
  ["withdrawals", [{ date: "2017-05-12" }], "withdrawals 0 item invalid_type"],
  ["allow", [{ what: "138****1234" }], "allow 0 why invalid_type"],
  ["status", "已更正", "status field/status → corrected"],
  ["status", "toString", "status field/status"],
  ["summary", "字".repeat(301), "summary field/long"],
  ["imprint", { copies: "一百" }, "imprint copies field/number"],
])("%s: %j is refused at its place", (key, value, fault) => {
  expect(faultsWith({ [key]: value })).toEqual([fault]);
});

test("what is yes or no is read as such", () => {
  const withdrawn = { date: "2017-05-12", show: "true" };
  const corrections = [{ date: "2016-10-21", what: "错字", minor: "false" }];
  const front = read({ withdrawn, corrections });
  expect([front.withdrawn?.show, front.corrections?.[0]?.minor]).toEqual([true, false]);
});

test.each([
  ["06", "6"],
  ["06-07", "6-7"],
  ["增刊01", "增刊1"],
])("an issue's number is read without its leading zeros: %s", (typed, id) => {
  expect(read({ issue: typed }).issue.id).toBe(id);
});

test.each([
  ["合刊", "issue field/number"],
  ["合期", "issue field/number"],
  ["6—7合刊", "issue field/number → 6-7"],
  ["合刊6、7", "issue field/number → 6-7"],
  ["7-6", "issue field/number → 6-7"],
  ["第六期", "issue field/number → 6"],
  ["增刊第2期", "issue field/number → 增刊2"],
  ["x", "issue field/number"],
])("another way to write an issue's number is refused: %s", (issue, fault) => {
  expect(faultsWith({ issue })).toEqual([fault]);
});

test.each([
  ["总第46期", "total field/number → 46"],
  ["总 46期", "total field/number → 46"],
  ["2016年总第46期", "total field/number → 46"],
  ["第46、47期", "total field/number → 46-47"],
  ["增刊1", "total field/number"],
  ["增刊第1期", "total field/number"],
  ["46期", "total field/number → 46"],
])("another way to write a running number is refused: %s", (total, fault) => {
  expect(faultsWith({ total })).toEqual([fault]);
});

test("a running number is one, or a row of them", () => {
  expect([read({ total: "046" }).total, read({ total: "46-47" }).total]).toEqual([
    { first: 46, last: 46 },
    { first: 46, last: 47 },
  ]);
});

import { expect, test } from "vitest";
import {
  attachmentPath,
  authorPath,
  issueDataPath,
  issuePath,
  itemPath,
  outputFile,
  sourcePath,
  topicPath,
  withBase,
  yearPath,
} from "../../src/bulletin/address.ts";

const issue = { year: 2016, number: 6 };

test("years, issues and items have short permanent addresses", () => {
  expect(yearPath(2016)).toBe("/2016/");
  expect(issuePath(issue)).toBe("/2016/6/");
  expect(itemPath(issue, 2)).toBe("/2016/6/#item-2");
  expect(issueDataPath(issue)).toBe("/2016/6/index.json");
});

test("Chinese names are percent-encoded in addresses and plain in files", () => {
  expect(sourcePath("州科技局")).toBe("/sources/%E5%B7%9E%E7%A7%91%E6%8A%80%E5%B1%80/");
  expect(outputFile(sourcePath("州科技局"))).toBe("sources/州科技局/index.html");
  expect(outputFile(authorPath("吴启荣"))).toBe("authors/吴启荣/index.html");
});

test.each([
  ["A/B", "A-B"],
  ["..", "-"],
  ["../../etc", "--..-etc"],
  ["州科技局 办公室", "州科技局-办公室"],
  ["100%?", "100-"],
  ["C:\\x", "C-x"],
  ["#1", "-1"],
])("a name can't leave its folder or be more than a name: %j", (name, folder) => {
  const file = outputFile(sourcePath(name));
  expect(file).toBe(`sources/${folder}/index.html`);
  expect(file.split("/")).toHaveLength(3);
});

test("one name in two Unicode spellings has one address", () => {
  expect(authorPath("é")).toBe(authorPath("e\u0301"));
});

test("a topic has one address, however its keyword is typed", () => {
  expect(outputFile(topicPath("创新创业"))).toBe("topics/创新创业/index.html");
  expect(outputFile(topicPath("R&D/GDP"))).toBe("topics/r&d-gdp/index.html");
  expect(topicPath("GDP")).toBe(topicPath("gdp"));
});

test.each(["附件 1.pdf", "报告#1.pdf", "增长5%?.xlsx", "a&b+c.csv"])(
  "an attachment's address leads back to its file: %s",
  (name) => {
    const url = new URL(attachmentPath(issue, name), "https://www.example.gov.cn");
    expect([url.search, url.hash]).toEqual(["", ""]);
    expect(outputFile(url.pathname)).toBe(`2016/6/${name}`);
  },
);

test("an address becomes a file, a folder its index page", () => {
  expect(outputFile("/2016/6/")).toBe("2016/6/index.html");
  expect(outputFile("/feed.xml")).toBe("feed.xml");
});

test("a site below a path has it before every address", () => {
  expect(withBase("/", "/2016/6/")).toBe("/2016/6/");
  expect(withBase("/bulletin/", "/2016/6/#item-2")).toBe("/bulletin/2016/6/#item-2");
  expect(withBase("/bulletin/", "/")).toBe("/bulletin/");
});

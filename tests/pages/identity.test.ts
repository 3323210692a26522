import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { SITES } from "../support/sites.ts";

const { folder } = SITES.root;
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html"))
  .map((file) => ({ file: file.replaceAll("\\", "/"), html: readFileSync(join(folder, file), "utf8") }))
  // Redirects have no identity of their own.
  .filter(({ html }) => !html.includes('http-equiv="refresh"'));

const tagsOf = (html: string): Map<string, string> =>
  new Map(
    [...html.matchAll(/<meta name="(\w+)" content="([^"]*)"/g)].map(([, name = "", content = ""]) => [
      name,
      content,
    ]),
  );

const SITE = ["SiteName", "SiteDomain", "SiteIDCode"];
const COLUMN = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
const ARTICLE = ["ArticleTitle", "PubDate", "ContentSource"];
const isIssue = (file: string): boolean => /^\d{4}\/\d+\/index\.html$/.test(file);
/** The page of an issue or of one of its items. */
const isArticle = (file: string): boolean => /^\d{4}\/\d+\/(\d+\/)?index\.html$/.test(file);
const isColumn = (file: string): boolean => file !== "index.html" && file !== "404.html";

test.each(pages)(
  "$file carries the tags that government sites must have on such a page",
  ({ file, html }) => {
    const wanted = [...SITE, ...(isColumn(file) ? COLUMN : []), ...(isArticle(file) ? ARTICLE : [])];
    const tags = tagsOf(html);
    expect(wanted.filter((name) => !tags.get(name))).toEqual([]);
    expect([...COLUMN, ...ARTICLE].filter((name) => tags.has(name) && !wanted.includes(name))).toEqual([]);
    if (isArticle(file)) expect(tags.get("PubDate")).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
  },
);

test("an item's page has the title and the address of the item in its tags, and the date of its issue", () => {
  const tags = tagsOf(pages.find(({ file }) => file === "2016/6/2/index.html")?.html ?? "");
  const issue = tagsOf(pages.find(({ file }) => file === "2016/6/index.html")?.html ?? "");
  expect(tags.get("PubDate")).toBe(issue.get("PubDate"));
  expect(tags.get("ArticleTitle")).not.toBe(issue.get("ArticleTitle"));
  expect(tags.get("Url")).toBe(`${issue.get("Url")}2/`);
});

test.each(pages)("$file names the publisher, and says that the site is a sample", ({ html }) => {
  const text = textOf(html);
  for (const label of [
    "主办单位",
    "承办单位",
    "联系方式",
    "网站标识码",
    "ICP备案号",
    "公安备案号",
    "站点地图",
    "我为政府网站找错",
  ])
    expect(text).toContain(label);
  expect(text).toContain("示例网站：内容用于演示，并非官方发布。");
  expect(text).toContain("本站为演示用的示例网站");
});

test.each(pages)("$file marks every external link, also for screen readers", ({ html }) => {
  const leaving = [...html.matchAll(/<a ([^>]*href="https?:[^>]*)>(.*?)<\/a>/gs)];
  for (const [link = "", attributes = "", text = ""] of leaving) {
    if (attributes.includes("https://www.example.gov.cn/")) continue;
    expect(attributes, link).toMatch(/class="external"/);
    expect(attributes, link).toMatch(/rel="external noopener"/);
    expect(text, link).toContain("（外部链接）");
  }
});

test("every issue shows number, date and department, every item its date and number in the issue", () => {
  const issues = pages.filter(({ file }) => isIssue(file));
  expect(issues.length).toBeGreaterThan(10);
  for (const { file, html } of issues) {
    const [year, number] = file.split("/");
    const masthead = textOf(/<header class="masthead">.*?<\/header>/s.exec(html)?.[0] ?? "");
    expect(masthead, file).toContain(`${year}年第${number}期`);
    expect(masthead, file).toMatch(/\d{4}年\d{1,2}月\d{1,2}日/);
    const title = textOf(/<div class="issue-title">.*?<\/div><\/dl>/s.exec(html)?.[0] ?? "");
    expect(title, file).toMatch(/来源：?./);
    const items = [...html.matchAll(/<section class="item".*?<p class="facts">(.*?)<\/p>/gs)];
    expect(items.length, file).toBeGreaterThan(0);
    for (const [index, [, facts = ""]] of items.entries()) {
      expect(textOf(facts), file).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日/);
      expect(textOf(facts), file).toContain(`第${index + 1}条`);
    }
  }
});

function textOf(html: string): string {
  let text = "";
  const parser = new Parser({
    ontext(part) {
      text += part;
    },
  });
  parser.end(html);
  return text;
}

import { describe, expect, test } from "vitest";
import { routes } from "../../layouts/routes.tsx";
import { issueText } from "../content/archive-folder.ts";
import { editionOf } from "../publish/edition.ts";
import { linksOf } from "./elements.ts";

/** Issue pages by path, made from files. */
function pagesOf(files: Readonly<Record<string, string>>): (path: string) => string {
  const { archive, edition } = editionOf(files);
  const outputs = routes.find(({ name }) => name === "issue")?.outputs(archive) ?? [];
  return (wanted) => outputs.find(({ path }) => path === wanted)?.render(edition) ?? "";
}

/** Items with these headings; the second has its own byline. */
const items = (...headings: string[]): string =>
  headings
    .map(
      (heading, index) =>
        `## ${heading}\n\n${heading}的正文。\n${index === 1 ? "\n（州教育局 张慧）\n" : ""}`,
    )
    .join("\n");
const sections = (html: string): string[] => html.match(/<section class="item".*?<\/section>/gs) ?? [];
const waysOf = (section = ""): string[] =>
  linksOf(/<nav.*<\/nav>/s.exec(section)?.[0] ?? "").map(({ href, text }) => `${text} ${href}`);

describe("at each item", () => {
  const pages = () =>
    pagesOf({
      "2016/01.md": issueText({ issue: "1", date: "2016-01-05" }, items("一", "二")),
      "2016/02.md": issueText({ issue: "2", date: "2016-02-05" }, items("甲", "乙", "丙", "丁")),
      "2016/03.md": issueText({ issue: "3", date: "2016-03-05" }, items("春", "夏")),
    });

  test("links lead to the previous and next item, with the headline if it is in another issue", () => {
    expect(sections(pages()("/2016/2/")).map(waysOf)).toEqual([
      ["上一期最后一条：二 /2016/1/#item-2", "下一条 /2016/2/#item-2", "回到目录 #contents"],
      ["上一条 /2016/2/#item-1", "下一条 /2016/2/#item-3", "回到目录 #contents"],
      ["上一条 /2016/2/#item-2", "下一条 /2016/2/#item-4", "回到目录 #contents"],
      ["上一条 /2016/2/#item-3", "下一期第一条：春 /2016/3/#item-1", "回到目录 #contents"],
    ]);
  });

  test("short issues have no link back to the contents", () => {
    expect(sections(pages()("/2016/3/")).map(waysOf)).toEqual([
      ["上一期最后一条：丁 /2016/2/#item-4", "下一条 /2016/3/#item-2"],
      ["上一条 /2016/3/#item-1"],
    ]);
  });

  test("date and number are shown, and department and author if they differ from the issue's", () => {
    const facts = sections(pages()("/2016/3/")).map((section) =>
      /<p class="facts">(.*?)<\/p>/s
        .exec(section)?.[1]
        ?.replace(/<[^>]*>/g, "")
        .trim(),
    );
    expect(facts).toEqual(["2016年3月5日 第1条", "2016年3月5日 第2条 来源：州教育局 作者：张慧"]);
  });
});

test("an item corrected twice links to both corrections, and to the withdrawal of its issue", () => {
  const corrections =
    "\n  - date: 2016-10-21\n    item: 1\n    what: 一\n  - date: 2016-10-22\n    item: 1\n    what: 二";
  const marks = (front: Readonly<Record<string, string>>) =>
    linksOf(pagesOf({ "2016/06.md": issueText(front, items("甲", "乙")) })("/2016/6/")).flatMap(
      ({ href, text }) => (text.startsWith("已") ? `${text} ${href}` : []),
    );
  expect(marks({ status: "corrected", corrections })).toEqual(["已更正 #corrections"]);
  expect(marks({ status: "withdrawn", corrections })).toEqual([
    "已撤回 #withdrawn",
    "已更正 #corrections",
    "已撤回 #withdrawn",
  ]);
});

test("a single item has no links to neighbours", () => {
  expect(sections(pagesOf({ "2016/06.md": issueText() })("/2016/6/"))[0]).not.toContain("<nav");
});

test("readers who find a mistake are told whom to contact, and what to state", () => {
  expect(pagesOf({ "2016/06.md": issueText() })("/2016/6/")).toMatch(
    /发现错误？请告诉我们：[^<]+，并注明2016年第6期第几条。/,
  );
});

test("title and number are separated by a dash, because the number has brackets", () => {
  expect(pagesOf({ "2016/06.md": issueText({ total: "46" }) })("/2016/6/")).toContain(
    "<title>全州召开创新驱动专项行动推进会 - 2016年第6期（总第46期） - 楚雄州创新驱动专项行动简报</title>",
  );
});

test("a long issue has its contents beside the text", () => {
  const page = (count: number) =>
    pagesOf({ "2016/06.md": issueText({}, items(...[..."甲乙丙丁戊己庚辛壬"].slice(0, count))) })("/2016/6/");
  expect(page(8)).toContain('<nav class="contents" ');
  expect(page(9)).toContain('<nav class="contents beside" ');
});

import { describe, expect, test } from "vitest";
import { atOnce } from "../../src/base/steps.ts";
import { itemPath } from "../../src/bulletin/address.ts";
import { loadArchive } from "../../src/content/load.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { findsAny, scanFor } from "../../src/search/scan.ts";
import { archiveOf } from "../support/archive-of.ts";
import { scanningEngine } from "../support/scanned-index.ts";

const { archive } = loadArchive("content", { drafts: false });
if (!archive) throw new Error("The sample archive can't be read");
const engine = scanningEngine(archive);

test.each([
  "创新",
  "创新 大赛",
  "大赛 -省赛",
  '"大众创业 万众创新"',
  "大赛 OR 首飞",
  "标题:大赛",
  "作者:吴",
  "部门:楚雄州科技局",
  "部门:科技局 -标题:大赛",
  "创新?动",
  "第*届",
  "C919",
  "r&d",
  "㎡ | ２０１６",
  "国发〔2015〕32号",
  '-"创新"',
  "州",
  "没有这几个字",
])("a scan for %s finds what the search finds as written, newest first", async (q) => {
  const { exact } = await engine(parseQuery(new URLSearchParams({ q, sort: "newest" })));
  const [found = []] = scanFor(archive, [q]);
  expect(found.map(({ issue, item }) => itemPath(issue, item.position))).toEqual(exact());
});

describe("of a few texts", () => {
  const issue = (number: number, source: string, items: readonly (readonly [string, string])[]): string =>
    `---\ntitle: 简报\nissue: ${number}\ndate: 2016-0${number}-10 09:30\nsource: ${source}\nauthor: 吴启荣\n---\n\n${items
      .map(([heading, text]) => `## ${heading}\n\n${text}\n`)
      .join("\n")}`;
  const scan = (...queries: readonly string[]): string[][] =>
    scanFor(
      archiveOf({
        "2016/1.md": issue(1, "州科技局", [
          ["创新大赛", "第一届。"],
          ["路演", "大赛以后。"],
        ]),
        "2016/2.md": issue(2, "州财政局", [["经费", "大赛的钱，共50%。"]]),
      }),
      queries,
    ).map((found) => found.map(({ issue, item }) => itemPath(issue, item.position)));

  test.each([
    ["大赛", ["/2016/2/#item-1", "/2016/1/#item-1", "/2016/1/#item-2"]],
    ["标题:大赛", ["/2016/1/#item-1"]],
    ["标题:创?大", ["/2016/1/#item-1"]],
    ["标题:第?届", []],
    ["第?届", ["/2016/1/#item-1"]],
    ["第?赛", []],
    ["作者:启荣 大赛 -部门:财政", ["/2016/1/#item-1", "/2016/1/#item-2"]],
    ["部门:科技", ["/2016/1/#item-1", "/2016/1/#item-2"]],
    ["路演 OR 经费", ["/2016/2/#item-1", "/2016/1/#item-2"]],
    ["大赛 路演", ["/2016/1/#item-2"]],
    ["-大赛 -路演", []],
    ["-路演 -经费", ["/2016/1/#item-1"]],
    ["，", []],
    ["", []],
  ])("%s finds %j", (q, paths) => {
    expect(scan(q)).toEqual([paths]);
  });

  test("each query has its own answer, and no query none", () => {
    expect(scan("路演", "可燃冰", "经费").map(({ length }) => length)).toEqual([1, 0, 1]);
    expect(scan()).toEqual([]);
  });

  test("whether each query finds anything is known", () => {
    const files = { "2016/1.md": issue(1, "州科技局", [["创新大赛", "第一届。"]]) };
    expect(atOnce(findsAny(archiveOf(files), ["大赛", "路演", "", "届"]))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(atOnce(findsAny(archiveOf(files), ["大赛"]))).toEqual([true]);
    expect(atOnce(findsAny(archiveOf(files), []))).toEqual([]);
    const more = { ...files, "2016/2.md": issue(2, "州财政局", [["经费", "没有。"]]) };
    expect(atOnce(findsAny(archiveOf(more), ["经费", "大赛"]))).toEqual([true, true]);
  });
});

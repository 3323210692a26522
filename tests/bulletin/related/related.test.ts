import { expect, test } from "vitest";
import { routes } from "../../../layouts/routes.tsx";
import { type Archive, createArchive } from "../../../src/bulletin/archive.ts";
import { numbered } from "../../../src/bulletin/issue-number.ts";
import { relatedTo } from "../../../src/bulletin/related.ts";
import { issueText } from "../../content/archive-folder.ts";
import { editionOf } from "../../publish/edition.ts";
import { archiveOf } from "../../support/archive-of.ts";
import { county, type Judged, sample } from "./measure.ts";

/** What is told of each item of an archive: 2016/7/1 → 2015/4/1 */
const toldIn = (archive: Archive): ReadonlyMap<string, readonly string[]> =>
  new Map(
    archive.issues.flatMap((issue) =>
      issue.items.map((item): [string, readonly string[]] => [
        `${issue.year}/${issue.number.id}/${item.position}`,
        relatedTo(archive, item).map(({ path }) => path.replace(/^\/|\/$/g, "")),
      ]),
    ),
  );

/** How much of what is told is related, and for how many of the items that have related ones some are told. */
function measure(archives: readonly Judged[]): { judged: number; precision: number; answered: number } {
  const rows = archives.flatMap(({ archive, related }) => {
    const told = toldIn(archive);
    return [...related].map(([at, wanted]) => {
      const shown = told.get(at) ?? [];
      return {
        wanted: wanted.length,
        shown: shown.length,
        hits: shown.filter((each) => wanted.includes(each)).length,
      };
    });
  });
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  return {
    judged: rows.length,
    precision: sum(({ hits }) => hits) / sum(({ shown }) => shown),
    answered: sum(({ hits }) => Math.min(hits, 1)) / sum(({ wanted }) => Math.min(wanted, 1)),
  };
}

test("of what is told as related to 60 judged items, nine in ten are; two of three items that have related ones show some", () => {
  const { judged, precision, answered } = measure([sample(), county()]);
  expect(judged).toBeGreaterThanOrEqual(60);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(answered).toBeGreaterThanOrEqual(2 / 3);
});

const about = (what: string): string =>
  `## ${what}\n\n${what}在县城举行，${what}吸引了观众，${what}由文化馆主办。\n`;
const OTHERS = ["移栽烤烟", "修建水库", "森林防火", "义务植树", "夜校开班", "清理河道"];

/** A year of issues about this and that. */
const year = (...subjects: readonly string[]) =>
  Object.fromEntries(
    subjects.map((what, index): [string, string] => [
      `2016/0${index + 1}.md`,
      issueText({ issue: `${index + 1}`, date: `2016-0${index + 1}-10`, title: `要情${index}` }, about(what)),
    ]),
  );

test("three older ones are told at most, the newest first where they are equally alike; none of the same issue, and none newer", () => {
  const told = toldIn(
    archiveOf(
      year("广场舞比赛", "广场舞比赛", "广场舞比赛", "广场舞比赛", ...OTHERS.slice(0, 4), "广场舞比赛"),
    ),
  );
  expect(told.get("2016/1/1")).toEqual([]);
  expect(told.get("2016/9/1")).toEqual(["2016/4/1", "2016/3/1", "2016/2/1"]);
  expect(told.get("2016/2/1")).toEqual(["2016/1/1"]);
});

test("a new issue changes nothing that is told of an old item", () => {
  const before = year("广场舞比赛", ...OTHERS, "广场舞比赛");
  const after = toldIn(
    archiveOf({
      ...before,
      "2017/01.md": issueText({ issue: "1", date: "2017-01-10" }, about("广场舞比赛")),
    }),
  );
  const old = toldIn(archiveOf(before));
  expect(old.get("2016/8/1")).toEqual(["2016/1/1"]);
  for (const [at, told] of old) expect([at, after.get(at)]).toEqual([at, told]);
});

test("nothing is told of what is withdrawn, nor with it", () => {
  const files = year("广场舞比赛", ...OTHERS, "广场舞比赛");
  const withdrawn = { withdrawals: "\n  - item: 1\n    date: 2016-10-12\n    why: 有误\n    show: true" };
  const first = issueText({ issue: "1", date: "2016-01-10", ...withdrawn }, about("广场舞比赛"));
  const last = issueText({ issue: "8", date: "2016-08-10", ...withdrawn }, about("广场舞比赛"));
  expect(toldIn(archiveOf({ ...files, "2016/01.md": first })).get("2016/8/1")).toEqual([]);
  expect(toldIn(archiveOf({ ...files, "2016/08.md": last })).get("2016/8/1")).toEqual([]);
});

test("an item's page lists related news with its issue and day, and nothing where there is none", () => {
  const { archive, edition } = editionOf(year("广场舞比赛", ...OTHERS, "广场舞比赛"));
  const pages = new Map(
    routes.flatMap((route) => route.outputs(archive)).map((output) => [output.path, output.render(edition)]),
  );
  const list = /<section class="briefs on-screen" aria-labelledby="related">[\s\S]*?<\/section>/.exec(
    pages.get("/2016/8/1/") ?? "",
  )?.[0];
  expect(list).toContain("以前的相关新闻");
  expect(list).toContain('<a href="/2016/1/1/">');
  expect(list).toContain("2016年第1期");
  expect(pages.get("/2016/1/1/")).not.toContain("以前的相关新闻");
});

/** Issues of one item each, by its text; of what is told of the last one, the numbers. */
function toldOfLast(texts: readonly string[], withdrawn?: number): readonly string[] {
  const { site, issues } = archiveOf({ "2016/01.md": issueText({ issue: "1" }) });
  const [pattern] = issues;
  const [item] = pattern?.items ?? [];
  if (!pattern || !item) throw new Error("An issue was expected");
  const archive = createArchive(
    site,
    texts.map((text, index) => ({
      ...pattern,
      number: numbered(index + 1),
      status: index + 1 === withdrawn ? "withdrawn" : "published",
      items: [{ ...item, heading: "", text }],
    })),
  );
  return toldIn(archive).get(`2016/${texts.length}/1`) ?? [];
}

/** Texts that have nothing in common. */
const strange = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(0x5000 + index * 2, 0x5001 + index * 2));

test.each([
  [24, ["2016/24/1", "2016/23/1", "2016/22/1"]],
  [25, []],
])("in a large archive, what stands in %i older items is told with %j", (count, told) => {
  const dance = Array.from({ length: count }, () => "广场");
  expect(toldOfLast([...dance, ...strange(130 - count), "广场"])).toEqual(told);
});

test("what stands in a fifth of the older items, but in more than four, tells nothing", () => {
  const dance = (count: number): string[] => Array.from({ length: count }, () => "广场");
  expect(toldOfLast([...dance(4), ...strange(4), "广场"])).toHaveLength(3);
  expect(toldOfLast([...dance(5), ...strange(5), "广场"])).toEqual([]);
  expect(toldOfLast([...dance(5), ...strange(20), "广场"])).toHaveLength(3);
  expect(toldOfLast([...dance(5), ...strange(19), "广场"])).toEqual([]);
});

test("a word of many items takes no place from one of few", () => {
  const common = strange(30).map((text) => `共有，${text}`);
  expect(toldOfLast(["共有灯会", ...common, "共有灯会"])).toEqual(["2016/1/1"]);
});

test("a withdrawn issue is told of nowhere, though its text may be read", () => {
  expect(toldOfLast(["广场舞", "灯会"], 1)).toEqual([]);
  expect(toldOfLast(["广场舞", "广场舞"], 1)).toEqual([]);
  expect(toldOfLast(["广场舞", "广场舞"], 2)).toEqual([]);
  expect(toldOfLast(["广场舞", "广场舞"])).toEqual(["2016/1/1"]);
});

test("a tenth of what two texts say must be alike", () => {
  const words = (count: number): string => strange(count).join("，");
  expect(toldOfLast([`广场，${words(9)}`, "广场"])).toHaveLength(1);
  expect(toldOfLast(["广场", ...strange(1), `广场，${words(200)}`])).toEqual([]);
});

import { expect, test } from "vitest";
import { routes } from "../../layouts/routes.tsx";
import { issueText } from "../content/archive-folder.ts";
import { editionOf } from "../publish/edition.ts";

/** A page of an archive with one issue a year for `years` years. */
function pageOf(kind: string, years: number): string {
  const { archive, edition } = editionOf(
    Object.fromEntries(
      Array.from({ length: years }, (_, index) => [
        `${2010 + index}/01.md`,
        issueText({ issue: "1", date: `${2010 + index}-03-01 09:00` }),
      ]),
    ),
  );
  const [output] = routes.find(({ name }) => name === kind)?.outputs(archive) ?? [];
  return output?.render(edition) ?? "";
}

test("many years are shown as dense tiles on the page for wrong addresses, few are not", () => {
  expect(pageOf("notFound", 6)).not.toContain('class="tiles dense"');
  expect(pageOf("notFound", 7)).toContain('class="tiles dense"');
});

test("the latest issue leads, and the six before it follow with their headlines", () => {
  const [lead = "", earlier = ""] = [
    ...pageOf("home", 9).matchAll(/<section class="(?:lead|earlier)".*?<\/section>/gs),
  ].map(([section]) => section);
  const issues = (html: string) => [...html.matchAll(/href="\/(\d+\/1)\/"/g)].map(([, path]) => path);
  expect(issues(lead)).toEqual(["2018/1"]);
  expect(issues(earlier)).toEqual(["2017/1", "2016/1", "2015/1", "2014/1", "2013/1", "2012/1"]);
  expect(lead).toContain("8月31日，州科技局召开座谈会。");
  expect(earlier.match(/#item-1"/g)).toHaveLength(6);
});

test("an archive of one issue has no earlier ones, and no heading for them", () => {
  expect(pageOf("home", 1)).toContain('id="latest"');
  expect(pageOf("home", 1)).not.toContain('id="earlier"');
});

test("the statistics give the day of a single issue, or the first and last day of several", () => {
  const days = (years: number) =>
    /位作者(.*?)<\/p>/.exec(pageOf("statistics", years))?.[1]?.replace(/<[^>]*>/g, "");
  expect([days(1), days(2)]).toEqual(["，2010年3月1日", "，2010年3月1日至2011年3月1日"]);
});

test("longer tables below a chart start collapsed", () => {
  const folded = (years: number) =>
    [...pageOf("statistics", years).matchAll(/<details class="folded"( open)?>/g)].map(([, open]) => !open);
  expect([folded(6), folded(7)]).toEqual([
    [false, true],
    [true, true],
  ]);
});

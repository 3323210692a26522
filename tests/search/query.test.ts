import { expect, test } from "vitest";
import {
  formatQuery,
  isEmpty,
  isFiltered,
  parseQuery,
  withoutFilters,
} from "../../src/search/client/query.ts";

const read = (address: string): ReturnType<typeof parseQuery> => parseQuery(new URLSearchParams(address));

const NOTHING = {
  q: "",
  year: "",
  source: "",
  author: "",
  from: "",
  to: "",
  sort: "relevance",
  page: 1,
} as const;

test("an address that asks for nothing is the default", () => {
  expect(read("")).toEqual(NOTHING);
});

test("an address says all of a query, and spaces around words say nothing", () => {
  expect(
    read(
      "q= 创新 大赛 &year=2016&source= 州科技局&author=吴启荣 &from=2016年1月&to=2016-10-9&sort=oldest&page=3",
    ),
  ).toEqual({
    q: "创新 大赛",
    year: "2016",
    source: "州科技局",
    author: "吴启荣",
    from: "2016-01",
    to: "2016-10-09",
    sort: "oldest",
    page: 3,
  });
});

test.each(["0", "-1", "1.5", "第二页", "1e400", ""])("page %j is the first", (page) => {
  expect(read(`page=${page}`).page).toBe(1);
});

test.each([
  ["newest", "newest"],
  ["oldest", "oldest"],
  ["relevance", "relevance"],
  ["largest", "relevance"],
])("an order called %s is %s", (typed, sort) => {
  expect(read(`sort=${typed}`).sort).toBe(sort);
});

test("words end after a thousand characters, and what is no date after thirty", () => {
  expect(read(`q=${"创".repeat(1001)}`).q).toBe("创".repeat(1000));
  expect(read(`from=${"去".repeat(31)}&to=${"今".repeat(30)}`)).toMatchObject({
    from: "去".repeat(30),
    to: "今".repeat(30),
  });
});

test.each([
  ["", ""],
  ["q=创新", "?q=创新"],
  ["page=1&sort=relevance", ""],
  ["page=2&q=创新&sort=newest", "?q=创新&sort=newest&page=2"],
  [
    "to=2017&from=2016&author=吴启荣&source=州科技局&year=2016",
    "?year=2016&source=州科技局&author=吴启荣&from=2016&to=2017",
  ],
])("the query of %j has the address %j", (typed, address) => {
  expect(decodeURIComponent(formatQuery(read(typed)))).toBe(address);
});

test.each(["year=2016", "source=州科技局", "author=吴启荣", "from=2016", "to=2016-10"])(
  "%s narrows the results, and is something to look for",
  (typed) => {
    expect(isFiltered(read(typed))).toBe(true);
    expect(isEmpty(read(typed))).toBe(false);
  },
);

test("words, an order, a page and what is no date narrow nothing; words alone are looked for", () => {
  expect(isFiltered(read("q=创新&sort=newest&page=2&from=去年&to=今年"))).toBe(false);
  expect(isEmpty(read("q=创新"))).toBe(false);
  expect(isEmpty(read("sort=newest&page=2&from=去年"))).toBe(true);
});

test("without what narrows it a query has its words and order, from the first page", () => {
  const narrowed = read("q=创新&year=2016&source=甲&author=乙&from=2016&to=2017&sort=oldest&page=4");
  expect(withoutFilters(narrowed)).toEqual({ ...NOTHING, q: "创新", sort: "oldest" });
});

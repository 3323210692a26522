import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Archive, countItems } from "../../src/bulletin/archive.ts";
import { loadArchive } from "../../src/content/load.ts";
import { SITES } from "../support/sites.ts";
import { elementsOf, linksOf } from "./elements.ts";

const { folder, base, content } = SITES.below;
const read = (path: string): string => readFileSync(join(folder, path, "index.html"), "utf8");
const archive = (): Archive => {
  const { archive } = loadArchive(content, { drafts: false });
  if (!archive) throw new Error("The test content can't be read");
  return archive;
};

const rowsOf = (html: string, caption: string): string[][] => {
  const [, table = ""] =
    new RegExp(`<table[^>]*><caption>${caption}</caption>(.*?)</table>`, "s").exec(html) ?? [];
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    elementsOf(row).flatMap(({ name, text }) => (name === "td" || name === "th" ? [text] : [])),
  );
};

describe("all headlines", () => {
  test("every headline is on one page, newest first, linked to its item", () => {
    const links = linksOf(read("headlines")).filter(({ href }) => href.includes("#item-"));
    const wanted = archive()
      .issues.toReversed()
      .flatMap(({ year, number, items }) =>
        items.map(({ heading, position }) => ({
          href: `${base}${year}/${number.id}/#item-${position}`,
          text: heading,
        })),
      );
    expect(links).toEqual(wanted);
  });
});

describe("a year", () => {
  test("has one anchor for every day and every month", () => {
    const ids = elementsOf(read("2016")).flatMap(({ attributes: { id } }) => id ?? []);
    const days = ids.filter((id) => /^\d\d-\d\d$/.test(id));
    const months = ids.filter((id) => /^\d\d$/.test(id));
    expect([days.length, new Set(days).size]).toEqual([366, 366]);
    expect([months.length, new Set(months).size]).toEqual([12, 12]);
  });

  test("links a day to its issue, with the full date for screen readers", () => {
    expect(read("2016")).toContain(
      `<a href="${base}2016/6/" aria-label="2016年10月19日：2016年第6期 创新驱动专项行动推进会与第二届创新创业大赛">19</a>`,
    );
  });

  test("links a day with two issues to both", () => {
    expect(read("2018")).toContain(`<a href="${base}2018/#03-01" aria-label="2018年3月1日：2期">1</a>`);
    expect(read("2018")).toMatch(/<h3 id="03-01"><a href="[^"]*\/2018\/3\/">/);
  });

  test("shows issues of its volume published in the next year, as does the next year's calendar", () => {
    expect(read("2017")).toMatch(/<h2 id="2018-01">2018年1月<\/h2>/);
    expect(read("2017")).toContain(
      `<a href="${base}2017/4/" aria-label="2018年1月5日：2017年第4期（总第15期） 研发经费快报（已撤回）">5</a>`,
    );
    // The first issue of 2018 came out on the same day.
    expect(read("2018")).toContain(`<a href="${base}2018/#01-05" aria-label="2018年1月5日：2期">5</a>`);
  });
});

describe("departments", () => {
  test("the table of departments and years has the archive's numbers, linked to the items", () => {
    const html = read("sources");
    const { sources, years } = archive();
    const [head, ...rows] = rowsOf(html, "各部门各年的新闻条数");
    expect(head).toEqual(["供稿部门", "合计", ...years.map(({ key }) => `${key}年`)]);
    expect(rows).toEqual(
      sources.map(({ key, members }) => [
        key,
        String(members.length),
        ...years.map((year) => {
          const count = members.filter(({ issue }) => issue.year === year.key).length;
          return count === 0 ? "—" : String(count);
        }),
      ]),
    );
    expect(html).toContain(`<a href="${base}sources/${encodeURIComponent("州科技局")}/#2016"`);
    expect(read("sources/州科技局")).toContain('<section id="2016">');
  });
});

describe("topics", () => {
  test("every keyword has a page with its items, and there are no others", () => {
    const { topics } = archive();
    const pages = readdirSync(join(folder, "topics"), { withFileTypes: true });
    expect(pages.filter((entry) => entry.isDirectory()).length).toBe(topics.length);
    const links = linksOf(read("topics/研发经费")).map(({ href }) => href);
    for (const path of ["2015/4", "2016/7", "2017/3", "2017/4"])
      expect(links).toContain(`${base}${path}/#item-1`);
    expect(links).not.toContain(`${base}2016/6/#item-1`);
  });

  test("an issue links to its topics", () => {
    expect(linksOf(read("2016/6"))).toContainEqual({
      href: `${base}topics/${encodeURIComponent("创新创业大赛")}/`,
      text: "创新创业大赛",
    });
  });
});

describe("statistics", () => {
  /** The columns of a chart: name and number as they are told, and the height in em. */
  const chart = (drawn: string) => {
    const rects = elementsOf(drawn).filter(({ name }) => name === "rect");
    return elementsOf(drawn)
      .filter(({ name }) => name === "title")
      .map(({ text }, index) => ({ text, height: Number.parseFloat(rects[index]?.attributes.height ?? "") }));
  };
  const drawn = (id: string): string =>
    new RegExp(`<div id="${id}" .*?</svg>`, "s").exec(read("statistics"))?.[0] ?? "";
  const texts = (id: string): string[] => chart(drawn(id)).map(({ text }) => text);
  const smallCharts = (): string[] => {
    const [, list = ""] = /<ol id="source-chart".*?>(.*?)<\/ol>/s.exec(read("statistics")) ?? [];
    return list.split("</li>").slice(0, -1);
  };

  test("the charts show the numbers of the archive, in the order of time", () => {
    const { years, issues, sources } = archive();
    const oldestFirst = years.toReversed();
    expect(texts("year-chart-items")).toEqual(
      oldestFirst.map(({ key, members }) => `${key}年：${countItems(members)}条`),
    );
    expect(texts("year-chart-issues")).toEqual(
      oldestFirst.map(({ key, members }) => `${key}年：${members.length}期`),
    );
    const months = Array.from({ length: 12 }, (_, index) =>
      issues.filter(({ date }) => Number(date.day.slice(5, 7)) === index + 1),
    );
    expect(texts("month-chart-items")).toEqual(
      months.map((members, index) => `${index + 1}月：${countItems(members)}条`),
    );
    expect(texts("month-chart-issues")).toEqual(
      months.map((members, index) => `${index + 1}月：${members.length}期`),
    );
    expect(smallCharts().map((small) => chart(small).map(({ text }) => text))).toEqual(
      sources.map(({ members }) =>
        oldestFirst.map(
          ({ key }) => `${key}年：${members.filter(({ issue }) => issue.year === key).length}条`,
        ),
      ),
    );
  });

  test("the tables show the same numbers as the charts", () => {
    const html = read("statistics");
    expect(
      rowsOf(html, "历年各月的期数和新闻条数")
        .slice(1, -1)
        .map(([month, , items]) => `${month}：${items}条`),
    ).toEqual(texts("month-chart-items"));
    expect(
      rowsOf(html, "各年各月的期数和新闻条数")
        .slice(1, -1)
        .map(([year, sum]) => `${year}：${sum?.replace(/^.*期/, "")}`)
        .toReversed(),
    ).toEqual(texts("year-chart-items"));
    expect(rowsOf(html, "各部门供稿的期数和新闻条数").slice(1)).toHaveLength(smallCharts().length);
  });

  test("columns are as high as their numbers say, those of all departments on one scale", () => {
    const ids = ["year-chart-items", "year-chart-issues", "month-chart-items", "month-chart-issues"];
    for (const columns of [...ids.map((id) => chart(drawn(id))), chart(smallCharts().join(""))]) {
      const numbers = columns.map(({ text }) => Number(/(\d+)[条期]$/.exec(text)?.[1]));
      const highest = Math.max(...columns.map(({ height }) => height));
      for (const [index, { height }] of columns.entries())
        expect(height / highest).toBeCloseTo((numbers[index] ?? 0) / Math.max(...numbers), 1);
    }
  });
});

describe("corrections and withdrawals", () => {
  test("are in one list, newest first, linked to their places", () => {
    const [, main = ""] = /<main.*?>(.*)<\/main>/s.exec(read("corrections")) ?? [];
    const list = linksOf(main).filter(({ text }) => text === "更正" || text === "撤回");
    expect(list.map(({ href, text }) => `${text} ${href}`)).toEqual([
      `撤回 ${base}2017/4/#withdrawn`,
      `更正 ${base}2018/1/#correction-2`,
      `更正 ${base}2018/1/#correction-1`,
      `更正 ${base}2016/2/#correction-1`,
    ]);
  });

  test("are shown on the issue's page, which links to the list", () => {
    for (const path of ["2017/4", "2018/1", "2016/2"])
      expect(linksOf(read(path)).map(({ href }) => href)).toContain(`${base}corrections/`);
    expect(read("2017/4")).toContain(
      '<time datetime="2018-01-12">2018年1月12日</time>由州财政局撤回。原因：快报数据口径有误，核实后重新发布。',
    );
    expect(read("2017/4")).toContain("全州研发经费快报出炉。");
    expect(read("2017/4")).toMatch(/<title>【已撤回】研发经费快报/);
  });

  test("are marked at the item, with a link", () => {
    const marks = linksOf(read("2018/1")).filter(({ text }) => text === "已更正");
    expect(marks.map(({ href }) => href)).toEqual(["#correction-1"]);
    const withdrawn = linksOf(read("2017/4")).filter(({ text }) => text === "已撤回");
    expect(withdrawn.map(({ href }) => href)).toEqual(["#withdrawn", "#withdrawn"]);
  });

  test("are marked in links from neighbouring issues", () => {
    const neighbours = (path: string): (string | undefined)[] =>
      linksOf(/<nav class="pager".*?<\/nav>/s.exec(read(path))?.[0] ?? "").map(
        ({ text }) => /已撤回|已更正/.exec(text)?.[0],
      );
    expect(neighbours("2017/3")).toEqual([undefined, "已撤回"]);
    expect(neighbours("2018/1")).toEqual(["已撤回", undefined]);
    expect(neighbours("2018/2")).toEqual(["已更正", undefined]);
  });

  test.each(["2017", "topics/研发经费", "sources/州财政局", "authors/何晓燕", "headlines"])(
    "a withdrawn issue is called withdrawn on /%s/",
    (path) => {
      expect(read(path)).toMatch(/<a href="[^"]*2017\/4\/[^"]*">[^§]{0,400}已撤回/);
    },
  );
});

describe("the main navigation", () => {
  const marked = (path: string): (string | undefined)[] =>
    elementsOf(/<nav aria-label="主导航">.*?<\/nav>/s.exec(read(path))?.[0] ?? "").flatMap(
      ({ attributes, text }) => (attributes["aria-current"] ? [text, attributes["aria-current"]] : []),
    );

  test.each([
    ["", ["首页", "page"]],
    ["2016", ["年份", "true"]],
    ["2016/6", ["年份", "true"]],
    ["sources", ["供稿部门", "page"]],
    ["sources/州科技局", ["供稿部门", "true"]],
    ["topics/研发经费", ["主题", "true"]],
    ["corrections", ["更正", "page"]],
    ["authors", []],
  ])("marks on /%s the section that it is in: %j", (path, section) => {
    expect(marked(path)).toEqual(section);
  });
});

describe("every page", () => {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith("index.html") && file !== "index.html",
  );

  test.each(pages.map((file) => file.replace(/\/index\.html$/, "")))("/%s/ has a breadcrumb", (path) => {
    const html = read(path);
    const [, trail = ""] = /<nav class="breadcrumb"[^>]*>(.*?)<\/nav>/s.exec(html) ?? [];
    const links = linksOf(trail).map(({ href }) => href);
    expect(links[0]).toBe(base);
    expect(elementsOf(trail).filter(({ attributes }) => attributes["aria-current"] === "page")).toHaveLength(
      1,
    );
    for (const tag of ["SiteName", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"])
      expect(html).toMatch(new RegExp(`<meta name="${tag}" content="[^"]+"`));
    expect(html).toContain('<link rel="canonical" href="https://www.example.gov.cn/bulletin/');
  });

  test.each(["", ...pages.map((file) => file.replace(/\/index\.html$/, ""))])(
    "/%s leads to every way into the archive",
    (path) => {
      const links = new Set(linksOf(read(path)).map(({ href }) => href));
      const ways = [
        "about",
        "sources",
        "authors",
        "topics",
        "headlines",
        "statistics",
        "corrections",
        "search",
      ];
      for (const way of ways) expect(links).toContain(`${base}${way}/`);
    },
  );

  test("heading levels are never skipped", () => {
    for (const file of pages) {
      const levels = [...read(file.replace(/index\.html$/, "")).matchAll(/<h([1-6])[ >]/g)].map(([, level]) =>
        Number(level),
      );
      for (const [index, level] of levels.entries())
        expect(level - (levels[index - 1] ?? 0), `${file}: ${levels.join(" ")}`).toBeLessThan(2);
    }
  });
});

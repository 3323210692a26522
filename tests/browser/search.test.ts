import type { Page } from "@playwright/test";
import { normalize } from "../../src/search/normalize.ts";
import { createRandom } from "../bench/random.ts";
import { readItems } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";
import { expect, test } from "./site-test.ts";

/** Every item of the site as its published data have it: the oracle is a plain substring scan over their texts. */
const items = await readItems(SITES.root.folder);
const scan = (...terms: string[]): string[] =>
  items.filter(({ holds }) => terms.every(holds)).map(({ path }) => path);

const place = "[data-search]";
const done = `${place}[data-state=done]`;

/** The results by their places in the issues: each leads to the item's own page. */
async function pathsOf(page: Page): Promise<string[]> {
  const links = await page
    .locator("[data-result] a[href]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return links.map((link) => link.replace(/(\d+)\/$/, "#item-$1"));
}

test("every result of a query holds it, and every item that holds it is a result", async ({ page, open }) => {
  await open("/search/?q=科技三会");
  await expect(page.locator(done)).toHaveAttribute("data-total", String(scan("科技三会").length));
  expect((await pathsOf(page)).sort()).toEqual(scan("科技三会").sort());
});

test("each result has one link, to the item's permanent address", async ({ page, open }) => {
  await open("/search/?q=吴启荣");
  await page.locator(done).waitFor();
  for (const result of await page.locator("[data-result]").all())
    await expect(result.locator("a[href]")).toHaveCount(1);
  await page.locator("[data-result] a").first().click();
  await expect(page).toHaveURL(/\/2016\/6\/2\/$/);
});

/** From each item's headline or text a string of two, of three and of five characters, the same in every run; `tests/search/exactness.test.ts` asks for more. */
function stretches(): string[] {
  const random = createRandom(11);
  return items.flatMap(({ heading, text }) => {
    const lines = [heading, ...text.split("\n")].map((line) => [...line]);
    return [2, 3, 5].map((length) => {
      const long = lines.filter((line) => line.length >= length);
      const line = long[random.between(0, long.length - 1)] ?? [];
      const start = random.between(0, Math.max(0, line.length - length));
      return line.slice(start, start + length).join("");
    });
  });
}

test("strings of two, three or five characters from every item are found in exactly the items that hold them", async ({
  page,
  open,
}) => {
  test.setTimeout(120_000);
  await open("/search/?q=创新");
  await page.locator(done).waitFor(); // before the script is there, a form is sent to the server
  const wanted = [...new Set(stretches())].flatMap((query) => {
    const terms = query.split(/\s+/).filter((term) => normalize(term) !== "");
    return terms.length > 0 ? [{ query, total: scan(...terms).length }] : [];
  });
  const wrong = await page.evaluate(async (all) => {
    const form = document.querySelector<HTMLFormElement>("[data-search-form]");
    const results = document.querySelector<HTMLElement>("[data-search]");
    const input = form?.querySelector<HTMLInputElement>("[name=q]");
    if (!form || !results || !input) throw new Error("no search form");
    const isDone = (): boolean => results.dataset.state === "done";
    const untilDone = (): Promise<void> =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (!isDone()) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(results, { attributes: true });
      });
    const found: string[] = [];
    for (const { query, total } of all) {
      input.value = query;
      form.requestSubmit();
      await untilDone();
      if (Number(results.dataset.total) !== total)
        found.push(`${query}: ${results.dataset.total}, not ${total}`);
    }
    return found;
  }, wanted);
  expect(wrong).toEqual([]);
});

test("several terms must all occur", async ({ page, open }) => {
  await open("/search/?q=创新 大赛");
  await expect(page.locator(done)).toHaveAttribute("data-total", String(scan("创新", "大赛").length));
});

test("signs around a query do not matter", async ({ page, open }) => {
  for (const query of ["“科技三会”", "《科技三会》", "科技三会。"]) {
    await open(`/search/?q=${query}`);
    await expect(page.locator(done)).toHaveAttribute("data-total", String(scan("科技三会").length));
  }
});

test("where nothing holds all words, the items nearest to them are listed, and the page says so", async ({
  page,
  open,
}) => {
  await open("/search/?q=众创空间，可燃冰");
  await page.locator(done).waitFor();
  expect(scan("众创空间，可燃冰")).toEqual([]);
  expect(scan("众创空间", "可燃冰")).toEqual([]);
  await expect(page.getByRole("status")).toContainText("没有找到“众创空间，可燃冰”，以下是");
  await expect(page.locator(done)).toHaveAttribute("data-total", "0");
  expect(Number(await page.locator(done).getAttribute("data-shown"))).toBeGreaterThan(0);
});

test("an excerpt is running text with its signs, and what was looked for is marked in it", async ({
  page,
  open,
}) => {
  await open("/search/?q=启迪K栈");
  await page.locator(done).waitFor();
  const excerpt = page.locator("[data-result] .excerpt").first();
  await expect(excerpt.locator("mark").first()).toHaveText("启迪K栈");
  await expect(excerpt).toContainText(/[，。、]/);
});

test("filters by year, department and author narrow the results", async ({ page, open }) => {
  await open("/search/?q=创新");
  await page.getByLabel("年份").selectOption("2016");
  const ofYear = items.filter(({ year, path }) => year === 2016 && scan("创新").includes(path)).length;
  await expect(page.locator(done)).toHaveAttribute("data-total", String(ofYear));
  await page.getByRole("combobox", { name: "部门" }).selectOption("州科技局");
  const ofSource = items.filter(
    ({ year, path, source }) => year === 2016 && source === "州科技局" && scan("创新").includes(path),
  ).length;
  await expect(page.locator(done)).toHaveAttribute("data-total", String(ofSource));
  expect(new URL(page.url()).searchParams.get("source")).toBe("州科技局");
});

test("each choice tells how many of the results it would leave, also where something else was found instead", async ({
  page,
  open,
}) => {
  const years = (): Promise<string[]> => page.getByLabel("年份").locator("option").allTextContents();
  await open("/search/");
  const atFirst = await years();
  const counted = (words: string | null): string[] => {
    const found = items.filter(({ path }) => words !== null && scan(words).includes(path));
    const of = (year: string): number => found.filter((item) => `${item.year}年` === year).length;
    return atFirst.map((label) => label.replace(/^(\d+年).*$/, (_label, year) => `${year}（${of(year)}）`));
  };
  for (const [query, found] of [
    ["创新", "创新"],
    ["創新驅動", "创新驱动"],
    ["，。！", null],
  ] as const) {
    await page.getByRole("searchbox").fill(query);
    await expect.poll(years).toEqual(counted(found));
  }
  await page.getByRole("searchbox").fill("");
  await expect.poll(years).toEqual(atFirst);
});

test("a filter without words lists what it lets through", async ({ page, open }) => {
  await open("/search/?author=吴启荣");
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    String(items.filter(({ author }) => author === "吴启荣").length),
  );
});

for (const [sort, direction] of [
  ["newest", -1],
  ["oldest", 1],
] as const) {
  test(`sorted by ${sort}, the dates of all pages are in order`, async ({ page, open }) => {
    const days: string[] = [];
    for (const number of [1, 2]) {
      await open(`/search/?q=创新&sort=${sort}&page=${number}`);
      await page.locator(done).waitFor();
      days.push(
        ...(await page
          .locator("[data-result] time")
          .evaluateAll((all) => all.map((time) => time.getAttribute("datetime") ?? ""))),
      );
    }
    expect(days.length).toBeGreaterThan(10);
    expect(days).toEqual([...days].sort((a, b) => (a < b ? -direction : a > b ? direction : 0)));
  });
}

test("pages lead through all results without repeating one", async ({ page, open }) => {
  await open("/search/?q=创新");
  await page.locator(done).waitFor();
  const seen = await pathsOf(page);
  while ((await page.getByRole("link", { name: "下一页" }).count()) > 0) {
    const before = await pathsOf(page);
    await page.getByRole("link", { name: "下一页" }).click();
    await expect.poll(() => pathsOf(page)).not.toEqual(before);
    await page.locator(done).waitFor(); // the first hits are shown before the others
    seen.push(...(await pathsOf(page)));
  }
  expect(seen.sort()).toEqual(scan("创新").sort());
});

test("Back and Forward go through the queries", async ({ page, open }) => {
  await open("/search/?q=创新");
  await page.locator(done).waitFor();
  await page.getByRole("searchbox").fill("可燃冰");
  await page.keyboard.press("Enter");
  await expect(page.locator(done)).toHaveAttribute("data-total", String(scan("可燃冰").length));
  await page.goBack();
  await expect(page.getByRole("searchbox")).toHaveValue("创新");
  await expect(page.locator(done)).toHaveAttribute("data-total", String(scan("创新").length));
  await page.goForward();
  await expect(page.locator(done)).toHaveAttribute("data-total", String(scan("可燃冰").length));
});

test("the box in a page's header leads to the results", async ({ page, open }) => {
  await open("/2015/1/");
  await page.getByRole("searchbox").fill("众创空间");
  await page.keyboard.press("Enter");
  await expect(page.locator(done)).toHaveAttribute("data-total", String(scan("众创空间").length));
});

test.describe("queries that nobody means to answer", () => {
  const odd = {
    "signs alone": "，。！",
    "an emoji": "🎉",
    markup: "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "a thousand characters": "楚".repeat(1000),
    "a quote mark": '"',
    "a broken escape": "%E4%B8",
  };
  for (const [name, query] of Object.entries(odd)) {
    test(`${name} get a calm answer`, async ({ page, open }) => {
      await open(`/search/?q=${encodeURIComponent(query)}`);
      await expect(page.locator(done)).toHaveAttribute("data-total", "0");
      await expect(page.getByRole("status")).toContainText("没有找到");
    });
  }

  test("unknown filters and pages get a calm answer", async ({ page, open }) => {
    await open("/search/?q=创新&page=-1&sort=odd");
    await expect(page.locator(done)).toHaveAttribute("data-total", String(scan("创新").length));
    await open("/search/?q=创新&page=999");
    await expect(page.locator("[data-result]").first()).toBeVisible();
    await open("/search/?q=创新&source=没有这个部门&%ff");
    await expect(page.locator(done)).toHaveAttribute("data-total", "0");
    await page.getByRole("link", { name: "清除筛选条件" }).click();
    await expect(page.locator(done)).toHaveAttribute("data-total", String(scan("创新").length));
  });
});

test("when the search data can't be loaded, the page says so and offers the years", async ({
  page,
  address,
}) => {
  await page.route("**/search/index.json", (route) => route.abort());
  await page.goto(`${address}search/?q=创新`);
  await expect(page.locator(`${place}[data-state=error]`)).toContainText("搜索没有成功", { timeout: 15_000 });
});

import { readItems } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";
import { expect, test } from "./site-test.ts";

const items = await readItems(SITES.root.folder);
const count = (matches: (item: (typeof items)[number]) => boolean): string =>
  String(items.filter(matches).length);
const done = "[data-search][data-state=done]";

test("what stands between straight quotes must stand side by side", async ({ page, open }) => {
  await open(`/search/?q=${encodeURIComponent('"大众创业 万众创新"')}`);
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ holds }) => holds("大众创业万众创新")),
  );
});

test("a term behind a minus must not occur", async ({ page, open }) => {
  await open("/search/?q=创新 -大赛");
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ holds }) => holds("创新") && !holds("大赛")),
  );
});

test("标题: looks in headlines alone, with either colon", async ({ page, open }) => {
  const inHeadline = count(({ heading }) => heading.includes("众创空间"));
  for (const colon of [":", "："]) {
    await open(`/search/?q=标题${colon}众创空间`);
    await expect(page.locator(done)).toHaveAttribute("data-total", inHeadline);
  }
});

test("作者: and 部门: look among names, a department's alias included", async ({ page, open }) => {
  await open("/search/?q=作者:吴启荣");
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ author }) => author.includes("吴启荣")),
  );
  await open("/search/?q=部门:楚雄州财政局 经费");
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ source, holds }) => source === "州财政局" && holds("经费")),
  );
});

test("dates narrow the results: by year, month and day, from one end or both", async ({ page, open }) => {
  const spans = [
    ["from=2016-03-30&to=2016-10", "2016-03-30", "2016-10-99"],
    ["from=2017", "2017", "9999"],
    ["to=2015-07-08", "0000", "2015-07-08"],
    ["from=2017&to=2015", "9999", "0000"],
  ] as const;
  for (const [parameters, first, last] of spans) {
    await open(`/search/?q=创新&${parameters}`);
    await expect(page.locator(done)).toHaveAttribute(
      "data-total",
      count(({ day, holds }) => holds("创新") && day >= first && day <= last),
    );
  }
});

test("choices say how many items each would leave, and all of them can be cleared at once", async ({
  page,
  open,
}) => {
  await open("/search/?q=创新&source=州科技局&from=2016");
  const year = page.getByLabel("年份");
  const of2016 = count(
    ({ year, source, day, holds }) =>
      year === 2016 && source === "州科技局" && day >= "2016" && holds("创新"),
  );
  await expect(year.locator("option[value='2016']")).toHaveText(`2016年（${of2016}）`);
  await page.getByRole("link", { name: "清除筛选条件" }).click();
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ holds }) => holds("创新")),
  );
  expect(decodeURIComponent(new URL(page.url()).search)).toBe("?q=创新");
});

test("a count stands behind a department's name, though that ends in brackets", async ({ page, open }) => {
  await page.route("**/search/?q=*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll(">州科技局<", ">州科技局（网安支队）<"),
    });
  });
  await open("/search/?q=创新");
  await expect(page.getByLabel("部门").locator("option[value='州科技局']")).toHaveText(
    /^州科技局（网安支队）（\d+）$/,
  );
});

test.describe("where nothing holds the query, the page helps and says how", () => {
  const helped = [
    ["traditional characters", "創新驅動發展", "“创新驱动发展”的结果"],
    ["a synonym", "创客空间", "“众创空间”的结果"],
    ["a department's full name", "楚雄州科学技术局", "“州科技局”的结果"],
    ["one wrong character", "创新趋动发展", "“创新驱动发展”的结果"],
    ["pinyin in full", "keranbing", "读音相同的结果"],
    ["a person's initials", "wqr", "读音相同的结果"],
    ["words that stand nowhere side by side", "研发经费、基础研究", "“研发经费 基础研究”的结果"],
  ] as const;
  for (const [name, query, said] of helped) {
    test(`by ${name}`, async ({ page, open }) => {
      await open(`/search/?q=${query}`);
      await expect(page.getByRole("status")).toContainText(`没有找到“${query}”，以下是`);
      await expect(page.getByRole("status")).toContainText(said);
      await expect(page.locator("[data-result]").first()).toBeVisible();
    });
  }

  test("but never where something holds it", async ({ page, open }) => {
    await open("/search/?q=众创空间");
    await expect(page.locator(done)).toHaveAttribute(
      "data-total",
      count(({ holds }) => holds("众创空间")),
    );
    await expect(page.getByRole("status")).not.toContainText("没有找到");
  });
});

test("results come as one types, after a pause, without a step in the history for each", async ({
  page,
  open,
}) => {
  await open("/search/");
  const box = page.getByRole("searchbox");
  await box.pressSequentially("可燃冰", { delay: 20 });
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ holds }) => holds("可燃冰")),
  );
  expect(decodeURIComponent(new URL(page.url()).search)).toBe("?q=可燃冰");
  await expect(box).toBeFocused();
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test("while an input method composes, nothing is looked for", async ({ page, open }) => {
  await page.clock.install();
  await open("/search/");
  const box = page.getByRole("searchbox");
  await box.evaluate((input: HTMLInputElement) => {
    input.focus();
    input.dispatchEvent(new CompositionEvent("compositionstart"));
    input.value = "keranb";
    input.dispatchEvent(new InputEvent("input", { isComposing: true }));
  });
  await page.clock.runFor(1000);
  await expect(page.locator("[data-search]")).toHaveAttribute("data-state", "idle");
  await box.evaluate((input: HTMLInputElement) => {
    input.value = "可燃冰";
    input.dispatchEvent(new CompositionEvent("compositionend"));
  });
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ holds }) => holds("可燃冰")),
  );
});

test("no single key is taken from the browser or from other aids: the reader may have a use for each", async ({
  page,
  open,
}) => {
  await open("/2016/6/");
  await page.evaluate(() =>
    addEventListener("keydown", (event) => {
      document.title += event.defaultPrevented ? `!${event.key}` : event.key;
    }),
  );
  const keys = [..."/?'.,sfjkngh1"];
  const before = await page.title();
  for (const key of keys) await page.keyboard.press(key);
  expect(await page.title()).toBe(before + keys.join(""));
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await expect(page).toHaveURL(/\/2016\/6\/$/);
});

test("the box in the header suggests headlines and departments; arrows, Enter and Escape work", async ({
  page,
  open,
}) => {
  await open("/2016/6/");
  await page.getByRole("searchbox").focus();
  const box = page.getByRole("combobox");
  await expect(box).toBeFocused();
  await box.pressSequentially("科技局", { delay: 20 });
  const options = page.getByRole("option");
  await expect(options.first()).toContainText("州科技局");
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
  await box.fill("州科技");
  await expect(options.first()).toContainText("州科技局");
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(box).toHaveAttribute(
    "aria-activedescendant",
    (await options.first().getAttribute("id")) ?? "",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/科技局/);
});

test("Enter without a choice sends the form", async ({ page, open }) => {
  await open("/");
  await page.getByRole("searchbox").fill("可燃冰");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ holds }) => holds("可燃冰")),
  );
});

test("on the page that a result leads to, what was looked for is marked and in view", async ({
  page,
  open,
}) => {
  await open("/search/?q=脱颖 -无");
  await open("/search/?q=人工智能 2030年");
  await page.locator("[data-result] a").first().click();
  await expect(page).toHaveURL(/\/2017\/3\/2\/$/);
  const marks = page.locator("#item-2 mark");
  await expect(marks.first()).toBeInViewport();
  expect(new Set(await marks.allTextContents())).toEqual(new Set(["人工智能", "2030年"]));
});

test("a query of ten thousand characters gets a calm answer", async ({ page, open }) => {
  await open("/search/");
  await page.getByRole("searchbox").fill("创新".repeat(5000));
  await page.keyboard.press("Enter");
  await expect(page.locator(done)).toHaveAttribute("data-total", "0");
});

test("when the network is lost between two queries, the page says so instead of finding nothing", async ({
  page,
  address,
}) => {
  await page.goto(`${address}search/?q=创新`);
  await page.locator(done).waitFor();
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.getByRole("searchbox").fill("可燃冰");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-search][data-state=error]")).toContainText("搜索没有成功");
  await page.unroute("**/pagefind/**");
  await page.getByRole("searchbox").fill("可燃冰试采");
  await page.keyboard.press("Enter");
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ holds }) => holds("可燃冰试采")),
  );
});

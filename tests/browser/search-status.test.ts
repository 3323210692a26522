import { expect, test } from "./site-test.ts";

/** What the search page says of a search, to the eye, to the ear and on paper. */

for (const signs of ["%", "“", "…、"])
  test(`the page says that ${signs} can't be looked for alone`, async ({ page, open }) => {
    await open(`/search/?q=${encodeURIComponent(signs)}`);
    await expect(page.getByRole("status")).toContainText("标点和符号不能单独搜索");
  });

test("who types a minus and one word is told that it is looked for as it stands", async ({ page, open }) => {
  await open("/search/?q=-科技");
  await expect(page.getByRole("status")).toContainText("按原样查找“-科技”");
  await expect(page.locator("[data-result] mark").first()).toHaveText("科技");
});

test("the status stays in the page, and says that the search goes on where it takes longer than a moment", async ({
  page,
  open,
}) => {
  await open("/search/");
  await expect(page.getByRole("status")).toHaveText("");
  const status = await page.getByRole("status").elementHandle();
  let letLoad = (): void => {};
  const isSaid = new Promise<void>((resolve) => {
    letLoad = resolve;
  });
  await page.route("**/*.pf_index", async (route) => {
    await isSaid;
    await route.continue();
  });
  await page.getByRole("searchbox").fill("创新");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText("正在搜索…");
  letLoad();
  await expect(page.getByRole("status")).toContainText("找到");
  expect(await page.getByRole("status").evaluate((now, before) => now === before, status)).toBe(true);
});

test("results on paper say what was looked for", async ({ page, open }) => {
  await open("/search/?q=创新&year=2016&to=2016-10");
  await expect(page.locator("[data-search][data-state=done]")).toBeVisible();
  const title = page.getByText("搜索：创新；年份：2016；截止日期：2016-10");
  await expect(title).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(title).toBeVisible();
});

test("a query that names an issue leads to it", async ({ page, open }) => {
  await open("/search/?q=2016年第6期");
  await expect(page.getByRole("status")).toHaveText("按期号找到1期简报。");
  await expect(page.locator("[data-issue-result]")).toHaveCount(1);
  await page.getByRole("link", { name: "2016年第6期" }).click();
  await expect(page).toHaveURL(/\/2016\/6\/$/);
});

test("an author's name leads to all of the author's items, above those that hold it", async ({
  page,
  open,
}) => {
  await open("/search/?q=吴启荣");
  await expect(page.getByRole("status")).toHaveText("按作者找到2条新闻。标题和正文里找到1条新闻。");
  await page.getByRole("link", { name: "作者吴启荣：2条新闻" }).click();
  await expect(page.locator("[data-search][data-state=done]")).toHaveAttribute("data-total", "2");
  expect(decodeURIComponent(new URL(page.url()).search)).toBe("?author=吴启荣");
});

test("where only the chosen range has none, the page says so and leads out of it", async ({ page, open }) => {
  await open("/search/?q=可燃冰&year=2015");
  await expect(page.getByRole("status")).toHaveText(/^所选范围内没有“可燃冰”；不限范围有\d+条新闻。$/);
  await expect(page.locator("[data-search]")).not.toContainText("换一个说法");
  await page.getByRole("link", { name: "清除筛选条件" }).click();
  await expect(page.locator("[data-result]").first()).toBeVisible();
});

test("the page of results that is shown is told from the others without colours of our own", async ({
  page,
  open,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open("/search/?q=的&page=2");
  const styles = page.locator(".pages").locator("[aria-current], a[href]");
  await expect(page.locator(".pages [aria-current]")).toHaveText("2");
  const outlines = await styles.evaluateAll((all) =>
    all.map((element) => `${element.textContent} ${getComputedStyle(element).outlineStyle}`),
  );
  expect(outlines.filter((outline) => outline.endsWith("solid"))).toEqual(["2 solid"]);
});

test("the items of each year are counted for words beside each other, and a count narrows to its word and year", async ({
  page,
  open,
}) => {
  await open("/search/?q=科技 OR 大赛");
  await page.locator(".frequency summary").click();
  const row = page.locator(".frequency").getByRole("row", { name: "2016" });
  const count = row.getByRole("link").last();
  const items = /^\d+/.exec(((await count.textContent()) ?? "").trim())?.[0];
  await count.click();
  await expect(page.getByRole("status")).toContainText(`找到${items}条新闻`);
  expect(new URL(page.url()).searchParams.toString()).toBe(
    new URLSearchParams({ q: "大赛", year: "2016" }).toString(),
  );
});

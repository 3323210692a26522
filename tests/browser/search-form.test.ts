import type { Page } from "@playwright/test";
import { expect, test } from "./site-test.ts";

/** What a reader sees before anything is looked for, and where the page leads them when something is. */

const done = "[data-search][data-state=done]";
const TELEPHONE = { width: 360, height: 640 };
const years = (page: Page) => page.getByLabel("年份");
const status = (page: Page) => page.getByRole("status");

test.describe("on a telephone", () => {
  test.use({ viewport: TELEPHONE });

  test("the filters are folded, so that the first result is in sight", async ({ page, open }) => {
    await open("/search/?q=创新");
    await page.locator(done).waitFor();
    await expect(page.locator("[data-result] a").first()).toBeInViewport();
    await expect(years(page)).toBeHidden();
    await page.getByText("筛选与排序").click();
    await years(page).selectOption("2016");
    await expect(page).toHaveURL(/year=2016/);
    await expect(years(page)).toBeVisible();
  });

  test("a filter, or an order, that a query came with is seen", async ({ page, open }) => {
    for (const query of ["author=吴启荣", "q=创新&sort=oldest", "from=abc"]) {
      await open(`/search/?${query}`);
      await expect(years(page)).toBeVisible();
    }
  });

  test("when it is turned and there is room, they are seen", async ({ page, open }) => {
    await open("/search/");
    await expect(years(page)).toBeHidden();
    await page.setViewportSize({ width: 800, height: 360 });
    await expect(years(page)).toBeVisible();
    await expect(page.getByText("筛选与排序")).toBeHidden();
  });

  test("who sends words is brought to the results; who only types stays in the box", async ({
    page,
    open,
  }) => {
    await open("/search/");
    const box = page.getByRole("searchbox");
    await box.fill("创新");
    await page.locator(done).waitFor();
    await expect(box).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(status(page)).toBeFocused();
    await expect(status(page)).toBeInViewport();
    await expect(page.locator("[data-result]").nth(1)).toBeInViewport();
  });

  test("who types on while the answer is on its way stays in the box", async ({ page, open }) => {
    let answer = (): void => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/*.pf_index", async (route) => {
      await asked;
      await route.continue();
    });
    await open("/search/");
    const box = page.getByRole("searchbox");
    await box.fill("创新");
    await page.keyboard.press("Enter");
    await box.pressSequentially(" 大赛");
    answer();
    await page.locator(done).waitFor();
    await expect(box).toBeFocused();
    await expect(box).toHaveValue("创新 大赛");
  });
});

test("on a wide screen the form stays in sight when words are sent", async ({ page, open }) => {
  await open("/search/");
  await page.getByRole("searchbox").fill("创新");
  await page.getByRole("button", { name: "搜索" }).click();
  await expect(status(page)).toBeFocused();
  await expect(page.getByRole("searchbox")).toBeInViewport();
  await expect(years(page)).toBeInViewport();
});

test("where nothing is looked for, the page leads into the archive by year, department and topic", async ({
  page,
  open,
}) => {
  await open("/search/");
  const ways = [
    page.getByRole("link", { name: "2016年 7期" }),
    page.getByRole("region", { name: "供稿部门" }).getByRole("link", { name: "州科技局 16条", exact: true }),
    page.getByRole("region", { name: "主题" }).getByRole("link", { name: "研发经费" }),
  ];
  for (const way of ways) await expect(way).toBeVisible();
  await page.getByRole("searchbox").fill("创新");
  await page.locator(done).waitFor();
  for (const way of ways) await expect(way).toBeHidden();
  await page.getByRole("searchbox").fill("");
  for (const way of ways) await expect(way).toBeVisible();
});

test("where nothing is found, the page leads to all headlines, the years and the departments", async ({
  page,
  open,
}) => {
  for (const [name, address] of [
    ["全部标题", /\/headlines\/$/],
    ["年份", /\/#years$/],
    ["部门", /\/sources\/$/],
  ] as const) {
    await open("/search/?q=龘龘龘");
    await page.locator("[data-search]").getByRole("link", { name, exact: true }).click();
    await expect(page).toHaveURL(address);
  }
});

test("the page's title says what is looked for", async ({ page, open }) => {
  await open("/search/?q=创新 $1");
  await expect(page).toHaveTitle("“创新 $1”的搜索结果 - 楚雄州创新驱动专项行动简报");
  await page.getByRole("searchbox").fill("");
  await expect(page).toHaveTitle("搜索 - 楚雄州创新驱动专项行动简报");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: TELEPHONE });
  test("the filters are there, and the notice stands above the form", async ({ page, open }) => {
    await open("/search/");
    await expect(years(page)).toBeVisible();
    const [notice, box] = await Promise.all(
      ["noscript .banner", "#q"].map((part) => page.locator(part).boundingBox()),
    );
    expect(notice?.y).toBeLessThan(box?.y ?? 0);
  });
});

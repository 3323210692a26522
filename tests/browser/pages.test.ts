import { faultsOf } from "./faults.ts";
import { chooseLargePrint, expect, KINDS, test } from "./site-test.ts";

for (const [kind, path] of Object.entries(KINDS)) {
  test(`axe finds nothing wrong with the ${kind} page, nor with its colours in the dark, nor with its targets in large print`, async ({
    page,
    open,
  }) => {
    // axe leaves the size of targets (WCAG 2.2, 2.5.8) out unless it is asked for.
    await page.emulateMedia({ colorScheme: "light" });
    await open(path);
    expect(await faultsOf(page, { rules: { "target-size": { enabled: true } } })).toEqual([]);
    // The elements are the same: only what one sees differs.
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faultsOf(page, { runOnly: ["color-contrast"] })).toEqual([]);
    await chooseLargePrint(page);
    await open(path);
    expect(await faultsOf(page, { runOnly: ["target-size"] })).toEqual([]);
  });

  // 320 px is a window of 1280 px at 400 %.
  test(`the ${kind} page fits windows 320 to 1600 pixels wide, in large print 320 to 640`, async ({
    page,
    open,
  }) => {
    const expectToFit = async (widths: readonly number[]): Promise<void> => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 700 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    };
    await page.setViewportSize({ width: 320, height: 700 });
    await open(path);
    await expectToFit([320, 1600]);
    await chooseLargePrint(page);
    await open(path);
    await expectToFit([640, 320]);
  });
}

test("the first press of Tab offers the way to the main text", async ({ page, open }) => {
  await open("/2016/6/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "跳到正文" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("every control can be reached by keyboard and shows that it has the focus", async ({ page, open }) => {
  await open("/2016/6/");
  // Paragraphs' addresses are on the page when they are asked for.
  await page.getByLabel("显示各段的固定地址").check();
  await page.getByRole("link", { name: "跳到正文" }).focus();
  await page.keyboard.press("Shift+Tab");
  // The menu is for telephones.
  const controls = await page
    .locator("a[href], button, input, select, summary, [tabindex='0']")
    .filter({ visible: true })
    .count();
  const seen = new Set<string>();
  for (let press = 0; press < controls; press++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
      return { index: all.indexOf(element), outline: getComputedStyle(element).outlineStyle };
    });
    expect(focused?.outline).toBe("solid");
    seen.add(String(focused?.index));
  }
  expect(seen.size).toBe(controls);
});

test("an item's address leads to the item", async ({ page, open }) => {
  await open("/2016/6/#item-2");
  await expect(page.locator("#item-2 > h2")).toBeInViewport();
});

test("the contents of an issue lead to its items, and from item to item one goes through the whole archive", async ({
  page,
  open,
}) => {
  await open("/2016/6/");
  await page.getByRole("navigation", { name: "本期目录" }).getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/\/2016\/6\/#item-2$/);
  await page.getByRole("navigation", { name: "第2条的上一条和下一条" }).getByText("下一期第一条：").click();
  await expect(page).toHaveURL(/\/2016\/7\/#item-1$/);
  await page.getByRole("navigation", { name: "第1条的上一条和下一条" }).getByText("上一期最后一条：").click();
  await expect(page).toHaveURL(/\/2016\/6\/#item-2$/);
});

test("previous and next issue lead across the years", async ({ page, open }) => {
  await open("/2016/1/");
  await page.locator("nav.pager [rel=prev]").click();
  await expect(page).toHaveURL(/\/2015\/4\/$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one finds an issue by year and reads it", async ({ page, open }) => {
    await open("/");
    await page.getByRole("link", { name: "2016年 7期" }).click();
    await page.getByRole("link", { name: /^第6期/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "创新驱动专项行动推进会与第二届创新创业大赛",
    );
  });

  test("the search page says why it can't search, and leads to the years", async ({ page, open }) => {
    await open("/search/?q=创新");
    // Playwright reads no text inside <noscript>, so the notice is asked for its text as the browser has it.
    const notice = page.locator("noscript .banner");
    await expect(notice).toBeVisible();
    expect(await notice.evaluate((element) => element.textContent)).toContain(
      "搜索需要浏览器启用 JavaScript",
    );
    await page.getByRole("link", { name: "2015年 4期" }).click();
    await expect(page).toHaveURL(/\/2015\/$/);
  });
});

test("a wide table scrolls by itself", async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open("/2017/3/");
  const region = page.locator(".table-scroll").first();
  const { inner, outer } = await region.evaluate((element) => ({
    inner: element.scrollWidth,
    outer: element.clientWidth,
  }));
  expect(inner).toBeGreaterThan(outer);
});

test("on a telephone the ways to the issues before and after stand one below the other", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await open("/2016/6/");
  const [previous, next] = await Promise.all(
    ["prev", "next"].map((rel) => page.locator(`nav.pager [rel=${rel}]`).boundingBox()),
  );
  expect(previous?.width).toBeGreaterThan(300);
  expect(next?.y).toBeGreaterThanOrEqual((previous?.y ?? 0) + (previous?.height ?? 0));
});

test("a heading is copied without the mark of its address", async ({ page, open }) => {
  await open("/2016/6/");
  const heading = page.locator("#item-2 > h2");
  const copied = await heading.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString().trim();
  });
  expect(copied).not.toContain("#");
});

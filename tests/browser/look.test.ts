import { chooseLargePrint, expect, test } from "./site-test.ts";

/** Small things that a reader's eye stumbles over. */

test("no line begins with the comma between two links", async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await chooseLargePrint(page);
  await open("/2017/3/");
  const texts = await page.locator(".issue-title .facts").evaluate((facts) => {
    const walker = document.createTreeWalker(facts, NodeFilter.SHOW_TEXT);
    const pieces: { text: string; top: number; bottom: number }[] = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const rects = [...range.getClientRects()];
      const [top, bottom] = [rects[0]?.top ?? 0, rects[rects.length - 1]?.bottom ?? 0];
      pieces.push({ text: range.toString(), top, bottom });
    }
    return pieces;
  });
  const commas = texts.flatMap(({ text, top }, index) =>
    text.startsWith("、") ? [top < (texts[index - 1]?.bottom ?? 0)] : [],
  );
  expect(commas).toEqual([true, true]);
});

test("suggestions leave the box as wide as it was", async ({ page, open }) => {
  await open("/2016/6/");
  const box = page.locator("#header-q");
  const before = await box.boundingBox();
  await box.fill("科技局");
  await page.getByRole("option").first().waitFor();
  expect((await box.boundingBox())?.width).toBe(before?.width);
});

test("in a line of its own the header's search box has all of it", async ({ page, open }) => {
  await page.setViewportSize({ width: 768, height: 700 });
  await open("/2016/6/");
  expect((await page.getByRole("searchbox").boundingBox())?.width).toBeGreaterThan(500);
  await page.setViewportSize({ width: 1280, height: 700 });
  expect((await page.getByRole("searchbox").boundingBox())?.width).toBeLessThan(250);
});

test("the root of the site's files stands in one line", async ({ page, open }) => {
  await open("/integrity/");
  expect(await page.locator(".seal code").evaluate((code) => code.getClientRects().length)).toBe(1);
});

test("on a telephone the first headline of the front page is on the first screen", async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open("/");
  const headline = await page.locator("main h2").first().boundingBox();
  expect((headline?.y ?? 1000) + (headline?.height ?? 0)).toBeLessThanOrEqual(560);
});

for (const print of ["usual", "large"] as const)
  test(`on a telephone the header is one line in ${print} print`, async ({ page, open }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    if (print === "large") await chooseLargePrint(page);
    await open("/2016/6/");
    const bar = await page.locator(".site-header .bar").boundingBox();
    expect(bar?.height).toBeLessThan(print === "large" ? 90 : 64);
    await expect(page.getByRole("navigation", { name: "主导航" })).toBeHidden();
  });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("on a telephone the menu opens by finger and by keyboard", async ({ page, open }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open("/2016/6/");
    const places = page.getByRole("navigation", { name: "主导航" });
    await page.getByLabel("菜单").check();
    await expect(places).toBeVisible();
    await expect(page.getByRole("searchbox")).toBeVisible();
    await page.getByLabel("菜单").press("Space");
    await expect(places).toBeHidden();
  });
});

test("on a telephone the years before and after share a line", async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await open("/2016/");
  const [previous, next] = await Promise.all(
    ["prev", "next"].map((rel) => page.locator(`nav.pager [rel=${rel}]`).boundingBox()),
  );
  expect(next?.y).toBe(previous?.y);
});

test("where no page was found, there is one search box", async ({ page, open }) => {
  await open("/404.html");
  await expect(page.getByRole("searchbox")).toHaveCount(1);
});

for (const [width, lines] of [
  [1280, 1],
  [768, 2],
] as const)
  test(`${width} pixels wide, the six filters fill ${lines === 1 ? "a line" : "two lines"}`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await open("/search/");
    const tops = await page
      .locator(".filters label")
      .evaluateAll((all) => all.map((label) => label.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(lines);
    expect(tops.filter((top) => top === tops[0])).toHaveLength(6 / lines);
  });

test("on paper nothing is said of clicking, nor of finding in the page", async ({ page, open }) => {
  await page.emulateMedia({ media: "print" });
  for (const [path, words] of [
    ["/2016/", "点日期"],
    ["/sources/", "点数字"],
    ["/headlines/", "在网页中查找"],
  ] as const) {
    await open(path);
    await expect(page.getByText(words)).toBeHidden();
  }
});

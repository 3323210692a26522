import type { Page } from "@playwright/test";
import postcss from "postcss";
import { chooseLargePrint, expect, KINDS, test } from "./site-test.ts";

const bodySize = (page: Page): Promise<number> =>
  page
    .locator(".prose p")
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

test("large print is text of 24 px or more, on this page and every other, until the reader turns it off", async ({
  page,
  open,
}) => {
  await open("/2016/6/");
  const usual = await bodySize(page);
  await page.getByLabel("大字").check();
  expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
  await open("/2016/7/");
  await expect(page.getByLabel("大字")).toBeChecked();
  expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
  await page.getByLabel("大字").uncheck();
  expect(await bodySize(page)).toBe(usual);
  await open("/2016/6/");
  await expect(page.getByLabel("大字")).not.toBeChecked();
  expect(await bodySize(page)).toBe(usual);
});

test("who chose large print sees no other size first: it is set before the page is drawn, not by the script that comes later", async ({
  page,
  open,
}) => {
  await chooseLargePrint(page);
  await page.route("**/loader-*.js", (route) => route.fulfill({ body: "", contentType: "text/javascript" }));
  await open("/2016/6/");
  expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
});

test("a browser that keeps nothing for a site shows the page, and large print on it", async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open("/2016/6/");
  await page.getByLabel("大字").check();
  expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("large print works on the page", async ({ page, open }) => {
    await open("/2016/6/");
    await page.getByLabel("大字").check();
    expect(await bodySize(page)).toBeGreaterThanOrEqual(24);
  });

  test("a citation can be opened, and one click selects all of it", async ({ page, open }) => {
    await open("/2016/6/");
    const citation = page.locator("#item-2 .citation");
    await citation.getByText("引用第2条").click();
    const reference = citation.getByText("[J/OL]");
    await expect(reference).toBeVisible();
    await expect(reference).toContainText(
      "楚雄州创新驱动专项行动简报, 2016(6)[引用日期]. https://www.example.gov.cn/2016/6/#item-2.",
    );
    expect(await reference.evaluate((element) => getComputedStyle(element).userSelect)).toBe("all");
  });
});

test("with a script an opened citation has today's date, and a button that copies it", async ({
  page,
  context,
  open,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("/2016/6/2/");
  await page.getByText("引用第2条").click();
  await page.locator(".citation").getByRole("button", { name: "复制" }).first().click();
  await expect(page.getByRole("button", { name: "已复制" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/2016\(6\)\[\d{4}-\d\d-\d\d\]\. https:\/\/www\.example\.gov\.cn\/2016\/6\/2\/\.$/);
});

test("paragraphs' addresses are no stops of the keyboard, and not on the page, until they are asked for", async ({
  page,
  open,
}) => {
  await open("/2016/6/");
  const way = page.getByRole("link", { name: "第2条第2段的固定地址" });
  await expect(way).toHaveCount(0);
  await page.locator("#item-2-p2").hover();
  await expect(way).toBeVisible();
  await page.locator("h1").hover();
  await expect(way).toHaveCount(0);
  await page.locator("#item-2 .citation summary").focus();
  await page.keyboard.press("Shift+Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).not.toBe("permalink");
});

test.describe("to a finger", () => {
  test.use({ hasTouch: true, isMobile: true });

  test("paragraphs' addresses are shown when they are asked for, not before", async ({ page, open }) => {
    await open("/2016/6/");
    const way = page.getByRole("link", { name: "第2条第2段的固定地址" });
    await page.locator("#item-2-p2").tap();
    await expect(way).toHaveCount(0);
    await page.getByLabel("显示各段的固定地址").tap();
    await expect(way).toBeVisible();
  });
});

test("a paragraph's own address is reached by keyboard, leads to it, and is no part of what is copied", async ({
  page,
  open,
}) => {
  await open("/2016/6/");
  await page.getByLabel("显示各段的固定地址").check();
  const paragraph = page.locator("#item-2-p2");
  const way = page.getByRole("link", { name: "第2条第2段的固定地址" });
  await way.focus();
  await expect(way).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/2016\/6\/#item-2-p2$/);
  const copied = await paragraph.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString() ?? "";
  });
  expect(copied).toMatch(/^这项比赛.*做好服务。$/);
});

for (const forcedColors of ["none", "active"] as const)
  test(`the paragraph that an address names is set off as a whole, not underlined (forced colours: ${forcedColors})`, async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ forcedColors });
    await open("/2016/6/#item-2-p2");
    const [named, other] = await Promise.all(
      ["#item-2-p2", "#item-2-p1"].map((paragraph) =>
        page.locator(paragraph).evaluate((element) => {
          const { textDecorationLine, backgroundColor, outlineStyle } = getComputedStyle(element);
          return { textDecorationLine, backgroundColor, outlineStyle };
        }),
      ),
    );
    expect(named?.textDecorationLine).toBe("none");
    if (forcedColors === "none") expect(named?.backgroundColor).not.toBe(other?.backgroundColor);
    else expect(named?.outlineStyle).toBe("solid");
  });

test("an item's address leads to the item though the pictures before it have not come", async ({
  page,
  open,
}) => {
  let send = (): void => {};
  const asked = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route("**/*.png", async (route) => {
    await asked;
    await route.continue();
  });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 800, height: 600 });
  await open("/2017/3/#item-2");
  const top = () => page.locator("#item-2").evaluate((element) => element.getBoundingClientRect().top);
  const picture = page.locator("#item-1 img");
  const before = await picture.evaluate((element) => element.getBoundingClientRect().height);
  expect(before).toBeGreaterThan(100);
  expect(Math.abs(await top())).toBeLessThan(50);
  send();
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBeGreaterThan(0);
  expect(await picture.evaluate((element) => element.getBoundingClientRect().height)).toBe(before);
});

test("a link that leaves the site says so to those who do not see its arrow", async ({ page, open }) => {
  await open("/2016/2/");
  await expect(page.getByRole("link", { name: /^中国政府网 ?（外部链接）$/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /^我为政府网站找错 ?（外部链接）$/ })).toBeVisible();
});

/** The style sheet as Chromium 88 to 104 read it: a rule with `:has()` is dropped as a whole. */
function withoutHas(css: string): string {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    if (rule.selector.includes(":has(")) rule.remove();
  });
  return sheet.toString();
}

test("a browser of 2021 lays the pages out as today's do", async ({ page, open }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  const boxes = () =>
    page
      .locator(".site-header .bar, main, h1, main h2, main p, main li, .site-footer")
      .evaluateAll((all) => all.map((element) => JSON.stringify(element.getBoundingClientRect().toJSON())));
  const paths = Object.values(KINDS);
  const today = new Map<string, string[]>();
  for (const path of paths) {
    await open(path);
    today.set(path, await boxes());
  }
  await page.route("**/style-*.css", async (route) => {
    const css = await (await route.fetch()).text();
    await route.fulfill({ body: withoutHas(css), contentType: "text/css" });
  });
  for (const path of paths) {
    await open(path);
    expect(await boxes(), path).toEqual(today.get(path));
  }
});

test("without any style the page is in reading order: way to the text, masthead, title, contents, items, imprint", async ({
  page,
  open,
}) => {
  await page.route("**/style-*.css", (route) => route.fulfill({ body: "", contentType: "text/css" }));
  await open("/2016/6/");
  const text = (await page.locator("body").textContent()) ?? "";
  const order = [
    "跳到正文",
    "楚雄州创新驱动专项行动简报",
    "2016年10月19日 11:07",
    "创新驱动专项行动推进会与第二届创新创业大赛",
    "本期目录",
    "楚雄州创新驱动专项行动推进会议于8月31日举行",
    "（州科技局 吴启荣）",
    "共印100份",
    "网站标识码",
  ];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

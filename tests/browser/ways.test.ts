import { expect, test } from "./site-test.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one goes from the home page over the year's calendar to the issue of a day", async ({
    page,
    open,
  }) => {
    await open("/");
    await page.getByRole("link", { name: "2016年 7期" }).click();
    await page.getByRole("link", { name: /^2016年10月19日/ }).click();
    await expect(page).toHaveURL(/\/2016\/6\/$/);
  });

  for (const width of [320, 1280])
    test(`${width} pixels wide, a day's address shows its issue, or where it would be`, async ({
      page,
      open,
    }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.emulateMedia({ reducedMotion: "reduce" });
      await open("/2016/#10-19");
      await expect(page.getByRole("link", { name: /^第6期/ })).toBeInViewport();
      await open("/2016/#10-20");
      const day = page.locator('[id="10-20"]');
      await expect(day).toBeInViewport();
      expect(await day.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe("solid");
    });
});

test("who listens hears the days with an issue alone, each with its date", async ({ page, open }) => {
  await open("/2016/");
  await expect(page.getByRole("region", { name: "日历" })).toMatchAriaSnapshot(`
    - heading "日历" [level=2]
    - paragraph: /点日期打开当天的简报/
    - list:
      - listitem:
        - paragraph: 1月没有简报
      - listitem:
        - paragraph:
          - link "2月"
        - list:
          - listitem:
            - link "2016年2月26日：2016年第1期（总第5期） 高新技术企业认定办法修订与众创空间新政策"
  `);
});

test("the browser's own search finds a headline that is far out of sight", async ({ page, open }) => {
  await page.setViewportSize({ width: 800, height: 300 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open("/headlines/");
  const found = await page.evaluate(() =>
    Reflect.apply(Reflect.get(window, "find"), window, ["高校创新创业教育改革"]),
  );
  const chosen = await page.evaluate(() => ({
    text: getSelection()?.toString(),
    y: getSelection()?.getRangeAt(0).getBoundingClientRect().y ?? -1,
  }));
  expect([found, chosen.text]).toEqual([true, "高校创新创业教育改革"]);
  expect(chosen.y).toBeGreaterThan(0);
  expect(chosen.y).toBeLessThan(300);
});

test("from a day on the home page one gets to what was published then, or next", async ({ page, open }) => {
  const days = async () => {
    await page.locator("[data-search][data-state=done]").waitFor();
    const times = await page.locator("[data-result] time").all();
    return Promise.all(times.map((time) => time.getAttribute("datetime")));
  };
  await open("/");
  await page.getByLabel("按日期看").fill("2016-10-19");
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page).toHaveURL(/\/search\/\?from=2016-10-19&sort=oldest$/);
  expect((await days()).slice(0, 3)).toEqual(["2016-10-19", "2016-10-19", "2016-12-22"]);
  await open("/search/?from=2016-10-20&sort=oldest");
  expect((await days())[0]).toBe("2016-12-22");
});

test("the table of departments and years leads to a department's items of a year", async ({ page, open }) => {
  await open("/sources/");
  await page.getByRole("link", { name: "州科技局2016年" }).click();
  await expect(page).toHaveURL(/#2016$/);
  await expect(page.getByRole("heading", { name: "2016年" })).toBeInViewport();
});

test("a chart keeps its letters readable on a telephone, and grows with them", async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await open("/statistics/");
  const chart = page.locator(".column-chart").first();
  const sizes = () =>
    chart.evaluate((svg) => ({
      letters: svg.querySelector("text")?.getBoundingClientRect().height ?? 0,
      all: svg.getBoundingClientRect().height,
      widest: Math.max(
        ...[...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect().right),
      ),
    }));
  const before = await sizes();
  expect(before.letters).toBeGreaterThan(14);
  expect(before.widest).toBeLessThan(360);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  const after = await sizes();
  expect(after.letters / before.letters).toBeCloseTo(2, 0);
  expect(after.all / before.all).toBeCloseTo(2, 0);
});

test("the charts are there without colours of their own", async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open("/statistics/");
  const [column, ground] = await page
    .locator(".column-chart")
    .first()
    .evaluate((chart) => [
      getComputedStyle(chart.querySelector("rect") ?? chart).fill,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
  expect(column).not.toBe(ground);
});

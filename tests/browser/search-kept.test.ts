import { expect, test } from "./site-test.ts";

/** Searches that a reader comes back to. */

const done = "[data-search][data-state=done]";

test("a kept search tells how many items came since, here and where nothing is looked for; it can be taken out", async ({
  page,
  open,
}) => {
  await open("/search/?q=大赛");
  await page.locator(done).waitFor();
  await expect(page.getByText("只保存在这台设备的这个浏览器里")).toBeVisible();
  await page.getByRole("button", { name: "收藏这个搜索" }).click();
  await expect(page.getByText("自上次以来没有新增。")).toBeVisible();

  // As if one of the items had come since.
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith("kept-searches"))) {
      const [kept] = JSON.parse(localStorage.getItem(key) ?? "[]");
      localStorage.setItem(key, JSON.stringify([{ ...kept, seen: kept.seen.slice(1) }]));
    }
  });
  await open("/search/");
  await expect(page.getByText("自上次以来新增1条")).toBeVisible();
  await page.getByRole("link", { name: "大赛", exact: true }).click();
  await expect(page.getByText("自上次以来新增1条。")).toBeVisible();
  await expect(page.locator("[data-result] .status", { hasText: "新增" })).toHaveCount(1);

  await open("/search/");
  await expect(page.getByText("自上次以来没有新增")).toBeVisible();
  await page.getByRole("button", { name: "删除收藏的搜索：大赛" }).click();
  await expect(page.getByText("收藏的搜索")).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("where the browser lets nothing be kept, the search works and offers nothing", async ({
  page,
  open,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  );
  await open("/search/?q=大赛");
  await page.locator(done).waitFor();
  await expect(page.getByRole("button", { name: "收藏这个搜索" })).toHaveCount(0);
  await expect(page.locator("[data-result]").first()).toBeVisible();
});

test("what another script wrote in its place is left out", async ({ page, open }) => {
  await page.addInitScript(() => localStorage.setItem("kept-searches /search/", '[1, {"address": "x"}'));
  await open("/search/");
  await expect(page.getByText("收藏的搜索")).toHaveCount(0);
});

test("the results of a watched search lead to its feed, those of others to none", async ({ page, open }) => {
  await open("/search/?q=创新创业大赛");
  await page.locator(done).waitFor();
  const feed = page.locator("[data-search]").getByRole("link", { name: "Atom", exact: true });
  const response = await page.request.get(new URL((await feed.getAttribute("href")) ?? "", page.url()).href);
  expect(await response.text()).toContain("<feed");
  await open("/search/?q=大赛");
  await page.locator(done).waitFor();
  await expect(feed).toHaveCount(0);
});

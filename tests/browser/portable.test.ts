import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { PORTABLE } from "../support/sites.ts";
import { expect, test } from "./site-test.ts";

test.use({ site: "below" });

const file = (path: string): string => pathToFileURL(resolve(PORTABLE)).href + path;
const status = async (page: Page): Promise<string | null> => {
  await page.locator("[data-search][data-state=done]").waitFor();
  return page.getByRole("status").textContent();
};
const results = (page: Page) => page.locator("[data-result] h2").allTextContents();

test("a double click on the portable edition opens it, and what is found there is what the site finds, in its order", async ({
  page,
  context,
  open,
}) => {
  const asked: string[] = [];
  const disk = await context.newPage();
  disk.on("request", (request) => asked.push(request.url()));
  const queries = [
    "创新",
    "大赛 -省赛",
    "吴启荣",
    "wuqirong",
    "第*届",
    "15%",
    "研发费用能扣多少",
    "2016年第6期",
  ];
  const found: unknown[] = [];
  for (const q of queries) {
    await disk.goto(file(`/search/index.html?q=${encodeURIComponent(q)}`));
    found.push([q, await status(disk), await results(disk)]);
  }
  expect(asked.filter((address) => !address.startsWith("file:"))).toEqual([]);
  const online: unknown[] = [];
  for (const q of queries) {
    await open(`/search/?q=${encodeURIComponent(q)}`);
    online.push([q, await status(page), await results(page)]);
  }
  expect(found).toEqual(online);
});

test("from its home page a reader types, chooses a suggestion, comes to the item with what was looked for marked, and goes back", async ({
  page,
}) => {
  await page.goto(file("/index.html"));
  await page.getByRole("searchbox").fill("科技三会");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  expect(await status(page)).toContain("找到");
  await page.locator("[data-result] a").first().click();
  await expect(page).toHaveURL(/\/201\d\/\d+\/\d+\/index\.html$/);
  await expect(page.locator("mark").first()).toBeVisible();
  await page.goBack();
  expect(await status(page)).toContain("找到");
});

import type { Page } from "@playwright/test";
import { readItems } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";
import { expect, test } from "./site-test.ts";

/** The box, the results and the address say the same, whatever the reader types and wherever Back leads. */

/** Milliseconds, more than the search waits after the last key. */
const PAUSE = 1000;

const items = await readItems(SITES.root.folder);
const shows = async (page: Page, words: string): Promise<void> => {
  await expect(page.getByRole("searchbox")).toHaveValue(words);
  await expect(page.locator("[data-search][data-state=done]")).toHaveAttribute(
    "data-total",
    String(items.filter(({ holds }) => words.split(" ").every(holds)).length),
  );
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe(words);
};
const type = (page: Page, words: string): Promise<void> => page.getByRole("searchbox").fill(words);

test("who empties the box sees no results any more", async ({ page, open }) => {
  await open("/search/?q=屠呦呦");
  await shows(page, "屠呦呦");
  await type(page, "");
  await expect(page.locator("[data-result]")).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).search).toBe("");
});

test("what was typed before Back is looked for when it is typed again", async ({ page, open }) => {
  await open("/search/?q=创新");
  await shows(page, "创新");
  await type(page, "大赛");
  await page.keyboard.press("Enter");
  await shows(page, "大赛");
  await page.goBack();
  await shows(page, "创新");
  await type(page, "大赛");
  await shows(page, "大赛");
});

test("what is typed into a header's box before its suggestions have loaded is suggested for", async ({
  page,
  open,
}) => {
  let letLoad = (): void => {};
  const isTyped = new Promise<void>((resolve) => {
    letLoad = resolve;
  });
  await page.route("**/suggest-*.js", async (route) => {
    await isTyped;
    await route.continue();
  });
  await open("/2016/6/");
  await page.getByRole("searchbox").focus();
  await page.keyboard.insertText("科技局");
  letLoad();
  await expect(page.getByRole("option").first()).toContainText("州科技局");
});

test("Back leads from words that were typed after a search to that search, in one step", async ({
  page,
  open,
}) => {
  await open("/search/");
  await type(page, "创新");
  await page.keyboard.press("Enter");
  await shows(page, "创新");
  await page.getByRole("searchbox").press("End"); // who has sent words is at the results
  await page.getByRole("searchbox").pressSequentially(" 大", { delay: 20 });
  await shows(page, "创新 大");
  await page.getByRole("searchbox").pressSequentially("赛", { delay: 20 });
  await shows(page, "创新 大赛");
  await page.keyboard.press("Enter");
  await page.goBack();
  await shows(page, "创新");
});

test("to send a query again is no step of the history", async ({ page, open }) => {
  await open("/search/?q=创新");
  await shows(page, "创新");
  const before = await page.evaluate(() => history.length);
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await shows(page, "创新");
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("a date and Enter are one step", async ({ page, open }) => {
  await page.clock.install();
  await open("/search/?q=创新");
  await shows(page, "创新");
  const before = await page.evaluate(() => history.length);
  await page.getByLabel("起始日期").fill("2016");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBe("2016");
  await page.clock.runFor(PAUSE);
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await shows(page, "创新");
});

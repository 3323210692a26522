import type { Page } from "@playwright/test";
import { readItems } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";
import { expect, test } from "./site-test.ts";

/** The box, the results and the address say the same, whatever the reader types and wherever Back leads. */

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
  await page.route("**/suggest-*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await open("/2016/6/");
  await page.getByRole("searchbox").focus();
  await page.keyboard.insertText("科技局");
  await expect(page.getByRole("option").first()).toContainText("州科技局");
});

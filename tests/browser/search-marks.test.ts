import type { Page } from "@playwright/test";
import { expect, test } from "./site-test.ts";

/** What is marked in the item that a result leads to. */

/** Changes an issue's page as an editor's markup would have. */
const rewrite = async (page: Page, path: string, change: (html: string) => string): Promise<void> => {
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
};

const follow = async (page: Page, path: RegExp): Promise<string[]> => {
  await page
    .locator(`[data-result] a[href*="${path.source.replaceAll("\\", "")}"]`)
    .first()
    .click();
  await expect(page.locator(".item mark").first()).toBeInViewport();
  return page.locator(".item mark").allTextContents();
};

test("a query with signs inside is marked as a whole", async ({ page, open }) => {
  await open("/search/?q=R%26D");
  const marks = await follow(page, /2017\/3\/1\//);
  expect(new Set(marks)).toEqual(new Set(["R&D"]));
});

test("what was looked for is marked across markup, and however wide its digits are", async ({
  page,
  open,
}) => {
  await rewrite(page, "/2017/3/2/", (html) =>
    html.replaceAll("人工智能", "<strong>人</strong>工智能").replaceAll("2030年", "２０３０年"),
  );
  await open("/search/?q=人工智能 2030年");
  const marks = await follow(page, /2017\/3\/2\//);
  expect(marks.join("").replaceAll("人工智能", "").replaceAll("２０３０年", "")).toBe("");
  expect(new Set(marks)).toEqual(new Set(["人", "工智能", "２０３０年"]));
});

test("words around an item that are not its own are not marked", async ({ page, open }) => {
  await open("/search/?q=人工智能");
  await follow(page, /2017\/3\/2\//);
  await expect(page.locator(".item-foot mark, .facts mark")).toHaveCount(0);
});

test("a term is marked across a note's number, which is not", async ({ page, open }) => {
  await open("/search/?q=R%26D）经费15676");
  expect((await follow(page, /2017\/3\/1\//)).join("")).toBe("R&D）经费15676");
});

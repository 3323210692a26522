import { expect, test } from "./site-test.ts";

/** What the box in a page's header suggests, and when. */

test("no suggestions come to a box that the reader has left", async ({ page, open }) => {
  await page.clock.install();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open("/2016/6/");
  const box = page.getByRole("searchbox");
  await box.focus();
  await expect(page.getByRole("combobox")).toBeVisible();
  // However slow the machine is, no time passes between the last letter and leaving.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.keyboard.insertText("科技局");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.clock.runFor(1000);
  // Requests are told in their order: none for the index came before this one.
  await page.evaluate(() => fetch("/"));
  expect(asked.at(-1)).toBe("/");
  expect(asked.filter((path) => path.startsWith("/pagefind/"))).toEqual([]);
  await expect(page.getByRole("option")).toHaveCount(0);
});

test("headlines are suggested in the order in which the search page ranks them", async ({ page, open }) => {
  const headlines = async (query: string): Promise<string[]> => {
    await open(`/search/?${query}`);
    await page.locator("[data-search][data-state=done]").waitFor();
    return (await page.locator("[data-result] h2 a").allTextContents()).slice(0, 5);
  };
  for (const words of ["创新", "经费"]) {
    const ranked = await headlines(`q=${words}`);
    expect(ranked).not.toEqual(await headlines(`q=${words}&sort=newest`));
    await open("/2016/6/");
    await page.getByRole("searchbox").fill(words);
    await expect(page.getByRole("option").first()).toBeVisible();
    const suggested = page.getByRole("option").filter({ hasNotText: /部门$|作者$|主题$/ });
    expect(await suggested.locator("span").allTextContents(), words).toEqual(ranked);
  }
});

test("topics are among the suggestions and above the results, and lead to their pages", async ({
  page,
  open,
}) => {
  await open("/2016/6/");
  await page.getByRole("searchbox").fill("创新创业大赛");
  await expect(page.getByRole("option", { name: /主题$/ })).toHaveAttribute("href", /\/topics\//);
  await open("/search/?q=创新创业大赛");
  await page.getByRole("link", { name: /^主题“创新创业大赛”：\d+条新闻$/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("创新创业大赛");
});

test("the chosen suggestion can be seen where colours are the reader's", async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open("/2016/6/");
  await page.getByRole("searchbox").fill("科技");
  await expect(page.getByRole("option").nth(1)).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").first()).toHaveCSS("outline-style", "solid");
  await expect(page.getByRole("option").nth(1)).toHaveCSS("outline-style", "none");
});

test("an issue is suggested by its number", async ({ page, open }) => {
  await open("/");
  await page.getByRole("searchbox").first().fill("2016年第6期");
  await page.getByRole("option", { name: "2016年第6期" }).click();
  await expect(page).toHaveURL(/\/2016\/6\/$/);
});

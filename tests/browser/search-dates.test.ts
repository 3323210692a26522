import { readItems } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";
import { expect, test } from "./site-test.ts";

/** What the search page says of dates. */

const items = await readItems(SITES.root.folder);
const count = (matches: (item: (typeof items)[number]) => boolean): string =>
  String(items.filter(matches).length);
const done = "[data-search][data-state=done]";

test("a date without signs is a date", async ({ page, open }) => {
  await open("/search/?q=创新");
  await page.getByLabel("起始日期").fill("20161019");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBe("2016-10-19");
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ day, holds }) => holds("创新") && day >= "2016-10-19"),
  );
});

test("a date that is pasted with spaces is read to its end", async ({ page, open }) => {
  await open("/search/?q=创新");
  const from = page.getByLabel("起始日期");
  await from.focus();
  await page.keyboard.insertText("2016年 10月 19日");
  await page.keyboard.press("Enter");
  await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBe("2016-10-19");
});

for (const typed of ["abc", "2016-13", "2016-02-30"])
  test(`the page says that ${typed} is no date, and that the results are not narrowed by it`, async ({
    page,
    open,
  }) => {
    await open("/search/?q=创新");
    await page.getByLabel("截止日期").fill(typed);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText(`截止日期“${typed}”不是日期，没有按它限定`);
    await expect(page.getByLabel("截止日期")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByLabel("截止日期")).toHaveValue(typed);
    await expect(page.locator(done)).toHaveAttribute(
      "data-total",
      count(({ holds }) => holds("创新")),
    );
  });

test("without words, a date that is none is said to be none, and nothing is listed", async ({
  page,
  open,
}) => {
  await open("/search/?from=abc");
  await expect(page.getByRole("status")).toContainText("起始日期“abc”不是日期");
  await expect(page.locator("[data-result]")).toHaveCount(0);
});

test("a span that ends before it begins is said to be empty, and the words are not blamed", async ({
  page,
  open,
}) => {
  await open("/search/?q=创新&from=2017&to=2015");
  await expect(page.getByRole("status")).toContainText("起始日期在截止日期之后");
  await expect(page.locator("[data-search]")).not.toContainText("没有找到");
  await expect(page.locator("[data-search]")).not.toContainText("换一个说法");
});

import { faultsOf } from "./faults.ts";
import { expect, test } from "./site-test.ts";

test.use({ site: "below" });

for (const path of ["/2017/4/", "/2018/1/", "/2018/", "/2017/", "/corrections/", "/topics/研发经费/"])
  test(`axe finds nothing wrong with ${path}, and it fits a narrow window`, async ({ page, open }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(path);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faultsOf(page, { runOnly: ["color-contrast"] })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

test("a result of a withdrawn issue is called withdrawn, one of a corrected item corrected", async ({
  page,
  open,
}) => {
  await open("/search/?q=研发经费快报");
  await expect(page.locator("[data-result]", { hasText: "全州研发经费快报出炉" })).toContainText("已撤回");
  await open("/search/?q=高新技术企业认定&from=2018");
  await expect(page.locator("[data-result]")).toHaveCount(1);
  await expect(page.locator("[data-result]")).toContainText("已更正");
  await open("/search/?q=科技活动周筹备");
  await expect(page.locator("[data-result]")).toHaveCount(1);
  await expect(page.locator("[data-result] .status")).toHaveCount(0);
});

test("from the list of corrections to the issue, to the item, and back", async ({ page, open }) => {
  await open("/corrections/");
  await page.locator("main").getByRole("link", { name: "更正", exact: true }).nth(1).click();
  await expect(page).toHaveURL(/\/2018\/1\/#correction-1$/);
  await page.getByRole("link", { name: "第2条", exact: true }).click();
  await expect(page.locator("#item-2")).toBeInViewport();
  await page.locator("#item-2").getByRole("link", { name: "已更正" }).click();
  await page.getByRole("link", { name: "全部更正与撤回" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("更正与撤回");
});

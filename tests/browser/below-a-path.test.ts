import { expect, test } from "./site-test.ts";

test.use({ site: "below" });

test("below a path, the way from the home page over the search to an item works as at the root", async ({
  page,
  open,
}) => {
  await open("/");
  await page.getByRole("searchbox").fill("科技三会");
  await page.keyboard.press("Enter");
  await page.locator("[data-search][data-state=done]").waitFor();
  await page.locator("[data-result] a").first().click();
  await expect(page).toHaveURL(/\/bulletin\/201\d\/\d+\/\d+\/$/);
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "部门" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("供稿部门");
});

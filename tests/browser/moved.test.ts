import { expect, test } from "./site-test.ts";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an address that moved leads on to the very item", async ({ page, address }) => {
    await page.goto(`${address}jianbao/2016/06-2.html`);
    await page.waitForURL(`${address}2016/6/#item-2`);
    await expect(page.locator("#item-2 > h2")).toBeInViewport();
  });
});

test("what a page says to search engines is data: the strict policy has nothing against it", async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`The policy was broken: ${event.violatedDirective}`);
    });
  });
  await open("/2016/6/");
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? "")["@graph"][0]["@type"]).toBe("PublicationIssue");
});

test("a browser that looks for it finds the description of the search", async ({ page, open, address }) => {
  await open("/");
  const path = await page.locator('link[rel="search"]').getAttribute("href");
  const description = await page.request.get(new URL(path ?? "", address).href);
  expect(await description.text()).toContain("{searchTerms}");
});

import { test } from "./site-test.ts";

/** The tests of every page lean on this: what breaks the policy is heard, and fails the test that opened the page. */
test.fail("a script of a page's own, were there one, would fail the page's test", async ({ open, page }) => {
  await open("/");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'was run'";
    document.body.append(script);
  });
});

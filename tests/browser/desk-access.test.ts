import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { withDesk as test } from "./desk-preview.ts";
import { faultsOf } from "./faults.ts";

test.describe.configure({ timeout: 180_000 });

/** Each way of looking: colours, and the widths of a screen and of a small telephone, the latter in large print too. */
const LOOKS = [
  { colorScheme: "light", width: 1280, isLarge: false },
  { colorScheme: "dark", width: 1280, isLarge: false },
  { colorScheme: "light", width: 320, isLarge: true },
  { colorScheme: "dark", width: 320, isLarge: false },
] as const;

/** Nothing is wrong with what is on the page, in its frames, and in what is open above it; and it is no wider than the screen. */
async function clean(page: Page, what: string): Promise<void> {
  expect(await faultsOf(page), what).toEqual([]);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, what).toBe(0);
}

for (const { colorScheme, width, isLarge } of LOOKS)
  test(`the overview, the editor with its page, and two texts side by side are accessible: ${colorScheme}, ${width} pixels${isLarge ? ", large print" : ""}`, async ({
    page,
    desk,
  }) => {
    const file = join(desk.content, "2016/03.md");
    const before = readFileSync(file, "utf8");
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(desk.address);
    await page.locator("#large-print").setChecked(isLarge);
    await expect(page.locator("[data-desk-issue='2017/03.md']")).toBeVisible();
    await clean(page, "overview");

    await page.goto(`${desk.address}edit/?file=2016/03.md`);
    await expect(page.frameLocator("[data-desk-frame]").locator("main")).toBeVisible();
    for (const details of await page.locator(".desk-form details").all())
      await details.evaluate((element) => element.setAttribute("open", ""));
    await page.locator("[data-desk-field=date]").fill("甲");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.insertText("见[中国政府网](www.gov.cn)。");
    await expect(page.locator("[data-problem][data-code='link/scheme']")).toBeVisible();
    await clean(page, "editor");

    writeFileSync(file, before.replace(/^title: .*$/m, "title: 记事本改的标题"));
    await page.keyboard.insertText("编辑台改的。");
    await expect(page.locator("[data-desk-conflict]")).toContainText("记事本改的标题");
    await clean(page, "two texts");
    await page.locator("[data-desk-keep=left]").click();
    writeFileSync(file, before);
  });

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { issueText, SITE } from "../content/archive-folder.ts";
import { type RunningDesk, startDesk } from "./desk-preview.ts";
import { faultsOf } from "./faults.ts";

/** One preview for all tests of the file, which begins with a site.yaml that can't be read. */
const test = base.extend<object, { desk: RunningDesk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from here
    async ({}, use) => {
      const desk = await startDesk((content) => {
        mkdirSync(join(content, "2016"), { recursive: true });
        writeFileSync(join(content, "site.yaml"), SITE.replace("description:", "description："));
        writeFileSync(join(content, "2016/05.md"), issueText({ issue: "5", date: "2016-09-01" }));
      });
      await use(desk);
      await desk.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
test.describe.configure({ mode: "serial", timeout: 120_000 });

const saved = (page: Page) => expect(page.locator("[data-desk-saved]")).toBeVisible();

test("with a broken site.yaml the desk starts and says so, and a button mends it", async ({ page, desk }) => {
  expect(desk.said()).toContain("请在编辑台里改好");
  await page.goto(desk.address);
  await page.getByRole("link", { name: "site.yaml" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("网站设置（site.yaml）");
  await page.locator("[data-problem] [data-mend]").first().click();
  await expect(page.locator("[data-problem]")).toHaveCount(0);
  await page.getByRole("button", { name: "保存" }).click();
  await expect.poll(() => readFileSync(join(desk.content, "site.yaml"), "utf8")).toBe(SITE);
  await expect
    .poll(async () => (await page.request.get(desk.address)).text(), { timeout: 30_000 })
    .not.toContain("网站设置有错误");
});

test("the overview follows what changes on disk", async ({ page, desk }) => {
  await page.goto(desk.address);
  await expect(page.locator("[data-desk-issue='2016/05.md']")).toBeVisible();
  const file = join(desk.content, "2016/05.md");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*/m, "title: 记事本改的标题"));
  await expect(page.getByRole("link", { name: "记事本改的标题" })).toBeVisible();
});

test("an issue is begun, written and saved by the keyboard alone", async ({ page, desk }) => {
  await page.goto(desk.address);
  const focused = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  const tabTo = async (selector: string): Promise<void> => {
    for (let steps = 0; steps < 60 && !(await focused(selector)); steps++) await page.keyboard.press("Tab");
    expect(await focused(selector), selector).toBe(true);
  };
  await tabTo("[data-desk-action=new]");
  await page.keyboard.press("Enter");
  await tabTo("#new-title");
  await page.keyboard.insertText("键盘写的一期");
  await page.keyboard.press("Enter");
  await saved(page);
  const name = new URL(page.url()).searchParams.get("file") ?? "";
  await tabTo(".cm-content");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("## 键盘\n\n全部用键盘写成。\n");
  // The way out of the text, which Tab does not indent.
  await page.keyboard.press("Shift+Tab");
  expect(await focused(".cm-content")).toBe(false);
  await page.keyboard.press("Control+s");
  await expect.poll(() => readFileSync(join(desk.content, name), "utf8")).toContain("全部用键盘写成。");
  await tabTo("[data-desk-action=review]");
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog[open]")).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await focused("[data-desk-action=review]")).toBe(true);
});

test("what is typed while the desk has stopped is kept and said, and saved when it runs again", async ({
  page,
  desk,
}) => {
  await page.goto(`${desk.address}edit/?file=2016/05.md`);
  await saved(page);
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText("停止以前。");
  await desk.stop();
  await page.keyboard.insertText("停止以后。");
  await expect(page.locator("[data-desk-state]")).toContainText("文字还在这一页里");
  await desk.restart();
  await expect
    .poll(() => readFileSync(join(desk.content, "2016/05.md"), "utf8"), { timeout: 30_000 })
    .toContain("停止以前。停止以后。");
  await saved(page);
});

test("dialogs, the sheet and the settings are accessible, and fit into 320 pixels in large print and forced colours", async ({
  page,
  desk,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.setViewportSize({ width: 320, height: 640 });
  const look = async (what: string): Promise<void> => {
    expect(await faultsOf(page), what).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(320);
  };
  await page.goto(desk.address);
  await page.locator("#large-print").check();
  for (const action of ["new", "check", "publish"]) {
    await page.locator(`[data-desk-action=${action}]`).click();
    await expect(page.locator("dialog[open]")).toContainText(/标题|检查了|网站在|错误/);
    await look(action);
    await page.keyboard.press("Escape");
  }
  await page.goto(`${desk.address}edit/?file=2016/05.md`);
  await saved(page);
  await expect(page.frameLocator("[data-desk-frame]").locator("main")).toBeVisible();
  for (const action of ["review", "correct", "history"]) {
    await page.locator(`[data-desk-action=${action}]`).click();
    await expect(page.locator("dialog[open]")).toBeVisible();
    await look(action);
    await page.keyboard.press("Escape");
  }
  for (const path of ["review/?file=2016/05.md", "edit/?file=site.yaml"]) {
    await page.goto(desk.address + path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await look(path);
  }
});

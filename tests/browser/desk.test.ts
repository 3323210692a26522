import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { withDesk } from "./desk-preview.ts";

/** Each test edits an issue of its own. */
const test = withDesk.extend<{ open: (file: string) => Promise<void>; quiet: boolean }>({
  open: async ({ page, desk }, use) => {
    await use(async (file) => {
      await page.goto(`${desk.address}edit/?file=${file}`);
      await expect(page.locator("[data-desk-saved]")).toBeVisible();
      await expect(page.locator(".cm-content, textarea.desk-plain")).toBeVisible();
    });
  },
  // Nothing may be forbidden by the policy, and nothing may fail.
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      await use(true);
      // What a test itself has cut off, and scripts of the page in the frame, which shall not run there.
      const expected = /Failed to load resource|ERR_|Blocked script execution in 'about:srcdoc'/;
      expect(complaints.filter((text) => !expected.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

const saved = (page: Page) => expect(page.locator("[data-desk-saved]")).toBeVisible();
const field = (page: Page, name: string) => page.locator(`[data-desk-field="${name}"]`);
const readers = (page: Page) => page.frameLocator("[data-desk-frame]");

test("what is typed into form and text is in the file, with everything else as it was, and the page follows", async ({
  page,
  desk,
  open,
}) => {
  const path = join(desk.content, "2016/05.md");
  const before = `\uFEFF${readFileSync(path, "utf8").replace("title:", "# 别动\ntitle:").replaceAll("\n", "\r\n")}`;
  writeFileSync(path, before);
  await open("2016/05.md");
  const title = await field(page, "title").inputValue();
  await field(page, "title").fill("编辑台写的标题");
  await expect(readers(page).getByRole("heading", { level: 1 })).toHaveText("编辑台写的标题");
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("导语。");
  await expect(readers(page).locator("main")).toContainText("导语。");
  await saved(page);
  await expect.poll(() => readFileSync(path, "utf8")).toContain("导语。");
  const after = readFileSync(path, "utf8");
  expect(after.replace("导语。", "").replace("编辑台写的标题", title)).toBe(before);
});

test("a problem shows at its place with a button that mends it", async ({ page, open }) => {
  await open("2016/04.md");
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("见[中国政府网](www.gov.cn)。");
  const problem = page.locator("[data-problem][data-code='link/scheme']");
  await expect(problem).toContainText("缺少 https://");
  await expect(page.locator(".cm-lintRange-error").first()).toBeVisible();
  await problem.locator("button[data-mend]").click();
  await expect(page.locator("[data-problem]")).toHaveCount(0);
  await expect(page.locator(".cm-content")).toContainText("见[中国政府网](https://www.gov.cn)。");
  await field(page, "date").fill("2016年8月1日");
  await expect(field(page, "date")).toHaveAttribute("aria-invalid", "true");
  await page.locator("[data-problem] button[data-mend]").first().click();
  await expect(field(page, "date")).toHaveValue("2016-08-01");
  await saved(page);
});

test("buttons take what is selected into what they put in, and a note belongs to its news item", async ({
  page,
  open,
}) => {
  await open("2015/03.md");
  const text = page.locator(".cm-content");
  const use = (tool: string) => page.locator(`[data-desk-tool=${tool}]`).click();
  await text.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("## 甲\n\n重点工作\n\n## 乙\n\n正文。");
  const line = page.locator(".cm-line", { hasText: "重点工作" });
  await line.click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await use("bold");
  await expect(line).toHaveText("**重点工作**");
  await page.keyboard.press("End");
  await use("note");
  await page.keyboard.insertText("年初确定的。");
  await expect(text.locator(".cm-line")).toHaveText([
    "## 甲",
    "",
    "**重点工作**[^1]",
    "",
    "[^1]: 年初确定的。",
    "",
    "## 乙",
    "",
    "正文。",
  ]);
  await saved(page);
});

test("a file that was changed elsewhere is shown beside what was written here, and the editor decides", async ({
  page,
  desk,
  open,
}) => {
  await open("2016/03.md");
  const path = join(desk.content, "2016/03.md");
  writeFileSync(path, readFileSync(path, "utf8").replace(/^title: .*$/m, "title: 记事本改的标题"));
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("编辑台改的。");
  const dialog = page.locator("[data-desk-conflict]");
  await expect(dialog).toContainText("记事本改的标题");
  await expect(dialog).toContainText("编辑台改的。");
  expect(readFileSync(path, "utf8")).not.toContain("编辑台改的。");
  await dialog.getByRole("button", { name: "用右边的" }).click();
  await expect.poll(() => readFileSync(path, "utf8")).toContain("编辑台改的。");
  await saved(page);
});

test("a file that has vanished is made anew when the editor decides so", async ({ page, desk, open }) => {
  await open("2015/02.md");
  const path = join(desk.content, "2015/02.md");
  rmSync(path);
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText("文件不见以后写的。");
  await expect(page.locator("[data-desk-conflict]")).toContainText("在电脑上不见了");
  // The preview has read the folder again by then, and knows the file no more.
  await expect.poll(async () => (await page.request.get(desk.address)).text()).not.toContain("2015/02.md");
  await page.locator("[data-desk-keep=right]").click();
  await expect.poll(() => existsSync(path) && readFileSync(path, "utf8")).toContain("文件不见以后写的。");
  await saved(page);
});

test("nothing is checked or saved before an input method has finished", async ({ page, desk, open }) => {
  await open("2016/02.md");
  const before = readFileSync(join(desk.content, "2016/02.md"), "utf8");
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Home");
  const calls: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/desk/api/")) calls.push(request.url());
  });
  const client = await page.context().newCDPSession(page);
  for (const text of ["z", "zh", "zhong"])
    await client.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  // Longer than any pause after which something is checked or saved.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
  expect(calls).toEqual([]);
  expect(readFileSync(join(desk.content, "2016/02.md"), "utf8")).toBe(before);
  await client.send("Input.insertText", { text: "中" });
  await expect.poll(() => readFileSync(join(desk.content, "2016/02.md"), "utf8")).toContain("中");
  await saved(page);
});

test("what was typed before the tab was closed is offered again", async ({ page, desk, open, context }) => {
  await open("2016/01.md");
  await page.route("**/desk/api/save", (route) => route.abort());
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("没有存好的一句。");
  await expect(page.locator("[data-desk-state]")).toContainText("文字还在这一页里");
  await page.close();
  const next = await context.newPage();
  await next.goto(`${desk.address}edit/?file=2016/01.md`);
  await next.getByRole("button", { name: "看看有什么不同" }).click();
  await next.getByRole("button", { name: "用右边的" }).click();
  await expect
    .poll(() => readFileSync(join(desk.content, "2016/01.md"), "utf8"))
    .toContain("没有存好的一句。");
});

test("where CodeMirror does not run, a plain text area does", async ({ page, desk, open }) => {
  await page.route("**/desk/assets/code-mirror-*.js", (route) => route.abort());
  await open("2015/04.md");
  const area = page.getByRole("textbox", { name: "正文" });
  await area.press("Control+Home");
  await area.pressSequentially("平常的输入框。");
  await expect.poll(() => readFileSync(join(desk.content, "2015/04.md"), "utf8")).toContain("平常的输入框。");
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { docx, PNG, text } from "../import/docx.ts";
import { give, type RunningDesk, startDesk } from "./desk-preview.ts";

const issue = (number: number, item: string): string =>
  `---\ntitle: 第${number}期\nissue: ${number}\ndate: 2016-09-${10 + number}\nsource: 州科技局\nauthor: 吴启荣\n---\n\n${item}`;

const test = base.extend<{ desk: RunningDesk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from here
  desk: async ({}, use) => {
    const desk = await startDesk((content, root) => {
      const deploy = "node -e \"require('fs').writeFileSync('deployed','yes')\"";
      writeFileSync(join(root, "package.json"), JSON.stringify({ scripts: { deploy } }));
      mkdirSync(join(content, "2016"), { recursive: true });
      writeFileSync(
        join(content, "site.yaml"),
        `review:\n  stages:\n    - 审核\n    - 签发\n  since: 2016-10\n${readFileSync("content/site.yaml", "utf8")}`,
      );
      writeFileSync(join(content, "2016/05.md"), issue(5, "## 座谈会召开\n\n会议总结了前一阶段的工作。\n"));
      writeFileSync(join(content, "2016/06.md"), issue(6, "## 大赛落幕\n\n本次大赛共有15家企业参加比赛。\n"));
    });
    await use(desk);
    await desk.close();
  },
});

test("a dropped Word file becomes a draft, with what is to be checked beside its text, question by question", async ({
  page,
  desk,
}) => {
  await page.goto(desk.address);
  const bytes = docx([
    text("创新驱动专项行动简报"),
    text("2016年第7期"),
    text("全州召开推进会议", { style: "Heading1" }),
    text("会议要求各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。"),
  ]);
  const file = { name: "2016年第7期.docx", type: "", bytes };
  await give(page.locator("[data-desk-page=overview]"), "drop", { file });
  await page.locator("[data-desk-draft='2016/07.md']").click();
  await expect(page.locator(".cm-content")).toContainText("把年度任务分解到月");
  const settle = page.locator("[data-desk-settle]");
  await expect(settle.first()).toBeVisible();
  const questions = await settle.count();
  await settle.first().click();
  await expect(settle).toHaveCount(questions - 1);
  const draft = readFileSync(join(desk.content, "2016/07.md"), "utf8");
  expect(draft.match(/^# 请核对：/gm) ?? []).toHaveLength(questions - 1);
});

/** With `DESK_SCREENSHOTS=FOLDER`, what the editor sees, at the widths of a screen and of a telephone. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.DESK_SCREENSHOTS;
  if (!folder) return;
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
  }
}

test("an editor brings a Word file in, mends it by buttons, has it signed, publishes, corrects and withdraws, without YAML or a terminal", async ({
  page,
  desk,
}) => {
  test.setTimeout(240_000);
  const { content, output, root, address } = desk;
  const file = join(content, "2016/07.md");
  const written = (): string => readFileSync(file, "utf8");
  const site = (path: string): string => readFileSync(join(output, path), "utf8");
  const button = (action: string) => page.locator(`[data-desk-action=${action}]`);
  const edit = async (): Promise<void> => {
    await page.goto(`${address}edit/?file=2016/07.md`);
    await expect(page.locator("[data-desk-saved]")).toBeVisible();
  };
  const publish = async (name: string): Promise<void> => {
    await page.goto(address);
    await button("publish").click();
    await expect(page.locator("[data-desk-publishing] [data-desk-confirm]")).toBeVisible();
    await look(page, `${name}-plan`);
    await page.locator("[data-desk-publishing] [data-desk-confirm]").click();
    await expect(page.locator("[data-desk-published=build]")).toBeVisible({ timeout: 90_000 });
  };
  const review = async (step: string, person: string, more: Record<string, string> = {}): Promise<void> => {
    await page.locator("dialog [name=person]").fill(person);
    for (const [name, value] of Object.entries(more))
      if (name === "stage") await page.locator("dialog [name=stage]").selectOption(value);
      else await page.locator(`dialog [name=${name}]`).fill(value);
    await page.locator(`[data-desk-step=${step}]`).click();
    await expect(page.locator("[data-desk-reviewed]")).toContainText(/已(?:送审|退回|在)/);
  };

  await page.goto(address);
  await look(page, "overview");
  const bytes = docx([
    text("创新驱动专项行动简报"),
    text("2016年第7期"),
    text("全州召开推进会议", { style: "Heading1" }),
    text("会议要求各单位要把年度任务分解到月,按时报送进展情况，确保全年目标完成。"),
    text("（州科技局 吴启荣）"),
  ]);
  const word = { name: "2016年第7期.docx", type: "", bytes };
  await give(page.locator("[data-desk-page=overview]"), "drop", { file: word });
  await page.locator("[data-desk-draft='2016/07.md']").click();
  await expect(page.locator("[data-problem]").first()).toBeVisible();
  await look(page, "draft");

  // What the file did not say is chosen in the form; everything else has a button.
  const settle = page.locator("[data-desk-settle]");
  await expect(settle.first()).toBeVisible();
  for (let left = await settle.count(); left > 0; left--) {
    await settle.first().click();
    await expect(settle).toHaveCount(left - 1);
  }
  await page.locator("[data-desk-field=date]").fill("2016-10-18");
  await expect(page.locator("[data-desk-field=date]")).not.toHaveAttribute("aria-invalid", "true");
  const mend = page.locator("[data-problem] [data-mend]");
  await expect(mend.first()).toBeVisible();
  for (let tries = 0; tries < 9 && (await mend.count()) > 0; tries++) {
    const before = await page.locator("[data-problem]").count();
    await mend.first().click();
    await expect.poll(() => page.locator("[data-problem]").count()).toBeLessThan(before);
  }
  await expect(page.locator(".cm-content")).toContainText("分解到月，按时");
  expect((await page.locator(".cm-content").textContent())?.split("分解到月")).toHaveLength(2);

  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await give(page.locator(".cm-content"), "paste", {
    html: "<h2>大赛落幕</h2><p class=MsoNormal><b>各县市</b>共送来<span style='color:red'>作品三十件</span>。</p>",
  });
  await expect(page.locator(".cm-content")).toContainText("**各县市**共送来作品三十件。");
  await page.keyboard.press("Escape");
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  const choosing = page.waitForEvent("filechooser");
  await button("attach").click();
  await (await choosing).setFiles({ name: "IMG 01.png", mimeType: "image/png", buffer: Buffer.from(PNG) });
  await page.locator("[data-desk-words]").fill("大赛会场");
  await look(page, "picture");
  await page.keyboard.press("Enter");
  await expect(page.locator(".cm-content")).toContainText("![大赛会场](07/IMG-01.png)");
  await expect.poll(written).toContain("![大赛会场](07/IMG-01.png)");
  expect(existsSync(join(content, "2016/07/IMG-01.png"))).toBe(true);
  await look(page, "written");

  await button("review").click();
  await review("submit", "吴启荣");
  await review("return", "王强", { stage: "审核", comment: "第2条的件数请再核对" });
  await review("sign", "王强", { stage: "审核", comment: "" });
  await look(page, "review");
  expect(written()).toContain("status: draft");
  await review("sign", "李明", { stage: "签发" });
  expect(written()).not.toContain("status: draft");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-desk-review]")).toHaveText("已签：审核 王强、签发 李明");
  await page.goto(`${address}review/?file=2016/07.md`);
  await expect(page.locator(".desk-sheet")).toContainText("编辑台记录：李明");
  await look(page, "sheet");

  await publish("first");
  expect(site("2016/7/index.html")).toContain("作品三十件");
  expect(existsSync(join(output, "2016/07.review.yaml"))).toBe(false);
  expect(JSON.stringify(site("2016/7/index.html"))).not.toContain("王强");
  await page.locator("[data-desk-deploy]").click();
  await expect(page.locator("[data-desk-published=deploy]")).toBeVisible({ timeout: 30_000 });
  expect(readFileSync(join(root, "deployed"), "utf8")).toBe("yes");
  await look(page, "deployed");

  await edit();
  await button("correct").click();
  await page.locator("dialog [name=what]").fill("“三十件”误作“三十二件”");
  await look(page, "correct");
  await page.locator("dialog [data-desk-confirm]").click();
  await expect(page.locator("[data-desk-told]")).toContainText("versions/2016-10-18.md");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-desk-review]")).toHaveText("签发以后改过，签发作废");
  await page.locator(".cm-line", { hasText: "作品三十件" }).click();
  await page.keyboard.press("End");
  for (let back = 0; back < 2; back++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.insertText("二");
  await expect.poll(written).toContain("作品三十二件");
  // Nothing goes out before it is signed again.
  await page.goto(address);
  await button("publish").click();
  await expect(page.locator("[data-desk-publishing]")).toContainText("后来文字或附件改过，不再算数");
  await edit();
  await button("review").click();
  await review("sign", "王强", { stage: "审核" });
  await review("sign", "李明", { stage: "签发" });
  await publish("corrected");
  expect(site("2016/7/versions/2016-10-18/changes/index.html")).toContain("<ins>二</ins>");

  await edit();
  await button("withdraw").click();
  await page.locator("dialog [name=why]").fill("数据有误");
  await look(page, "withdraw");
  await page.locator("dialog [data-desk-confirm]").click();
  await expect(page.locator("[data-desk-told]")).toContainText("2016/07.md");
  await publish("withdrawn");
  expect(site("2016/7/index.html")).toContain("大赛落幕");
  expect(site("2016/7/index.html")).not.toContain("作品三十");
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { docx, PNG, text } from "../import/docx.ts";
import { give, type RunningDesk, startDesk } from "./desk-preview.ts";

const issue = (number: number, item: string): string =>
  `---\ntitle: 第${number}期\nissue: ${number}\ndate: 2016-10-${10 + number}\nsource: 州科技局\nauthor: 吴启荣\n---\n\n${item}`;

const test = base.extend<{ desk: RunningDesk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from here
  desk: async ({}, use) => {
    const desk = await startDesk((content) => {
      mkdirSync(join(content, "2016"), { recursive: true });
      writeFileSync(join(content, "site.yaml"), readFileSync("content/site.yaml"));
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

test("an editor pastes, adds a picture, publishes, corrects and withdraws without a terminal", async ({
  page,
  desk,
}) => {
  test.setTimeout(120_000);
  const { content, output, address } = desk;
  const file = join(content, "2016/06.md");
  const edit = async (): Promise<void> => {
    await page.goto(`${address}edit/?file=2016/06.md`);
    await page.locator(".cm-content").click();
  };
  const publish = async (): Promise<void> => {
    await page.goto(address);
    await page.locator("[data-desk-action=publish]").click();
    await page.locator("[data-desk-publishing] [data-desk-confirm]").click();
    await expect(page.locator("[data-desk-published=build]")).toBeVisible({ timeout: 60_000 });
  };
  const site = (path: string): string => readFileSync(join(output, path), "utf8");

  await edit();
  await page.keyboard.press("Control+End");
  await give(page.locator(".cm-content"), "paste", {
    html: "<p class=MsoNormal><b>各县市</b>共送来<span style='color:red'>作品三十件</span>。</p>",
  });
  await expect(page.locator(".cm-content")).toContainText("**各县市**共送来作品三十件。");
  await give(page.locator(".cm-content"), "paste", {
    file: { name: "IMG 01.png", type: "image/png", bytes: PNG },
  });
  await page.locator("[data-desk-words]").fill("大赛会场");
  await page.keyboard.press("Enter");
  await expect(page.locator(".cm-content")).toContainText("![大赛会场](06/IMG-01.png)");
  await expect.poll(() => readFileSync(file, "utf8")).toContain("![大赛会场](06/IMG-01.png)");
  expect(existsSync(join(content, "2016/06/IMG-01.png"))).toBe(true);

  await publish();
  expect(site("2016/6/index.html")).toContain("作品三十件");

  await edit();
  await page.locator("[data-desk-action=correct]").click();
  await page.locator("dialog [name=what]").fill("“三十件”误作“三十二件”");
  await page.locator("dialog [data-desk-confirm]").click();
  await expect(page.locator("[data-desk-told]")).toContainText("versions/2016-10-16.md");
  expect(readFileSync(file, "utf8")).toContain("what: “三十件”误作“三十二件”");
  writeFileSync(file, readFileSync(file, "utf8").replace("作品三十件", "作品三十二件"));
  await publish();
  expect(site("2016/6/versions/2016-10-16/changes/index.html")).toContain("<ins>二</ins>");

  await edit();
  await page.locator("[data-desk-action=withdraw]").click();
  await page.locator("dialog [name=why]").fill("数据有误");
  await page.locator("dialog [data-desk-confirm]").click();
  await expect(page.locator("[data-desk-told]")).toContainText("2016/06.md");
  await publish();
  expect(site("2016/6/index.html")).toMatch(/大赛落幕[^§]*/);
  expect(site("2016/6/index.html")).not.toContain("作品三十");
});

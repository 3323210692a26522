import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { findBrowser } from "../support/browser.ts";
import { expect, KINDS, test } from "./site-test.ts";

const POINTS = 96 / 72;

test.describe("on paper", () => {
  test.beforeEach(({ page }) => page.emulateMedia({ media: "print" }));

  test("an issue is its masthead, text and imprint: nothing to click, no search, no footer of the site", async ({
    page,
    open,
  }) => {
    await open("/2016/6/");
    for (const gone of [
      ".site-name",
      "nav",
      "search",
      ".site-footer",
      ".large-print",
      ".permalink",
      ".citation",
      ".anchor",
    ])
      for (const element of await page.locator(gone).all()) await expect(element, gone).toBeHidden();
    for (const there of [
      ".sample",
      ".masthead .publication",
      ".masthead .issue-number",
      ".masthead time",
      "h1",
      "#item-2 h2",
      ".byline",
      ".imprint",
    ])
      await expect(page.locator(there).first(), there).toBeVisible();
    await expect(page.locator(".imprint")).toContainText("报州专项行动领导小组组长、副组长（示例）");
    await expect(page.locator(".imprint")).toContainText("（共印100份）");
  });

  test("the text is set as GB/T 9704 asks: 16 pt on 29 pt, 28 characters to 156 mm, the title 22 pt in the middle", async ({
    page,
    open,
  }) => {
    // The text block: 210 mm less the margins of 28 and 26 mm.
    await page.setViewportSize({ width: Math.round((156 * 96) / 25.4), height: 900 });
    await open("/2016/6/");
    const paragraph = page.locator("#item-1-p5");
    const style = await paragraph.evaluate((element) => {
      const { fontSize, lineHeight, letterSpacing } = getComputedStyle(element);
      return [fontSize, lineHeight, letterSpacing].map(Number.parseFloat);
    });
    const [size = 0, line = 0, spacing = 0] = style;
    expect(size).toBeCloseTo(16 * POINTS, 1);
    expect(line).toBeCloseTo(29 * POINTS, 1);
    const width = await paragraph.evaluate((element) => element.clientWidth);
    expect(Math.floor(width / (size + spacing))).toBe(28);
    const title = page.locator("h1");
    expect(
      await title.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ).toBeCloseTo(22 * POINTS, 1);
    expect(await title.evaluate((element) => getComputedStyle(element).textAlign)).toBe("center");
  });

  test("a table of many columns fits the sheet, and takes no number apart", async ({ page, open }) => {
    await page.setViewportSize({ width: Math.round((156 * 96) / 25.4), height: 900 });
    await open("/2017/3/");
    const table = page.locator(".prose table").first();
    const { lines, overhang } = await table.evaluate((element) => {
      for (const row of element.querySelectorAll("tr")) {
        row.replaceChildren();
        for (let column = 0; column < 12; column++) row.insertCell().append("12345.6");
      }
      const heights = [...element.querySelectorAll("td")].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return range.getClientRects().length;
      });
      const sheet = element.closest(".prose")?.getBoundingClientRect().right ?? 0;
      return { lines: Math.max(...heights), overhang: element.getBoundingClientRect().right - sheet };
    });
    expect(lines).toBe(1);
    expect(overhang).toBeLessThanOrEqual(1);
  });

  test("the table of departments keeps each year in one piece, those of three decades too", async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: Math.round((156 * 96) / 25.4), height: 900 });
    await open("/sources/");
    const { lines, overhang } = await page.locator("table").evaluate((element) => {
      for (const row of element.querySelectorAll("tr"))
        for (let column = 0; column < 27; column++) row.append(row.cells[2]?.cloneNode(true) ?? "");
      const years = [...element.querySelectorAll("thead th + th")].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ left }) => Math.round(left))).size;
      });
      const sheet = element.closest("main")?.getBoundingClientRect().right ?? 0;
      return { lines: Math.max(...years), overhang: element.getBoundingClientRect().right - sheet };
    });
    expect(lines).toBe(1);
    expect(overhang).toBeLessThanOrEqual(1);
  });

  test("a year is its index: issues in the order of their numbers, items with department and address, no calendar", async ({
    page,
    open,
  }) => {
    await open("/2016/");
    for (const gone of [".year-calendar", ".issue-list", ".page-heading"])
      for (const element of await page.locator(gone).all()) await expect(element, gone).toBeHidden();
    const index = page.locator(".volume-index");
    await expect(index).toContainText("共7期、21条；网址前加 https://www.example.gov.cn");
    const issues = await index.locator(".of-issue").allInnerTexts();
    expect(issues.map((text) => /^第(\d+)期/.exec(text)?.[1])).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    const item = index.locator("li li", { hasText: "中共中央印发人才发展体制机制改革意见" });
    expect(await item.locator("> span").allInnerTexts()).toEqual([
      "3",
      "中共中央印发人才发展体制机制改革意见",
      "州人社局",
      "/2016/2/3/",
    ]);
    await page.emulateMedia({ media: "screen" });
    await expect(index).toBeHidden();
  });

  test("every kind of page prints dark on white, whatever the colours of the screen", async ({
    page,
    open,
  }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const [kind, path] of Object.entries(KINDS)) {
      await open(path);
      const colours = await page.evaluate(() => {
        const { color } = getComputedStyle(document.body);
        return [color, getComputedStyle(document.documentElement).backgroundColor];
      });
      expect(colours, kind).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    }
  });
});

test("`build --pdf` lays a PDF beside each issue and year, the same bytes each time, with links to the site as it is published", async () => {
  test.setTimeout(180_000);
  const work = mkdtempSync(join(tmpdir(), "bulletin-pdf-"));
  try {
    const build = (content: string, name: string): ((path: string) => Buffer) => {
      const output = join(work, name);
      const { status } = spawnSync(
        process.execPath,
        ["src/run.js", "build", "--pdf", "--content", content, "--output", output],
        { env: { ...process.env, CHROME_PATH: findBrowser() ?? "" } },
      );
      expect(status).toBe(0);
      return (path) => readFileSync(join(output, path));
    };
    const content = join(work, "content");
    cpSync("content", content, { recursive: true });
    rmSync(join(content, "2015"), { recursive: true });
    const site = build(content, "site");
    const bytes = site("2016/6/2016-6.pdf");
    const pdf = bytes.toString("latin1");
    expect(pdf).toMatch(/^%PDF-1\.\d/);
    expect(pdf).toContain("/CreationDate (D:20161019110716+08'00')");
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    expect(pdf).toContain("/URI (https://www.example.gov.cn/2016/)");
    expect(pdf).toContain("/StructTreeRoot");
    expect(site("2016/6/index.html").toString()).toContain('href="/2016/6/2016-6.pdf"');

    const volume = site("2016/2016.pdf");
    expect(site("2016/index.html").toString()).toContain('href="/2016/2016.pdf"');
    expect(volume.toString("latin1")).toContain("/CreationDate (D:20161222143000+08'00')");
    await expectNumbersOfPages(volume);

    // Where an editor has put a scan of the printed issue, that is the issue's PDF.
    const scan = "%PDF-1.4 as scanned";
    writeFileSync(join(content, "2017/03/2017-3.pdf"), scan);
    const again = build(content, "again");
    expect(again("2016/6/2016-6.pdf").equals(bytes)).toBe(true);
    expect(again("2016/2016.pdf").equals(volume)).toBe(true);
    expect(again("2017/3/2017-3.pdf").toString()).toBe(scan);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** Each number in the index of a bound volume is that of the page on which the headline before it stands. */
async function expectNumbersOfPages(pdf: Buffer): Promise<void> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join("")
        .normalize("NFKC")
        .replace(/\s/g, ""),
    );
  }
  const index = pages.slice(1, 3).join("");
  for (const [headline, department, next] of [
    ["新修订的《高新技术企业认定管理办法》印发", "州科技局", "2国务院办公厅"],
    ["“十三五”规划纲要确定四项创新驱动指标", "州发改委", "3中共中央"],
    ["国务院批复设立“全国科技工作者日”", "州科技局", ""],
  ] as const) {
    const page = pages.findIndex((text, at) => at > 2 && text.includes(headline)) + 1;
    expect(`${index}\n`).toContain(`${headline}${department}${page}${next || "\n"}`);
    expect(pages[page - 1]).toContain(`—${page}—`);
  }
  expect(pages[0]).toMatch(/2016年合订本第1期\(总第5期\)至第7期\(总第11期\)/);
  expect(pages[0]).not.toContain("—1—");
}

test("the charts of many departments begin below their heading and go on on the next sheet", async ({
  page,
  open,
}) => {
  await open("/statistics/");
  await page.locator("#source-chart").evaluate((charts) => {
    for (let copies = 0; copies < 40; copies++)
      charts.append(charts.firstElementChild?.cloneNode(true) ?? "");
    for (const other of document.querySelectorAll("main > section:not(:last-of-type), main table"))
      other.remove();
  });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
});

import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { publishDrafts } from "../../src/editor/publish-drafts.ts";
import { writeReports } from "../../src/import/write-report.ts";
import { importing, OPENING } from "./office.ts";

const issue = (number: number): string =>
  `科技简报2016年第${number}期\n来源：州科技局 作者：吴启荣 2016-10-${10 + number}\n\n州科技局召开座谈会\n\n${OPENING}\n`;
const page = (number: number, head = ""): string =>
  `<html><head>${head}</head><body><p>${issue(number).trim().split(/\n+/).join("</p><p>")}</p></body></html>`;

const FOLDER = {
  "old/a.txt": issue(1),
  "old/again.txt": issue(1),
  "old/b.aspx": page(2),
  "old/no-ending": page(3),
  "old/scan.tmp.pdf": "%PDF-1.4",
  "old/~$a.docx": "x",
  "old/photo.jpg": "x",
  "old/b_files/frame.html": "<p>x</p>",
};

test("every file of a folder is accounted for", async () => {
  const { outcomes } = await importing(FOLDER, { named: ["old"] });
  expect(
    outcomes.map(({ path, status }) => [path.split(/[\\/]inbox[\\/]/)[1]?.replaceAll("\\", "/"), status]),
  ).toEqual([
    ["old/a.txt", "imported"],
    ["old/again.txt", "doubled"],
    ["old/b.aspx", "imported"],
    ["old/b_files/frame.html", "skipped"],
    ["old/no-ending", "imported"],
    ["old/photo.jpg", "skipped"],
    ["old/scan.tmp.pdf", "refused"],
    ["old/~$a.docx", "skipped"],
  ]);
  for (const { status, why } of outcomes) expect(why !== "" || status === "imported").toBe(true);
});

test("an import that was stopped goes on: what is there already is not imported again", async () => {
  const first = await importing({ "old/a.txt": issue(1) }, { named: ["old"] });
  const second = await importing(FOLDER, { named: ["old"], into: first.content });
  expect(second).toMatchObject({ imported: 2, doubled: 2, refused: 1 });
});

test("the report names each file with its draft, number, date and all that is to be checked, as a page and as a table", async () => {
  const many = page(4).replace(
    "</body>",
    `${'<p><img src="http://elsewhere.example/=x.jpg">图。</p>'.repeat(1)}</body>`,
  );
  const { outcomes } = await importing({ ...FOLDER, "old/c.html": many }, { named: ["old"] });
  const folder = mkdtempSync(join(tmpdir(), "bulletin-"));
  writeReports(outcomes, folder);
  const html = readFileSync(join(folder, "import-report.html"), "utf8");
  const rows: string[][] = parse(readFileSync(join(folder, "import-report.csv"), "utf8"), { bom: true });
  expect(rows).toHaveLength(outcomes.length + 1);
  expect(rows.find(([, file]) => file?.endsWith("a.txt"))).toMatchObject({
    0: "已导入",
    3: "2016年第1期",
    4: "2016-10-11",
  });
  expect(html.match(/<tr>/g)).toHaveLength(outcomes.length + 1);
  expect(html).toContain("2016/01.md</a>");
  expect(html).toContain("图片没有导入");
  expect(html).not.toMatch(/<script|style=/);
  expect(html.indexOf("没有导入，请看原因")).toBeLessThan(html.indexOf("已导入，有要核对的"));
});

test("after a stop the report also has what the drafts from before still ask", async () => {
  const doubtful = { "old/a.txt": issue(1).replace("来源：州科技局 作者：吴启荣 ", "") };
  const { content } = await importing(doubtful, { named: ["old"] });
  const { outcomes } = await importing(doubtful, { named: ["old"], into: content });
  const folder = mkdtempSync(join(tmpdir(), "bulletin-"));
  writeReports(outcomes, folder);
  const [, row]: string[][] = parse(readFileSync(join(folder, "import-report.csv"), "utf8"), { bom: true });
  expect(row).toMatchObject({ 0: "以前导入过", 3: "2016年第1期", 4: "2016-10-11" });
  expect(row?.[2]).toContain("2016/01.md");
  expect(row?.[5]).toContain("第1条没有署名。");
});

test("old addresses of pages become redirects: from the canonical link, the saved page, or the name below the old site", async () => {
  const { read, redirects } = await importing(
    {
      "old/a.html": page(1, '<link rel="canonical" href="https://old.example/jianbao/1.html">'),
      "old/b.html": `<!-- saved from url=(0030)http://old.example/jb/2.jsp -->${page(2)}`,
      "old/sub/c.html": page(3),
    },
    { named: ["old"], oldUrl: "https://old.example/kjj/" },
  );
  expect(redirects).toBe(3);
  expect(read("redirects.yaml")).toBe(
    "redirects:\n  - from: '/jianbao/1.html'\n    to: /2016/1/\n  - from: '/jb/2.jsp'\n    to: /2016/2/\n  - from: '/kjj/sub/c.html'\n    to: /2016/3/\n",
  );
});

test("drafts without an open question are published, the others stay drafts and say why", async () => {
  const doubtful = issue(2).replace("来源：州科技局 作者：吴启荣 ", "");
  const { content, read } = await importing({ "a.txt": issue(1), "b.txt": doubtful });
  expect(publishDrafts(content, null)).toMatchObject([
    { why: null },
    { why: expect.stringContaining("核对") },
  ]);
  expect(read("2016/01.md")).not.toContain("status: draft");
  expect(read("2016/02.md")).toContain("# 请核对：第1条没有署名");
  const file = join(content, "2016/02.md");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(/^# 请核对.*\n/gm, "source: 州科技局\nauthor: 李明\n"),
  );
  expect(publishDrafts(content, [file])).toMatchObject([{ why: null }]);
  expect(existsSync(`${file}.new`)).toBe(false);
});

test("an issue's own index.md gives the same issue: notes, alignment, running number, notice and corrections", async () => {
  const own = `---
title: 科技简报
issue: 6
total: 46
date: 2016-10-19
source: 州科技局
author: 吴启荣
notice: 本期有更正。
status: corrected
corrections:
  - date: 2016-10-21
    what: “15家”误作“16家”
---

## 座谈会

${OPENING}[^1]

| 单位 | 金额 |
|:--|--:|
| 州科技局 | 12 |

[^1]: 甲。

## 调研

又一段[^1]，==重点==，见[名单](06/list.csv)。

[^1]: 乙。
`;
  const {
    read,
    content,
    issue: archived,
  } = await importing(
    { "2016/6/index.md": own, "2016/6/list.csv": "甲,1\n" },
    { named: ["2016/6/index.md"] },
  );
  expect(read("2016/06/list.csv")).toBe("甲,1\n");
  expect(read("2016/06.md")).toContain(own.slice(own.indexOf("\n## ")));
  expect(archived()).toMatchObject({
    total: { first: 46 },
    notice: "本期有更正。",
    corrections: [{ what: "“15家”误作“16家”" }],
  });
  publishDrafts(content, null);
  expect(read("2016/06.md")).toContain("status: corrected");
});

test("an issue's own Markdown whose attachment is missing is taken over all the same, and says so", async () => {
  const own = `---\ntitle: 简报\nissue: 6\ntotal: 46\ndate: 2016-10-19\nsource: 州科技局\nauthor: 吴启荣\nnotice: 有更正。\n---\n\n## 座谈会\n\n${OPENING}见[名单](06/list.csv)。\n`;
  const { read } = await importing({ "2016/06.md": own });
  expect(read("2016/06.md")).toContain("total: 46");
  expect(read("2016/06.md")).toContain("notice: 有更正。");
  expect(read("2016/06.md")).toContain("# 请核对：“list.csv”不在文件旁边");
});

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importing } from "./office.ts";

const REAL = "../shared/real/bulletin-2016-06.txt";

describe.skipIf(!existsSync(REAL))("the real bulletin, as it was copied from its page", () => {
  const original = () => readFileSync(REAL, "utf8");
  const imported = () => importing({ "bulletin-2016-06.txt": original() });

  test("comes out with its number, date, two items and the second one's byline", async () => {
    const outcome = await imported();
    const issue = outcome.issue();
    expect(outcome.refused).toBe(0);
    expect(issue.number.id).toBe("6");
    expect(issue.date.instant).toBe("2016-10-19T11:07:16+08:00");
    expect(issue.status).toBe("draft");
    expect(issue.preambleHtml).toBeNull();
    expect(issue.items.map(({ html }) => html.match(/<p[ >]/g)?.length)).toEqual([4, 8]);
    expect(issue.items.map(({ byline }) => byline)).toEqual([
      { sources: [], authors: [] },
      { sources: ["州科技局"], authors: ["吴启荣"] },
    ]);
    expect(issue.items.map(({ bylineText }) => bylineText)).toEqual([null, "（州科技局 吴启荣）"]);
  });

  test("keeps every sign of every sentence, has no residue and no code block", async () => {
    const { issue } = await imported();
    const bare = (text: string) => text.replace(/[\s\u00A0\u3000•()（）]/g, "");
    const [, , , ...lines] = original()
      .split("\n")
      .filter((line) => line.trim() !== "");
    expect(
      bare(
        issue()
          .items.map(({ heading, text }) => heading + text)
          .join(""),
      ),
    ).toBe(bare(lines.join("")));
    for (const { html } of issue().items) expect(html).not.toMatch(/<pre|今天是|来源/);
  });

  test("keeps the file itself, byte by byte", async () => {
    const { read } = await imported();
    expect(read("2016/06/original.txt")).toBe(original());
  });

  test("is reported with what is missing in it", async () => {
    const { report } = await imported();
    expect(report).toContain("第1条没有署名。");
    expect(report).toContain("今天是:");
    expect(report).toContain("日期取自“来源: 2016-10-19 11:07:16”这一行。");
  });
});

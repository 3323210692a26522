import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SAMPLE_ITEMS } from "../../../src/content/check/sample-items.ts";
import { digestOfItem } from "../../../src/content/check/sample-leftovers.ts";
import { loadArchive } from "../../../src/content/load.ts";
import { issueText, readFiles, SITE } from "../archive-folder.ts";

/** A real office's settings. */
const REAL = `sample: false
name: 昭通市政务信息
description: 昭通市政务信息公开档案。
url: https://www.zt.gov.cn
code: 5306000001
footer:
  sponsor: 昭通市科学技术局
  contact: 电话 0870-2120001
  icp: 滇ICP备12345678号-1
  police: 滇公网安备 53060002000001号
  report: https://zfwzzc.www.gov.cn/
  copyright: 转载请注明来源
`;

const problemsWith = (site: string, files = {}) =>
  readFiles({ "site.yaml": site, "2016/06.md": issueText(), ...files }).problems.map(
    ({ code, line }) => `${line} ${code}`,
  );

test("the digests are those of the sample's items: on a change, put these into sample-items.ts", () => {
  const { archive } = loadArchive("content", { drafts: true });
  const digests = archive?.issues.flatMap(({ items }) => items.map(({ text }) => digestOfItem(text))) ?? [];
  expect([...SAMPLE_ITEMS]).toEqual([...new Set(digests)].sort());
});

test("a real site's settings draw nothing", () => {
  expect(problemsWith(REAL)).toEqual([]);
});

test.each([
  ["name: 昭通市政务信息", "name: 楚雄州创新驱动专项行动简报"],
  ["name: 昭通市政务信息", "name: 昭通市政务信息（示例）"],
  ["description: 昭通市政务信息公开档案。", "description: 楚雄州创新驱动专项行动简报的公开档案。"],
  ["url: https://www.zt.gov.cn", "url: https://www.example.gov.cn"],
  ["url: https://www.zt.gov.cn", "url: https://example.com"],
  ["url: https://www.zt.gov.cn", "url: http://localhost:8080"],
  ["  copyright", "  organizer: 领导小组办公室（示例）\n  copyright"],
  ["code:", "imprint:\n  office: 专项行动办公室（示例）\ncode:"],
  ["name: 昭通市政务信息", "name: 昭通市政务信息【示例】"],
  ["  copyright", "  organizer: 楚雄州创新驱动专项行动领导小组办公室\n  copyright"],
  ["contact: 电话 0870-2120001", "contact: 电话 0870-2120001，邮箱 office@example.gov.cn"],
  ["code:", "departments:\n  - name: 科学技术局（样例）\n    short: 科技局\ncode:"],
])(
  "what the sample says is refused in a real site, and left alone in a sample: %s → %s",
  (typed, leftover) => {
    const site = REAL.replace(typed, leftover);
    expect(problemsWith(site).map((found) => found.split(" ")[1])).toEqual(["site/sample"]);
    expect(problemsWith(site.replace("sample: false", "sample: true"))).toEqual([]);
  },
);

test("the sample's own issue is refused in a real site, once, whatever its number and its front matter say", () => {
  const body = readFileSync("content/2016/06.md", "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
  const files = { "2016/07.md": issueText({ issue: "7" }, body) };
  const found = problemsWith(REAL, files).filter((problem) => problem.endsWith("site/sample-issue"));
  expect(found).toHaveLength(1);
  expect(problemsWith(SITE, files).filter((problem) => problem.endsWith("site/sample-issue"))).toEqual([]);
});

test.each([
  ["详见[通知](https://www.example.gov.cn/a)。", {}],
  ["邮箱：office@example.com。", {}],
  ["正文。", { notice: "本期为演示用的示例内容。" }],
])(
  "an address that is for examples, and what the sample says of its issues, is refused in a real site's: %s",
  (text, front) => {
    const files = { "2016/07.md": issueText({ issue: "7", ...front }, `## 甲条新闻\n\n${text}\n`) };
    const found = (site: string) =>
      problemsWith(site, files).filter((problem) => problem.endsWith("site/sample-issue"));
    expect(found(REAL)).toHaveLength(1);
    expect(found(SITE)).toEqual([]);
  },
);

test("the sample's own issue is refused while site.yaml has errors, too", () => {
  const body = readFileSync("content/2016/06.md", "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
  const files = { "2016/07.md": issueText({ issue: "7" }, body) };
  const found = problemsWith(REAL.replace(/^name: .*$/m, ""), files);
  expect(found.some((problem) => problem.endsWith("field/missing"))).toBe(true);
  expect(found.filter((problem) => problem.endsWith("site/sample-issue"))).toHaveLength(1);
});

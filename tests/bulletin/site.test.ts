import { expect, test } from "vitest";
import { issueText, readFiles, SITE } from "../content/archive-folder.ts";

const withSite = (change: (text: string) => string) =>
  readFiles({ "site.yaml": change(SITE), "2016/06.md": issueText() });

test.each([
  ["/", "/"],
  ["/bulletin/", "/bulletin/"],
  ["bulletin", "/bulletin/"],
  ["/a/b", "/a/b/"],
])("the path below which the site is served begins and ends with a slash: %s", (typed, base) => {
  expect(withSite((text) => text.replace("base: /", `base: ${typed}`)).archive?.site.base).toBe(base);
});

test("without a path the site stands at the top of its domain", () => {
  expect(withSite((text) => text.replace("base: /\n", "")).archive?.site.base).toBe("/");
});

test("a path that goes up, or an address with a path, is refused", () => {
  const change = (text: string) =>
    text.replace("base: /", "base: /a/../b/").replace("gov.cn\n", "gov.cn/bulletin/\n");
  expect(withSite(change).messages).toMatchInlineSnapshot(`
    "content/site.yaml:6:6 错误 field/origin
      6 │ url: https://www.example.gov.cn/bulletin/
        │      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “https://www.example.gov.cn/bulletin/”不是网站地址：只写协议和域名，后面的路径写在 base 里。
      → 请改为：url: https://www.example.gov.cn

    content/site.yaml:7:7 错误 field/base
      7 │ base: /a/../b/
        │       ^^^^^^^^
      “/a/../b/”不能作路径：只能用英文字母、数字、“-”和“/”，例如 /bulletin/。
      → 网站放在哪个路径下，例如：base: /bulletin/
    "
  `);
});

test("a missing or empty line of the footer is refused at its place", () => {
  const change = (text: string) =>
    text
      .replace(/ {2}sponsor: .*\n/, "")
      .replace(/icp: .*/, "icp:")
      .replace("code: ", "cod: ");
  expect(withSite(change).messages).toMatchInlineSnapshot(`
    "content/site.yaml:8:1 错误 field/unknown
      8 │ cod: 示例0000000000
        │ ^^^
      没有“cod”这一项。
      → 是不是想写 code？请改为：code: 示例0000000000

    content/site.yaml:10:1 错误 field/missing
      10 │ footer:
         │ ^^^^^^
      footer（页脚）里缺少 sponsor（主办单位）。
      → 请加一行：sponsor: 楚雄州科学技术局

    content/site.yaml:13:3 错误 field/empty
      13 │   icp:
         │   ^^^
      这里不能留空。
      → ICP备案号，例如：icp: 滇ICP备00000000号
    "
  `);
});

test("what is neither yes nor no, and a link without https, are refused", () => {
  const change = (text: string) =>
    text.replace("sample: true", "sample: 是").replace("report: https://", "report: www.");
  expect(withSite(change).messages).toMatchInlineSnapshot(`
    "content/site.yaml:2:9 错误 field/boolean
      2 │ sample: 是
        │         ^^
      “是”看不懂：请写 true（是）或 false（否）。
      → true 表示这是示例站，每页都会注明，例如：sample: true

    content/site.yaml:16:11 错误 field/link
      16 │   report: www.zfwzzc.www.gov.cn/
         │           ^^^^^^^^^^^^^^^^^^^^^^
      “www.zfwzzc.www.gov.cn/”不是完整的网址：请以 https:// 开头。
      → “我为政府网站找错”的网址，例如：report: https://zfwzzc.www.gov.cn/
    "
  `);
});

test("a department without a short name is refused at its own line", () => {
  const change = (text: string) => text.replace("    short: 州教育局\n", "");
  expect(withSite(change).messages).toMatchInlineSnapshot(`
    "content/site.yaml:38:5 错误 field/missing
      38 │   - name: 楚雄州教育局
         │     ^^^^^^^^^^^^^^^^^^
      缺少 short（简称）。
      → 请加一行：short: 州科技局
    "
  `);
});

test("where site.yaml is broken, the issues are checked all the same", () => {
  const { archive, messages } = readFiles({
    "site.yaml": "name：楚雄州\n",
    "2016/06.md": issueText({ date: "2016-02-30" }),
  });
  expect(archive).toBeUndefined();
  expect(messages).toContain("content/2016/06.md:4:7 错误 field/no-such-date");
  expect(messages).toContain("请改为：name: 楚雄州");
});

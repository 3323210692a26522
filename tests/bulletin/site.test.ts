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

/** What the authorities gave a site, as a real one has it. */
const REAL = SITE.replace("sample: true", "sample: false")
  .replace(/^name: .*/m, "name: 楚雄州科技简报")
  .replace(/^short: .*/m, "short: 科技简报")
  .replace(/^description: .*/m, "description: 楚雄州科技简报的公开档案。")
  .replace(/^url: .*/m, "url: https://www.cxz.gov.cn")
  .replaceAll(/（示例）$/gm, "")
  .replace(/code: .*/, "code: 5323000001")
  .replace(/sponsor: .*/, "sponsor: 楚雄州科学技术局")
  .replace(/organizer: .*/, "organizer: 楚雄州科技信息中心")
  .replace(/contact: .*/, "contact: 电话 0878-3380001")
  .replace(/icp: .*/, "icp: 滇ICP备12345678号-1")
  .replace(/police: .*/, "police: 滇公网安备 53230102000001号")
  .replace(/copyright: .*/, "copyright: 转载请注明来源");

const withRealSite = (change: (text: string) => string) => withSite(() => change(REAL));

test("a real site says who is behind it in the forms that the authorities gave", () => {
  const { archive, messages } = withRealSite((text) => text);
  expect(messages).toBe("");
  expect(archive?.site).toMatchObject({ sample: false, code: "5323000001" });
});

test("a real site that leaves out or empties what it must say is refused, with the whole list", () => {
  const change = (text: string) =>
    text
      .replace(/ {2}sponsor: .*\n/, "")
      .replace(/ {2}report: .*\n/, "")
      .replace(/icp: .*/, "icp:")
      .replace("code: ", "cod: ");
  expect(withRealSite(change).messages).toMatchInlineSnapshot(`
    "content/site.yaml:8:1 错误 field/unknown
      8 │ cod: 5323000001
        │ ^^^
      没有“cod”这一项。
      → 是不是想写 code？请改为：code: 5323000001

    content/site.yaml:10:1 错误 field/missing
      10 │ footer:
         │ ^^^^^^
      footer（页脚）里缺少 sponsor（主办单位）。
      → 请在第11行下面加一行（行首空2格），例如：  sponsor: 某州科学技术局（换成真正的主办单位）

    content/site.yaml:10:1 错误 field/missing
      10 │ footer:
         │ ^^^^^^
      footer（页脚）里缺少 report（找错链接）。
      → 请在第11行下面加一行（行首空2格），例如：  report: https://zfwzzc.www.gov.cn/（换成真正的找错链接）

    content/site.yaml:13:3 错误 field/empty
      13 │   icp:
         │   ^^^
      这里不能留空。
      → ICP备案号，例如：icp: 滇ICP备12345678号-1
    "
  `);
});

test("a real site without a footer is told every line of it", () => {
  const { messages } = withRealSite((text) => text.replace(/^footer:\n( {2}.*\n)+/m, ""));
  expect(messages.match(/缺少 .*/g)).toMatchInlineSnapshot(`
    [
      "缺少 sponsor（主办单位）。",
      "缺少 contact（联系方式）。",
      "缺少 icp（ICP备案号）。",
      "缺少 police（公安备案号）。",
      "缺少 report（找错链接）。",
      "缺少 copyright（版权说明）。",
    ]
  `);
});

test("a real site that still says what the sample says, or gives numbers no authority gives, is refused", () => {
  const { messages } = withSite((text) => text.replace("sample: true", "sample: false"));
  expect(messages).toMatchInlineSnapshot(`
    "content/site.yaml:3:7 错误 site/sample
      3 │ name: 楚雄州创新驱动专项行动简报
        │       ^^^^^^^^^^^^^^^^^^^^^^^^^^
      “楚雄州创新驱动专项行动简报”是示例里的内容，不能用在正式的网站上。
      → 请改成本单位真实的内容；没有的，请删掉这一行；只是试用的，请写 sample: true。

    content/site.yaml:4:8 错误 site/sample
      4 │ short: 创新驱动简报
        │        ^^^^^^^^^^^^
      “创新驱动简报”是示例里的内容，不能用在正式的网站上。
      → 请改成本单位真实的内容；没有的，请删掉这一行；只是试用的，请写 sample: true。

    content/site.yaml:5:14 错误 site/sample
      5 │ description: 楚雄州创新驱动专项行动简报的公开档案，可按年份、部门、作者浏览…
        │              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “楚雄州创新驱动专项行动简报的公开档案，可按年份、部门、作者浏览，可检索每一条新闻。”是示例里的内容，不能用在正式的网站上。
      → 请改成本单位真实的内容；没有的，请删掉这一行；只是试用的，请写 sample: true。

    content/site.yaml:6:6 错误 site/sample
      6 │ url: https://www.example.gov.cn
        │      ^^^^^^^^^^^^^^^^^^^^^^^^^^
      “https://www.example.gov.cn”是举例用的网址，读者打不开。
      → 请改成本单位真实的内容；没有的，请删掉这一行；只是试用的，请写 sample: true。

    content/site.yaml:8:7 错误 site/sample
      8 │ code: 示例0000000000
        │       ^^^^^^^^^^^^^^
      “示例0000000000”是示例里的内容：正式网站请写真实的；只是试用的，请写 sample: true。
      → 政府网站标识码，例如：code: 5323000001

    content/site.yaml:11:12 错误 site/sample
      11 │   sponsor: 楚雄州科学技术局（示例）
         │            ^^^^^^^^^^^^^^^^^^^^^^^^
      “楚雄州科学技术局（示例）”是示例里的内容：正式网站请写真实的；只是试用的，请写 sample: true。
      → 主办单位，例如：sponsor: 某州科学技术局

    content/site.yaml:12:14 错误 site/sample
      12 │   organizer: 楚雄州创新驱动专项行动领导小组办公室（示例）
         │              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “楚雄州创新驱动专项行动领导小组办公室（示例）”是示例里的内容，不能用在正式的网站上。
      → 请改成本单位真实的内容；没有的，请删掉这一行；只是试用的，请写 sample: true。

    content/site.yaml:13:12 错误 site/sample
      13 │   contact: 联系方式请在 site.yaml 中填写
         │            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “联系方式请在 site.yaml 中填写”是示例里的内容：正式网站请写真实的；只是试用的，请写 sample: true。
      → 读者怎样联系，例如：contact: 电话 0878-3380001

    content/site.yaml:14:8 错误 site/sample
      14 │   icp: 示例ICP备00000000号
         │        ^^^^^^^^^^^^^^^^^^^
      “示例ICP备00000000号”是示例里的内容：正式网站请写真实的；只是试用的，请写 sample: true。
      → ICP备案号，例如：icp: 滇ICP备12345678号-1

    content/site.yaml:15:11 错误 site/sample
      15 │   police: 示例公网安备00000000000000号
         │           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “示例公网安备00000000000000号”是示例里的内容：正式网站请写真实的；只是试用的，请写 sample: true。
      → 公安备案号，例如：police: 滇公网安备 53230102000001号

    content/site.yaml:17:14 错误 site/sample
      17 │   copyright: 本站为演示用的示例网站，内容并非楚雄州发布。
         │              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “本站为演示用的示例网站，内容并非楚雄州发布。”是示例里的内容：正式网站请写真实的；只是试用的，请写 sample: true。
      → 版权和免责说明，例如：copyright: 转载请注明来源

    content/site.yaml:21:11 错误 site/sample
      21 │   office: 州创新驱动专项行动办公室（示例）
         │           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “州创新驱动专项行动办公室（示例）”是示例里的内容，不能用在正式的网站上。
      → 请改成本单位真实的内容；没有的，请删掉这一行；只是试用的，请写 sample: true。

    content/site.yaml:22:11 错误 site/sample
      22 │   report: 州专项行动领导小组组长、副组长（示例）
         │           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “州专项行动领导小组组长、副组长（示例）”是示例里的内容，不能用在正式的网站上。
      → 请改成本单位真实的内容；没有的，请删掉这一行；只是试用的，请写 sample: true。

    content/site.yaml:23:9 错误 site/sample
      23 │   send: 州专项行动领导小组各成员单位（示例）
         │         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “州专项行动领导小组各成员单位（示例）”是示例里的内容，不能用在正式的网站上。
      → 请改成本单位真实的内容；没有的，请删掉这一行；只是试用的，请写 sample: true。

    content/site.yaml:24:15 错误 site/sample
      24 │   distribute: 各县市科技局（示例）
         │               ^^^^^^^^^^^^^^^^^^^^
      “各县市科技局（示例）”是示例里的内容，不能用在正式的网站上。
      → 请改成本单位真实的内容；没有的，请删掉这一行；只是试用的，请写 sample: true。
    "
  `);
  const change = (text: string) => text.replace("53230102000001号", "号").replace("5323000001", "532300");
  expect(withRealSite(change).messages).toMatchInlineSnapshot(`
    "content/site.yaml:8:7 错误 site/code
      8 │ code: 532300
        │       ^^^^^^
      “532300”不对：网站标识码是10位数字，或 bm 加8位数字。
      → 政府网站标识码，例如：code: 5323000001

    content/site.yaml:15:11 错误 site/police
      15 │   police: 滇公网安备 号
         │           ^^^^^^^^^^^^^
      “滇公网安备 号”不对：公安备案号由公安机关给出，例如 滇公网安备 53230102000001号。
      → 公安备案号，例如：police: 滇公网安备 53230102000001号
    "
  `);
});

test("the sample may leave all that out, and its pages say so", () => {
  const { archive, messages } = withSite((text) =>
    text.replace(/^code: .*\n/m, "").replace(/ {2}(icp|report): .*\n/g, ""),
  );
  expect(messages).toBe("");
  expect(archive?.site.code).toBe("（示例，尚未填写）");
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
    "content/site.yaml:46:5 错误 field/missing
      46 │   - name: 楚雄州教育局
         │     ^^^^^^^^^^^^^^^^^^
      缺少 short（简称）。
      → 请在第46行下面加一行（行首空4格），例如：    short: 州科技局（换成真正的简称）
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

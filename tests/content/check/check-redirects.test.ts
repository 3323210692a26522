import { expect, test } from "vitest";
import { isError } from "../../../src/content/problem.ts";
import { type Files, issueText, readFiles } from "../archive-folder.ts";

const yaml = (...pairs: readonly (readonly [from: string, to: string])[]): string =>
  `redirects:\n${pairs.map(([from, to]) => `  - from: ${from}\n    to: ${to}\n`).join("")}`;

const read = (redirects: string, others: Files = {}) =>
  readFiles({ "2016/06.md": issueText({ source: "州科技局" }), ...others, "redirects.yaml": redirects });

/** The problems of one redirect, by code and the address that they are about. */
const codes = (from: string, to: string): string[] =>
  read(yaml([from, to])).problems.map(({ code, line }) => `${line === 2 ? "from" : "to"}: ${code}`);

test("an address that moved leads to a page, an item or a file of the site", () => {
  const { archive, messages } = read(
    yaml(
      ["/jianbao/06.html", "/2016/6/"],
      ["/旧/通知", "/2016/6/#item-1"],
      ["/%E6%97%A7/show.asp", "/sources/州科技局/"],
      ["/2016/06/", "/2016/6/index.json"],
    ),
  );
  expect(messages).toBe("");
  expect(archive?.redirects).toEqual([
    { from: "/jianbao/06.html", to: "/2016/6/" },
    { from: "/%E6%97%A7/%E9%80%9A%E7%9F%A5", to: "/2016/6/#item-1" },
    { from: "/%E6%97%A7/show.asp", to: "/sources/%E5%B7%9E%E7%A7%91%E6%8A%80%E5%B1%80/" },
    { from: "/2016/06/", to: "/2016/6/index.json" },
  ]);
});

test.each([
  ["jianbao/06.html", "no slash at the start"],
  ["//evil.example/x", "another host"],
  ["https://www.example.gov.cn/06.html", "a whole address"],
  ["/06.html?id=3", "a query"],
  ["/a//b.html", "an empty name"],
  ["/../etc/passwd", "a way out"],
  ["/%2e%2e/x", "a way out in disguise"],
  ["/a/.htaccess", "a hidden file"],
  ["/a%zz.html", "a percent sign that means nothing"],
  ["'/a b.html'", "a space"],
  ["'/a\"; } location / { return 301 x; }'", "what a server would take for its configuration"],
  ["/a*", "a pattern"],
  ["'/{path}'", "a placeholder"],
  ["/$uri", "a variable"],
  ["/a\\b.html", "a backslash"],
  [`/${"x".repeat(200)}`, "a name too long for a file"],
  ["/", "the home page"],
])("an old address can't be %s: %s", (from) => {
  expect(codes(from, "/2016/6/")).toEqual([expect.stringMatching(/^from: redirect\//)]);
});

test.each([
  ["/2016/6/", "a page"],
  ["/2016/6", "a page without its slash"],
  ["/2016/6/index.html", "a page's file"],
  ["/2016/", "a year"],
  ["/Archive.json", "a file, in other letters"],
  ["/2016/6/index.json/x.html", "below a file"],
  ["/sources", "a folder"],
  ["/assets/x.html", "a folder of the site's own"],
  ["/404.html", "the page for wrong addresses"],
  ["/integrity/", "the page that proves the site"],
  ["/2016/6/2016-6.pdf", "an issue's PDF"],
])("an address that the site has can't lead elsewhere: %s is %s", (from) => {
  expect(codes(from, "/2016/6/")).toEqual(["from: redirect/clash"]);
});

test.each([
  ["/2017/1/", "redirect/target"],
  ["/2016/6/#item-9", "redirect/target"],
  ["/no/such/", "redirect/target"],
  ["https://www.gov.cn/", "redirect/host"],
  ["//www.gov.cn/", "redirect/path"],
  ["/2016/6/?x=1", "redirect/path"],
  ["/2016/6/#%zz", "redirect/path"],
  ["/%zz/", "redirect/path"],
])("a redirect leads to what is there, on this site: not to %s", (to, code) => {
  expect(codes("/old.html", to)).toEqual([`to: ${code}`]);
});

test("half a character, written as an escape, is refused and breaks nothing", () => {
  for (const pair of [
    ['"/\\uD800.html"', "/2016/6/"],
    ["/a.html", '"/\\uD800/"'],
  ] as const)
    expect(read(yaml(pair)).problems.map(({ severity }) => severity)).toContain("error");
});

test("what an editor reads", () => {
  const { messages } = read(
    yaml(
      ["https://www.example.gov.cn/a.html", "/2016/6/"],
      ["/b.html?id=1", "/2016/6/"],
      ["/c d.html", "/2016/6/"],
    ),
  );
  expect(messages).toMatchInlineSnapshot(`
    "content/redirects.yaml:2:11 错误 redirect/host
      2 │   - from: https://www.example.gov.cn/a.html
        │           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      “https://www.example.gov.cn/a.html”写了域名：这里只写“/”开头的路径，也不能转到别的网站。
      → 请改为（行首空2格）：  - from: /a.html

    content/redirects.yaml:4:11 错误 redirect/query
      4 │   - from: /b.html?id=1
        │           ^^^^^^^^^^^^
      “/b.html?id=1”里不能有“?”“#”：服务器只按前面的路径找网页。
      → 请改为（行首空2格）：  - from: /b.html

    content/redirects.yaml:6:11 错误 redirect/path
      6 │   - from: /c d.html
        │           ^^^^^^^^^
      “/c d.html”不是本站的路径：以一个“/”开头，不能有空格和反斜杠。
      → 以前的地址，只写域名后面的路径，例如：from: /jianbao/2016/06.html
    "
  `);
});

test("what an editor reads of redirects that don't fit the archive or each other", () => {
  const { messages } = read(
    yaml(
      ["/a.html", "/2017/1/"],
      ["/2016/6/", "/2016/"],
      ["/b.html", "/c.html"],
      ["/c.html", "/2016/6/"],
      ["/c.html", "/2016/"],
      ["/d.html", "/e.html"],
      ["/e.html", "/d.html"],
      ["/f.html", "/f.html"],
    ),
  );
  expect(messages).toMatchInlineSnapshot(`
    "content/redirects.yaml:3:9 错误 redirect/target
      3 │     to: /2017/1/
        │         ^^^^^^^^
      本站没有“/2017/1/”这个页面或位置。
      → 请写现在能打开的地址，例如 /2016/6/ 或 /2016/6/#item-2。

    content/redirects.yaml:4:11 错误 redirect/clash
      4 │   - from: /2016/6/
        │           ^^^^^^^^
      “/2016/6/”是本站现有的地址（或与它的文件夹重名），不能再转到别处。
      → 请核对旧地址；如果这一项多余，请删掉。

    content/redirects.yaml:7:9 错误 redirect/chain
      7 │     to: /c.html
        │         ^^^^^^^
      “/c.html”本身也是旧地址，要转两次以上。
      → 请直接写最后的地址：to: /2016/

    content/redirects.yaml:10:11 错误 redirect/duplicate
      10 │   - from: /c.html
         │           ^^^^^^^
      旧地址“/c.html”写了两次：第8行和第10行。
      → 请只留一项。

    content/redirects.yaml:13:9 错误 redirect/loop
      13 │     to: /e.html
         │         ^^^^^^^
      “/d.html”转来转去又回到转过的地址，永远打不开。
      → 请把新地址改为现在能打开的网页，例如 /2016/6/。

    content/redirects.yaml:15:9 错误 redirect/loop
      15 │     to: /d.html
         │         ^^^^^^^
      “/e.html”转来转去又回到转过的地址，永远打不开。
      → 请把新地址改为现在能打开的网页，例如 /2016/6/。

    content/redirects.yaml:17:9 错误 redirect/loop
      17 │     to: /f.html
         │         ^^^^^^^
      “/f.html”转来转去又回到转过的地址，永远打不开。
      → 请把新地址改为现在能打开的网页，例如 /2016/6/。
    "
  `);
});

test("redirects that differ in case alone, or of which one is a folder of the other, would overwrite each other", () => {
  const { problems } = read(
    yaml(["/A.html", "/2016/6/"], ["/a.html", "/2016/6/"], ["/a.html/b.html", "/2016/6/"]),
  );
  expect(problems.map(({ code, line }) => `${line}: ${code}`)).toEqual([
    "2: redirect/clash",
    "4: redirect/duplicate",
    "6: redirect/clash",
  ]);
});

test("a redirect to a draft has to wait; one to an issue that can't be read is not judged", () => {
  const drafts = { "2016/07.md": issueText({ issue: "7", status: "draft" }) };
  const redirects = yaml(["/a.html", "/2016/7/"]);
  const inCheck = readFiles(
    { "2016/06.md": issueText(), ...drafts, "redirects.yaml": redirects },
    { drafts: true },
  );
  expect(inCheck.messages).toContain("“/2016/7/”还是草稿");
  const broken = read(redirects, { "2016/07.md": issueText({ issue: "7", date: "x" }) });
  expect(broken.problems.map(({ code }) => code)).toEqual(["field/date"]);
});

test("a redirect with a fault stops a build, as any error does, and leaves the others as they are", () => {
  const { archive, problems } = read(yaml(["/a.html", "/2017/1/"], ["/b.html", "/2016/6/"]));
  expect(problems.some(isError)).toBe(true);
  expect(archive?.redirects).toEqual([{ from: "/b.html", to: "/2016/6/" }]);
});

test.each(["", "# 暂无\n", "\n\n"])("a file without redirects is fine: %j", (text) => {
  expect(read(text).messages).toBe("");
  expect(readFiles({ "2016/06.md": issueText(), "synonyms.yaml": text }).messages).toBe("");
});

test("an empty site.yaml is told what it lacks", () => {
  const { problems } = readFiles({ "2016/06.md": issueText(), "site.yaml": "# 暂无\n" });
  expect(
    problems.map(({ file, code, remedy }) => `${file.split("/").at(-1)} ${code} ${remedy}`),
  ).toMatchInlineSnapshot(`
    [
      "site.yaml field/missing 请加一行，例如：name: 某市政务信息简报（换成真正的网站名称）",
      "site.yaml field/missing 请加一行，例如：description: 某市政务信息简报的公开档案（换成真正的网站介绍）",
      "site.yaml field/missing 请加一行，例如：url: https://www.example.gov.cn（换成真正的网站地址）",
      "site.yaml field/missing 请加一行，例如：code: 5323000001（换成真正的网站标识码）",
      "site.yaml field/missing 请写上“footer:”一行，在它下面加一行（行首空2格），例如：  sponsor: 某州科学技术局（换成真正的主办单位）",
      "site.yaml field/missing 请写上“footer:”一行，在它下面加一行（行首空2格），例如：  contact: 电话 0878-3380001（换成真正的联系方式）",
      "site.yaml field/missing 请写上“footer:”一行，在它下面加一行（行首空2格），例如：  icp: 滇ICP备12345678号-1（换成真正的ICP备案号）",
      "site.yaml field/missing 请写上“footer:”一行，在它下面加一行（行首空2格），例如：  police: 滇公网安备 53230102000001号（换成真正的公安备案号）",
      "site.yaml field/missing 请写上“footer:”一行，在它下面加一行（行首空2格），例如：  report: https://zfwzzc.www.gov.cn/（换成真正的找错链接）",
      "site.yaml field/missing 请写上“footer:”一行，在它下面加一行（行首空2格），例如：  copyright: 转载请注明来源（换成真正的版权说明）",
    ]
  `);
});

test("a file that is no list of redirects is refused at its place", () => {
  expect(read("redirects:\n  - from: /a.html\n    too: /2016/6/\n").messages).toMatchInlineSnapshot(`
    "content/redirects.yaml:3:5 错误 field/unknown
      3 │     too: /2016/6/
        │     ^^^
      没有“too”这一项。
      → 是不是想写 to？请改为（行首空4格）：    to: /2016/6/
    "
  `);
});

test("ten thousand redirects are read in a few seconds", () => {
  const pairs = Array.from({ length: 10_000 }, (_, index) => [`/old/${index}.html`, "/2016/6/"] as const);
  const { archive, messages } = read(yaml(...pairs));
  expect(messages).toBe("");
  expect(archive?.redirects).toHaveLength(10_000);
});

test("an old address may not stand where the site's signature does", () => {
  expect(codes("/integrity.json.minisig", "/2016/6/")).toEqual(["from: redirect/clash"]);
});

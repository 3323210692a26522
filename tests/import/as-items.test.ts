import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { CONTEST, DEMANDS, importing, OPENING } from "./office.ts";

const detail = (title: string, text: string, more = ""): string =>
  `<html><head><title>${title} - 楚雄州科技局</title></head><body><div class="nav"><a href="/">首页</a> &gt; 科技简报</div><h1>${title}</h1><p>发布时间：2016-10-1${title.length % 5} 来源：州科技局 作者：吴启荣 点击数：12</p><div class="TRS_Editor"><p>${text}</p>${more}</div><p>上一篇：<a href="t9.html">别的</a></p></body></html>`;

const LIST = `<html><head><title>科技简报2016年第6期</title></head><body><h2>科技简报2016年第6期</h2><p>2016年10月19日</p><ul><li><a href="./t10.html?from=list">大赛举行</a></li><li><a href="t2.html">座谈会召开</a></li><li><a href="t3.html">调研开展</a></li></ul></body></html>`;

const SITE = {
  "jb/2016-06/index.html": LIST,
  "jb/2016-06/t2.html": detail("座谈会召开", OPENING, "<h3>一、部署工作</h3><p>又一段话。</p>"),
  "jb/2016-06/t3.html": detail("调研开展", DEMANDS, "<p>（州妇联 李明）</p>"),
  "jb/2016-06/t10.html": detail("大赛举行", CONTEST),
};

test("a list page and a page for each item become one issue, in the order of the list", async () => {
  const { issue, report, imported, drafts, read, content, outcomes } = await importing(SITE, {
    named: ["jb"],
    asItems: true,
    oldUrl: "https://old.example/jb/",
  });
  expect({ imported, drafts }).toEqual({ imported: 4, drafts: 1 });
  const { items, title, date } = issue();
  expect(items.map(({ heading }) => heading)).toEqual(["大赛举行", "座谈会召开", "调研开展"]);
  expect(items.map(({ text }) => text)).toEqual([
    `${CONTEST}\n（州科技局 吴启荣）`,
    `${OPENING}\n一、部署工作\n又一段话。\n（州科技局 吴启荣）`,
    `${DEMANDS}\n（州妇联 李明）`,
  ]);
  expect({ title, day: date.day }).toEqual({ title: "科技简报2016年第6期", day: "2016-10-19" });
  expect(report).not.toContain("原文里有、草稿里没有");
  expect(report).toContain("“大赛举行”的署名取自它的网页：供稿：州科技局 作者：吴启荣。");
  expect(read("redirects.yaml")).toContain("  - from: '/jb/2016-06/t10.html'\n    to: /2016/6/1/\n");
  expect(read("redirects.yaml")).toContain("  - from: '/jb/2016-06/index.html'\n    to: /2016/6/\n");
  expect(Object.keys(unzipSync(readFileSync(join(content, "2016/06/original.zip"))))).toHaveLength(4);
  expect(outcomes.map(({ status }) => status)).toEqual(Array(4).fill("imported"));
  const again = await importing(SITE, { named: ["jb"], asItems: true, into: content });
  expect(again).toMatchObject({ imported: 0, doubled: 4 });
});

test("without a list the pages follow their names, and the number is asked for or given", async () => {
  const { "jb/2016-06/index.html": _list, ...pages } = SITE;
  const asked = await importing(
    Object.fromEntries(Object.entries(pages).map(([name, text]) => [name.replace("2016-06", "old"), text])),
    { named: ["jb"], asItems: true },
  );
  expect(asked).toMatchObject({ refused: 3 });
  expect(asked.report).toContain("--issue 6");
  const { issue, report } = await importing(pages, { named: ["jb"], asItems: true, issue: 6, year: 2016 });
  expect(issue().items.map(({ heading }) => heading)).toEqual(["座谈会召开", "调研开展", "大赛举行"]);
  expect(report).toContain("日期取自各条里最晚的日期。");
});

test("a page that can't be read is refused by itself, and named in the draft", async () => {
  const { read, refused } = await importing(
    { ...SITE, "jb/2016-06/t4.html": Buffer.from([0, 1, 2, 3, 255]) },
    { named: ["jb"], asItems: true },
  );
  expect(refused).toBe(1);
  expect(read("2016/06.md")).toContain("# 请核对：有一条没有读出来：");
});

import { expect, test } from "vitest";
import { itemPath } from "../../src/bulletin/address.ts";
import { loadArchive } from "../../src/content/load.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { scanFor } from "../../src/search/scan.ts";
import { scanningEngine } from "../support/scanned-index.ts";

const { archive } = loadArchive("content", { drafts: false });
if (!archive) throw new Error("The sample archive can't be read");
const engine = scanningEngine(archive);

test.each([
  "创新",
  "创新 大赛",
  "大赛 -省赛",
  '"大众创业 万众创新"',
  "大赛 OR 首飞",
  "标题:大赛",
  "作者:吴",
  "部门:楚雄州科技局",
  "部门:科技局 -标题:大赛",
  "创新?动",
  "第*届",
  "C919",
  "r&d",
  "㎡ | ２０１６",
  "国发〔2015〕32号",
  '-"创新"',
  "州",
  "没有这几个字",
])("a scan for %s finds what the search finds as written, newest first", async (q) => {
  const { exact } = await engine(parseQuery(new URLSearchParams({ q, sort: "newest" })));
  const [found = []] = scanFor(archive, [q]);
  expect(found.map(({ issue, item }) => itemPath(issue, item.position))).toEqual(exact());
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDesk } from "./desk-server.ts";

const { root, server } = await openDesk({});

test("the first issue of an archive is begun at the desk: it asks for what no issue before it tells, in the words of the form", async () => {
  const asked = await server.call("new", { title: "全州科技工作会议召开" });
  expect([asked.status, asked.value.message]).toEqual([409, "请写上作者：没有上一期可以照着填。"]);
  const wrong = await server.call("new", { title: "长".repeat(300) });
  expect([wrong.status, String(wrong.value.message).slice(0, 3)]).toEqual([409, "标题："]);
  const { value } = await server.call("new", {
    title: "全州科技工作会议召开",
    source: "州科技局",
    author: "吴启荣",
  });
  const text = readFileSync(join(root, "content", String(value.file)), "utf8");
  expect(text).toContain("title: 全州科技工作会议召开\n");
  expect(text).toContain("source: 州科技局\nauthor: 吴启荣\n");
});

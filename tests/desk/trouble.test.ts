import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { leaveWord, otherDesk } from "../../src/desk/running.ts";
import { issueText } from "../content/archive-folder.ts";
import { openDesk } from "./desk-server.ts";

const file = "2016/06.md";
const TEXT = issueText({}, "## 甲\n\n第一段。\n");
const path = (): string => join(root, "content", file);
const { root, server } = await openDesk({ [file]: TEXT });

const sendFile = async (name: string, query: Record<string, string>, body: Uint8Array<ArrayBuffer>) => {
  const address = server.address.replace("localhost", "127.0.0.1");
  const response = await fetch(`${address}/desk/api/${name}?${new URLSearchParams(query)}`, {
    method: "POST",
    headers: { "x-desk-token": server.desk.token },
    body,
  });
  return { status: response.status, value: await response.json() };
};

test("a formatted paste of 2 MB is refused in words, and the desk puts its plain text in", async () => {
  const paragraphs = Array.from(
    { length: 28_000 },
    (_, index) => `<p>第${index}段：全州召开推进会，部署下半年的各项工作。</p>`,
  );
  const html = paragraphs.join("");
  expect(Buffer.byteLength(html)).toBeGreaterThan(2_000_000);
  const { status, value } = await server.call("paste", { file, html });
  expect([status, value.message]).toEqual([
    409,
    "文字太长，不像是一期简报。请核对文件；如果里面有很多期，请一期存成一个文件。",
  ]);
}, 60_000);

test("a dropped file of 200 MB is refused in words, and nothing of it stays", async () => {
  const large = new Uint8Array(200 * 1024 * 1024);
  const attached = await sendFile("attach", { file, name: "a.zip" }, large);
  expect(attached).toEqual({
    status: 409,
    value: { message: "太大了：这里最多50 MB。请压缩或拆分以后再试。" },
  });
  const imported = await sendFile("importFile", { name: "a.docx" }, large);
  expect(imported).toEqual({
    status: 409,
    value: { message: "太大了：这里最多20 MB。请压缩或拆分以后再试。" },
  });
  expect(existsSync(join(root, "content/2016/06"))).toBe(false);
}, 60_000);

test.skipIf(!existsSync("/dev/full"))(
  "on a full disk nothing is written, the file stays as it was, and it is said; with room again it is saved",
  async () => {
    const window = "a-window-of-tests";
    const { version } = (await server.call("open", { file })).value;
    const typed = { file, window, base: version, text: `${TEXT}新写的一段。\n` };
    // The kernel's own full disk stands where the journal writes, which comes first.
    const full = join(root, ".desk", `2016~06.md.${window}.json.new`);
    mkdirSync(join(root, ".desk"), { recursive: true });
    symlinkSync("/dev/full", full);
    for (const name of ["keep", "save"]) {
      const { status, value } = await server.call(name, typed);
      expect([status, value.message], name).toEqual([500, "没有做成：磁盘空间不够。请清理磁盘以后再试。"]);
    }
    rmSync(full);
    expect(readFileSync(path(), "utf8")).toBe(TEXT);
    expect((await server.call("save", typed)).value).toMatchObject({ conflict: null });
    expect(readFileSync(path(), "utf8")).toContain("新写的一段。");
  },
);

test("who starts a second desk on one folder is told of the first, as long as it answers", async () => {
  const content = join(root, "content");
  expect(await otherDesk(content)).toBeNull();
  leaveWord(content, "http://127.0.0.1:1/desk/");
  expect(await otherDesk(content)).toBeNull(); // its own word
  const word = join(root, ".desk/running.json");
  const address = `${server.address.replace("localhost", "127.0.0.1")}/desk/`;
  writeFileSync(word, JSON.stringify({ pid: process.ppid, address }));
  expect(await otherDesk(content)).toBe(address);
  writeFileSync(word, JSON.stringify({ pid: process.ppid, address: "http://127.0.0.1:1/desk/" }));
  expect(await otherDesk(content)).toBeNull();
  writeFileSync(word, JSON.stringify({ pid: 2 ** 22 + 1, address }));
  expect(await otherDesk(content)).toBeNull();
});

import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { issueText } from "../content/archive-folder.ts";
import { openDesk } from "./desk-server.ts";

const file = "2016/06.md";
const TEXT = issueText({}, "## 甲\n\n第一段。\n\n第二段。\n");
const path = (): string => join(root, "content", file);
const window = "a-window-of-tests";
const { root, server } = await openDesk({ [file]: TEXT });
beforeEach(() => {
  writeFileSync(path(), TEXT);
  rmSync(join(root, ".desk"), { recursive: true, force: true });
});

const open = async () => (await server.call("open", { file })).value;
const save = (text: string, base: unknown, by = window) =>
  server.call("save", { file, window: by, base, text });
const kept = (): string[] => (existsSync(join(root, ".desk")) ? readdirSync(join(root, ".desk")) : []);

test("a thousand saves without a change leave the same bytes, and nothing in the journal", async () => {
  const typed = `\uFEFF${TEXT.replaceAll("\n", "\r\n").replace("title:", "# 别动\r\ntitle:")}`;
  writeFileSync(path(), typed);
  const { text, version } = await open();
  for (let times = 0; times < 1000; times++) await save(String(text), version);
  expect(readFileSync(path(), "utf8")).toBe(typed);
  expect(kept()).toEqual([]);
});

test("what was typed is in its file, and the next change starts from there", async () => {
  const { version } = await open();
  const first = await save(TEXT.replace("第一段", "改一"), version);
  await save(TEXT.replace("第一段", "改二"), first.value.version);
  expect(readFileSync(path(), "utf8")).toContain("改二");
});

test("of two windows, or the desk and Notepad, the later one is given both texts, and overwrites nothing", async () => {
  const { version } = await open();
  const other = TEXT.replace("第一段", "记事本写的");
  writeFileSync(path(), other);
  const { value } = await save(TEXT.replace("第二段", "编辑台写的"), version);
  expect(value).toMatchObject({ version: null, conflict: { text: other } });
  expect(readFileSync(path(), "utf8")).toBe(other);
  // What was not saved is offered to whoever opens the issue next.
  expect(await open()).toMatchObject({ kept: [{ window, text: expect.stringContaining("编辑台写的") }] });
});

test("the same change made twice is no conflict", async () => {
  const { version } = await open();
  const changed = TEXT.replace("第一段", "改");
  writeFileSync(path(), changed);
  expect((await save(changed, version)).value).toMatchObject({ conflict: null });
});

test("a file that has vanished is said to be gone, and made anew when the editor wants it", async () => {
  const { version } = await open();
  rmSync(path());
  expect((await save(`${TEXT}新`, version)).value).toMatchObject({ conflict: { text: null, version: null } });
  expect(existsSync(path())).toBe(false);
  await save(`${TEXT}新`, null);
  expect(readFileSync(path(), "utf8")).toBe(`${TEXT}新`);
  expect((await save("甲", null)).value).toMatchObject({ conflict: { text: `${TEXT}新` } });
});

test("a file that has become read-only is left alone, and the text is kept", async () => {
  const { version } = await open();
  chmodSync(path(), 0o444);
  expect(await save(`${TEXT}新`, version)).toMatchObject({
    status: 409,
    value: { message: expect.stringContaining("只读") },
  });
  chmodSync(path(), 0o644);
  expect(readFileSync(path(), "utf8")).toBe(TEXT);
  expect(kept()).toHaveLength(1);
});

test("the journal holds each window's text until it is saved or not wanted", async () => {
  const { version } = await open();
  for (const by of ["window-one", "window-two"])
    await server.call("keep", { file, window: by, base: version, text: `${TEXT}${by}` });
  expect((await open()).kept).toHaveLength(2);
  await server.call("forget", { file, window: "window-one" });
  await save(`${TEXT}window-two`, version, "window-two");
  expect((await open()).kept).toEqual([]);
  writeFileSync(join(root, ".desk", "damaged.json"), "{");
  expect((await open()).kept).toEqual([]);
});

test("a problem is mended by its button where its remedy says what to write, in a line or in a word", async () => {
  const wrong = TEXT.replace("date:", "date：").replace("第一段", "见[网](www.gov.cn)");
  const check = async (text: string) => (await server.call("check", { file, text })).value;
  let text = wrong;
  for (let left = 5; left > 0; left--) {
    const { problems } = await check(text);
    const [problem] = Array.isArray(problems) ? problems.filter(({ canMend }) => canMend) : [];
    if (!problem) break;
    const { code, line, column, message } = problem;
    const mended = await server.call("mend", { file, text, problem: { code, line, column, message } });
    text = String(mended.value.text);
  }
  expect(text).toBe(TEXT.replace("第一段", "见[网](https://www.gov.cn)"));
  expect(await check(text)).toMatchObject({ problems: [], canFix: false });
});

test("a remedy that gives the whole line of the text takes the line's place, and repeats nothing", async () => {
  let mended = 0;
  for (const [wrong, right] of [
    ["会议要求分解到月,按时报送,确保完成。", "会议要求分解到月，按时报送，确保完成。"],
    ["会议要求，，分解到月。", "会议要求，分解到月。"],
  ] as const) {
    const text = TEXT.replace("第一段。", wrong);
    const { problems } = (await server.call("check", { file, text })).value;
    for (const { canMend, code, line, column, message } of Array.isArray(problems) ? problems : []) {
      if (!canMend) continue;
      const { value } = await server.call("mend", { file, text, problem: { code, line, column, message } });
      expect(value.text).toBe(TEXT.replace("第一段。", right));
      mended++;
    }
  }
  expect(mended).toBeGreaterThan(1);
});

test("全部改好 does what check --fix does, and says beforehand whether there is anything", async () => {
  const text = TEXT.replace("第一段。", "第一段。  ").replace("issue: 6", "issue：６");
  expect((await server.call("check", { file, text })).value).toMatchObject({ canFix: true });
  expect((await server.call("fix", { file, text })).value).toEqual({ text: TEXT });
});

test("the page is shown with what is still wrong in its text", async () => {
  const text = TEXT.replace("第一段", "身份证532301199001011234");
  expect((await server.call("page", { file, text })).value).toMatchObject({
    html: expect.stringContaining("第二段"),
  });
  expect((await server.call("page", { file, text: text.replace(/^date.*$/m, "date: 甲") })).value).toEqual({
    html: null,
  });
});

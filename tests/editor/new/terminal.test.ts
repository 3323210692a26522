import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { askOnTerminal } from "../../../src/editor/new/terminal.ts";
import { snapshotOf } from "../../commands/run.ts";
import { contentFolder } from "../../content/archive-folder.ts";
import { ARCHIVE, make, makeIn, NOTHING_GIVEN, refusal } from "./order.ts";

const ENTER = "\r";
const DOWN = "\u001B[B";
const CTRL_C = "\u0003";
const CTRL_U = "\u0015";

/** A terminal that sends each of `keys` as soon as the preceding question is shown. */
function terminal(script: readonly (readonly [question: string, keys: string])[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const left = [...script];
  let screen = "";
  let seen = 0;
  output.on("data", (chunk: Buffer) => {
    screen += stripVTControlCharacters(chunk.toString());
    const [question, keys] = left[0] ?? [];
    const at = question === undefined ? -1 : screen.indexOf(question, seen);
    if (question === undefined || at < 0) return;
    left.shift();
    seen = at + question.length;
    setImmediate(() => input.write(keys));
  });
  return { ask: askOnTerminal({ input, output }), screen: () => screen, left };
}

test("Enter accepts each suggestion; only the title has to be typed", async () => {
  const { ask, screen, left } = terminal([
    ["日期", ENTER],
    ["期号", ENTER],
    ["来源", ENTER],
    ["作者", ENTER],
    ["标题", `推进会${ENTER}`],
  ]);
  const { told, text } = await make({}, { ask });
  expect(left).toEqual([]);
  expect(screen()).toContain("新建一期简报");
  expect(screen()).not.toMatch(/[a-z]{3,} (to|confirm|item)/);
  expect(told).not.toContain("没有写明的");
  for (const line of ["title: 推进会", "issue: 2", "date: 2016-10-19", "source: 州教育局", "author: 周文博"])
    expect(text("2016/02.md").split("\n")).toContain(line);
});

test("given fields are not asked for", async () => {
  const { ask, screen } = terminal([["标题", `推进会${ENTER}`]]);
  const given = { issue: "9", date: "2016-11-01", source: "州科技局", author: "吴启荣" };
  const { text } = await make(given, { ask });
  expect(text("2016/09.md")).toContain("title: 推进会\n");
  expect(screen()).not.toMatch(/期号|来源/);
});

test("nothing is asked if everything is given", async () => {
  const { ask, screen } = terminal([]);
  const { told } = await make(
    { ...NOTHING_GIVEN, title: "甲", issue: "9", date: "2016-11-01", source: "州科技局", author: "吴启荣" },
    { ask },
  );
  expect(told).toContain("已新建 content/2016/09.md");
  expect(screen()).toBe("");
});

test("the authors of the chosen department come first", async () => {
  const { ask, screen } = terminal([
    ["日期", ENTER],
    ["期号", ENTER],
    ["来源", DOWN + ENTER],
    ["作者", DOWN + ENTER],
    ["标题", `推进会${ENTER}`],
  ]);
  const { text } = await make({}, { ask });
  expect(screen()).toContain("吴启荣 (州科技局用过)");
  expect(text("2016/02.md")).toContain("\nsource: 州科技局\nauthor: 张慧\n");
});

test("an unlisted department and author can be typed", async () => {
  const { ask } = terminal([
    ["日期", ENTER],
    ["期号", ENTER],
    ["来源", DOWN.repeat(7) + ENTER],
    ["来源：供稿部门，多个用顿号隔开", `州工商局、州财政局${ENTER}`],
    ["作者", ENTER],
    ["作者：谁写的，多个用顿号隔开", `李 明${ENTER}`],
    ["标题", `推进会${ENTER}`],
  ]);
  const { text } = await make({}, { ask });
  expect(text("2016/02.md")).toContain("\nsource: 州工商局、州财政局\nauthor: 李 明\n");
});

test("a wrong answer is refused at once with the schema's message, and can be corrected", async () => {
  const { ask, screen } = terminal([
    ["日期", `${CTRL_U}2016.10.20${ENTER}`],
    ["请改为：2016-10-20", `${CTRL_U}2016-10-20${ENTER}`],
    ["期号", `${CTRL_U}1${ENTER}`],
    ["2016年第1期已经有了", `${CTRL_U}下期${ENTER}`],
    ["只写从1开始的期号", `${CTRL_U}第六期${ENTER}`],
    ["来源", ENTER],
    ["作者", ENTER],
    ["标题", ENTER],
    ["这里不能留空", `推进会${ENTER}`],
  ]);
  const { text } = await make({}, { ask });
  expect(text("2016/06.md")).toContain("\ndate: 2016-10-20\n");
  expect(screen()).toContain("看不懂日期“2016.10.20”");
});

test.each([0, 1, 2, 3, 4])("Ctrl+C at question %i leaves nothing behind", async (question) => {
  const content = contentFolder(ARCHIVE);
  const before = snapshotOf(content);
  const all = ["日期", "期号", "来源", "作者", "标题"];
  const { ask } = terminal(all.map((name, index) => [name, index === question ? CTRL_C : ENTER] as const));
  expect(await refusal(makeIn(content, {}, { ask }))).toBe("已取消，没有写任何文件。");
  expect(snapshotOf(content)).toEqual(before);
});

test("the typed date decides the year", async () => {
  const { ask, screen, left } = terminal([
    ["日期", `${CTRL_U}2015-12-31${ENTER}`],
    ["2015年第几期", ENTER],
    ["来源", ENTER],
    ["作者", ENTER],
    ["标题", `推进会${ENTER}`],
  ]);
  const { text, told } = await make({}, { ask });
  expect([left, screen()]).toEqual([[], expect.stringContaining("2015年第几期")]);
  expect(text("2015/03.md")).toMatch(/\nissue: 3\n[\s\S]*\ndate: 2015-12-31\n/);
  expect(told).not.toContain("提醒");
});

test("an issue that exists in the year of the typed date is refused before anything else is asked", async () => {
  const content = contentFolder(ARCHIVE);
  const { ask } = terminal([["日期", `${CTRL_U}2015-12-31${ENTER}`]]);
  expect(await refusal(makeIn(content, { issue: "2" }, { ask }))).toContain("2015年第2期已经有了");
});

test("a personal number is refused at once", async () => {
  const { ask, screen } = terminal([
    ["日期", ENTER],
    ["期号", ENTER],
    ["来源", ENTER],
    ["作者", DOWN.repeat(1) + ENTER],
    ["作者：谁写的，多个用顿号隔开", `吴启荣 13812345678${ENTER}`],
    ["这里有手机号码，不能公开", `${CTRL_U}吴启荣${ENTER}`],
    ["标题", `推进会${ENTER}`],
  ]);
  const { text } = await make({}, { ask });
  expect(screen()).toContain("请删掉");
  expect(text("2016/02.md")).toContain("\nauthor: 吴启荣\n");
});

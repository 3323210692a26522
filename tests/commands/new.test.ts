import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { ARCHIVE } from "../editor/new/order.ts";
import { run, snapshotOf, workshop } from "./run.ts";

const TITLE = "全州召开创新驱动专项行动推进会";
const today = (): string => DateTime.now().setZone("Asia/Shanghai").toFormat("yyyy-MM-dd");

test("a new issue, its check, its build: nothing of it is published until its editor says so", () => {
  const { content, check, build, site } = workshop(ARCHIVE);
  const made = run("new", ["--content", content, "--date", "2016-10-19", "--title", TITLE]);
  expect([made.status, made.stderr]).toEqual([0, ""]);
  expect(made.stdout).toContain("2016年第2期（总第4期），草稿，不会发布。");
  expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining("发现2处提醒。") });

  expect(build().status).toBe(0);
  expect(Object.keys(site()).filter((file) => file.startsWith("2016/2"))).toEqual([]);

  const file = join(content, "2016/02.md");
  const finished = readFileSync(file, "utf8").replace("status: draft\n", "");
  writeFileSync(file, finished);
  expect(build().status, "the heading is still empty").toBe(1);
  writeFileSync(file, finished.replace("## \n", "## 州政府召开会议\n\n会议正文。\n"));
  expect(build()).toMatchObject({ status: 0, stderr: "" });
  const page = Buffer.from(site()["2016/2/index.html"] ?? "", "latin1").toString();
  expect(page).toContain("会议正文。");
  for (const hint of ["说明栏", "summary:", "photo.jpg", "删掉", "draft"]) expect(page).not.toContain(hint);
});

test("without a date it is today's issue, as Beijing counts days", () => {
  const { content } = workshop(ARCHIVE);
  const before = today();
  const { status } = run("new", ["--content", content, "--title", TITLE], { TZ: "America/New_York" });
  expect(status).toBe(0);
  const days = [...new Set([before, today()])];
  const texts = days
    .map((day) => join(content, day.slice(0, 4), "01.md"))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, "utf8"));
  expect(texts).toHaveLength(1);
  expect(days.some((day) => texts[0]?.includes(`\ndate: ${day}\n`))).toBe(true);
});

test.each([
  [["--date", "2016年10月19日"], "--date：看不懂日期“2016年10月19日”"],
  [["--issue", "1", "--date", "2016-03-01"], "2016年第1期已经有了：content/2016/01.md。"],
  [["--year", "二〇一六"], "--year"],
  [["--titel", "x"], "--titel"],
  [["更多"], "更多"],
])("wrong use changes nothing and says what was wrong: %j", (args, named) => {
  const { content } = workshop(ARCHIVE);
  const before = snapshotOf(content);
  const { status, stdout, stderr } = run("new", ["--content", content, "--title", TITLE, ...args]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr.replaceAll(content, "content")).toContain(named);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(snapshotOf(content)).toEqual(before);
});

test("without a terminal a missing title is named by its flag", () => {
  const { content } = workshop(ARCHIVE);
  expect(run("new", ["--content", content])).toMatchInlineSnapshot(`
    {
      "status": 2,
      "stderr": "缺少 --title（标题）。这里不能提问，请在命令里写明：npm run new -- --title "…"
    ",
      "stdout": "",
    }
  `);
});

test("the help names every flag", () => {
  const { status, stdout } = run("new", ["--help"]);
  expect(status).toBe(0);
  for (const flag of [
    "--year Y",
    "--issue N",
    "--date D",
    "--source S",
    "--author A",
    "--title T",
    "--content DIR",
  ])
    expect(stdout).toContain(flag);
});

test.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
  "a folder that can't be written to is the machine's failure",
  () => {
    const { content } = workshop(ARCHIVE);
    chmodSync(join(content, "2016"), 0o555);
    const { status, stderr } = run("new", ["--content", content, "--date", "2016-10-19", "--title", TITLE]);
    chmodSync(join(content, "2016"), 0o755);
    expect(status).toBe(3);
    expect(stderr).toContain("没有读写权限");
  },
);

/** util-linux's `script` runs a command on a pseudo-terminal. */
const canScript =
  spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") ?? false;

/** Runs the command on a terminal at which keys are pressed as soon as the question before them is on the screen. */
async function onTerminal(content: string, script: readonly (readonly [question: string, keys: string])[]) {
  const command = `stty cols 100 rows 40; '${process.execPath}' src/run.js new --content '${content}'`;
  const terminal = spawn("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
    env: { ...process.env, CI: "" },
  });
  const left = [...script];
  let screen = "";
  let seen = 0;
  terminal.stdout.on("data", (chunk: Buffer) => {
    screen += chunk.toString();
    const [question = "", keys = ""] = left[0] ?? [];
    const at = screen.indexOf(question, seen);
    if (question === "" || at < 0) return;
    seen = at + question.length;
    left.shift();
    terminal.stdin.write(keys);
  });
  const [status] = await once(terminal, "close");
  return { status, screen: screen.replaceAll(content, "content"), left };
}

test.skipIf(!canScript)("on a terminal, what is not known is asked", async () => {
  const { content } = workshop(ARCHIVE);
  const { status, screen, left } = await onTerminal(content, [
    ["日期", "\r"],
    ["期号", "\r"],
    ["来源", "\r"],
    ["作者", "\r"],
    ["标题", `${TITLE}\r`],
  ]);
  expect([status, left]).toEqual([0, []]);
  expect(screen).toMatch(/已新建 content\/\d{4}\/01\.md：/);
  expect(Object.keys(snapshotOf(content))).toHaveLength(5);
});

test.skipIf(!canScript)("Ctrl+C on a terminal ends it with status 2 and nothing written", async () => {
  const { content } = workshop(ARCHIVE);
  const before = snapshotOf(content);
  const { status, screen } = await onTerminal(content, [
    ["日期", "\r"],
    ["期号", "\u0003"],
  ]);
  expect(status).toBe(2);
  expect(screen).toContain("已取消，没有写任何文件。");
  expect(snapshotOf(content)).toEqual(before);
});

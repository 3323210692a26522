import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { issueText } from "../content/archive-folder.ts";
import { run, workshop } from "./run.ts";

const BROKEN = {
  "2016/05.md": issueText({ issue: "5", date: "2016-02-30" }),
  "2016/06.md": issueText({ title: "@x" }, "## 甲\n\n[x](javascript:1)\n"),
};

test("a sound archive is said to be sound", () => {
  expect(workshop({ "2016/06.md": issueText() }).check()).toEqual({
    status: 0,
    stdout: "检查了1期简报，没有发现问题。\n",
    stderr: "",
  });
});

test("every problem is listed, and the status says that there are some", () => {
  const { status, stdout, stderr } = workshop(BROKEN).check();
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).toMatchInlineSnapshot(`
    "content/2016/05.md:4:7 错误 field/no-such-date
      4 │ date: 2016-02-30
        │       ^^^^^^^^^^
      没有“2016-02-30”这个时间：请核对月、日、时、分。
      → 发布时间（北京时间），例如：date: 2016-10-19 11:07

    content/2016/06.md:2:8 错误 front-matter/quote
      2 │ title: @x
        │        ^^
      这一行的值以“@”开头，会被当成格式符号。请给整个值加上单引号。
      → 请改为：title: '@x'

    content/2016/06.md:11:5 错误 link/scheme
      11 │ [x](javascript:1)
         │     ^^^^^^^^^^^^
      不能链接到“javascript:1”：只能用 https:// 开头的网址、本站地址或附件。
      → 请换成 https:// 开头的网址，或删掉这个链接。

    检查了2期简报，发现3处错误。
    "
  `);
});

test("reminders alone are no failure", () => {
  const { status, stdout } = workshop({ "2016/06.md": issueText({ date: "2017-01-05" }) }).check();
  expect(status).toBe(0);
  expect(stdout).toContain("检查了1期简报，发现1处提醒。");
});

test("programs get JSON, and nothing else", () => {
  const { status, stdout, stderr } = workshop(BROKEN).check("--format", "json");
  expect([status, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      code: "field/no-such-date",
      severity: "error",
      file: "content/2016/05.md",
      line: 4,
      column: 7,
      length: 10,
    },
    { code: "front-matter/quote", line: 2 },
    { code: "link/scheme", line: 11 },
  ]);
  const sound = workshop({ "2016/06.md": issueText() }).check("--format", "json");
  expect([sound.status, JSON.parse(sound.stdout)]).toEqual([0, []]);
});

test("GitHub gets annotations, one a line", () => {
  const { status, stdout } = workshop(BROKEN).check("--format=github");
  expect(status).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "::error file=content/2016/05.md,line=4,col=7,title=field/no-such-date::没有“2016-02-30”这个时间：请核对月、日、时、分。 发布时间（北京时间），例如：date: 2016-10-19 11:07
    ::error file=content/2016/06.md,line=2,col=8,title=front-matter/quote::这一行的值以“@”开头，会被当成格式符号。请给整个值加上单引号。 请改为：title: '@x'
    ::error file=content/2016/06.md,line=11,col=5,title=link/scheme::不能链接到“javascript:1”：只能用 https:// 开头的网址、本站地址或附件。 请换成 https:// 开头的网址，或删掉这个链接。
    "
  `);
});

test.each(["text", "json", "github"])("no format shows a person's number: %s", (format) => {
  const text = issueText({ summary: "电话13812345678" }, "## 甲\n\n13812345678,[x](data:13812345678)\n");
  const { status, stdout } = workshop({ "2016/06.md": text }).check("--format", format);
  expect(status).toBe(1);
  expect(stdout).toContain("138****5678");
  expect(stdout).not.toContain("13812345678");
});

test("a date that is still to come is a matter of today's clock", () => {
  const { status, stdout } = workshop({ "2999/06.md": issueText({ date: "2999-10-19" }) }).check();
  expect(status).toBe(0);
  expect(stdout).toContain("提醒 issue/future");
});

test("what is safe is mended when asked for, shown, and the rest is listed", () => {
  const { check, content } = workshop({
    "2016/06.md": issueText({ issue: "６" }, "## 甲\n\n　　会议,\n　　召开，，\n"),
  });
  const file = join(content, "2016/06.md");
  const before = readFileSync(file, "utf8");
  check();
  expect(readFileSync(file, "utf8")).toBe(before);
  expect(check("--fix").stdout).toMatchInlineSnapshot(`
    "--- content/2016/06.md
    +++ content/2016/06.md
    @@ -2,3 +2,3 @@
     title: 全州召开创新驱动专项行动推进会
    -issue: ６
    +issue: 6
     date: 2016-10-19 11:07:16
    @@ -10,3 +10,3 @@
     
    -　　会议,
    -　　召开，，
    +会议,
    +召开，，

    自动改好了1个文件。

    content/2016/06.md:11:3 提醒 text/half-width
      11 │ 会议,
         │     ^
      汉字旁边的“,”是英文半角标点。
      → 请改为：会议，

    content/2016/06.md:12:3 提醒 text/doubled
      12 │ 召开，，
         │     ^^^^
      标点“，，”重复了。
      → 请改为：召开，

    检查了1期简报，发现2处提醒。
    "
  `);
  const { status, stdout, stderr } = check("--fix", "--format", "json");
  expect([status, JSON.parse(stdout).length, stderr]).toEqual([0, 2, "没有可以自动改好的地方。\n\n"]);
  expect(readdirSync(join(content, "2016"))).toEqual(["06.md"]);
});

test.each(["check", "build"])("npm run %s explains itself", (command) => {
  const { status, stdout, stderr } = run(command, ["--help"]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(`用法：npm run ${command} -- [选项]`);
  expect(stdout).toContain("--content DIR");
  expect(run(command, ["-h"]).stdout).toBe(stdout);
});

test.each([
  ["check", ["--contents", "x"], "--contents"],
  ["build", ["--content", "content", "--force"], "--force"],
  ["check", ["--format", "xml"], "xml"],
  ["check", ["content"], "多了“content”"],
  ["check", ["--content"], "--content"],
  ["build", ["--output", "package.json"], "package.json"],
  ["build", ["--output", "package.json/site"], "package.json/site"],
  ["check", ["--content", "没有这个文件夹"], "没有这个文件夹"],
  ["build", ["--content", "package.json"], "package.json"],
])("wrong use is refused with what was wrong, and no trace of the program: %s %j", (command, args, named) => {
  const { status, stdout, stderr } = run(command, args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(named);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test.each([
  ["check", { npm_config_fix: "true" }, "npm run check -- --fix"],
  [
    "build",
    { npm_config_content: "true", npm_config_roll_back: "true" },
    "npm run build -- --content DIR --roll-back",
  ],
  ["import", { npm_config_dry_run: "true" }, "npm run import -- --dry-run"],
])("options that npm kept for itself are missed: %s %j", (command, env, call) => {
  const { status, stdout, stderr } = run(command, ["x"], { npm_lifecycle_event: command, ...env });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^“--[a-z-]+”没有传给程序，什么都没有做：选项前面要有单独的“--”/);
  expect(stderr).toContain(`例如：${call}\n`);
});

test("npm's variables of another script mean nothing", () => {
  const { content } = workshop({ "2016/06.md": issueText() });
  const env = { npm_lifecycle_event: "test", npm_config_fix: "true" };
  expect(run("check", ["--content", content], env).status).toBe(0);
});

test("who has read enough of the list ends it without a stack trace", () => {
  const body = `## 甲\n\n${"[x](javascript:1)\n\n".repeat(150)}`;
  const issues = Array.from({ length: 9 }, (_, index) => [
    `2016/0${index + 1}.md`,
    issueText({ issue: String(index + 1) }, body),
  ]);
  const { content } = workshop(Object.fromEntries(issues));
  const command = `'${process.execPath}' src/run.js check --content '${content}' | head -n 1`;
  const { stdout, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
  expect(stdout).toMatch(/错误 link\/scheme\n$/);
  expect(stderr).toBe("");
});

test("what was published is compared as a build does, with the site beside the content or one that is named", () => {
  const { content, output, build, check } = workshop({ "2016/06.md": issueText() });
  expect(build().status).toBe(0);
  const file = join(content, "2016/06.md");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, "title: 另一个标题"));
  expect(check().status).toBe(0); // nothing is known of a site
  const { status, stdout } = check("--against", output);
  expect(status).toBe(1);
  expect(stdout).toContain("content/2016/06.md:2:8 错误 published/changed");
  expect(build().stderr).toContain("published/changed");
  expect(check("--against", output, "--unpublished", "2016/6").status).toBe(0);
  renameSync(output, join(dirname(content), "_site"));
  expect(check().stdout).toContain("published/changed");
  expect(check("--against", "none").status).toBe(0);
});

test("a site that is not there is wrong usage; one out of reach is the machine's failure, after all that can be said without it", () => {
  const { check } = workshop(BROKEN);
  const missing = check("--against", "no-such-folder");
  expect([missing.status, missing.stdout]).toEqual([2, ""]);
  expect(missing.stderr).toContain("“no-such-folder”找不到");
  const unreachable = check("--against", "http://127.0.0.1:1/", "--format", "json");
  expect(unreachable.status).toBe(3);
  expect(JSON.parse(unreachable.stdout)).toHaveLength(3);
  expect(unreachable.stderr).toMatch(/127\.0\.0\.1:1.*没有和已经发布的内容核对/);
});

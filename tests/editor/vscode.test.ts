import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { workshop } from "../commands/run.ts";
import { issueText, messagesOf, PDF, PNG, SITE, soundIssue } from "../content/archive-folder.ts";
import { listed, readTasks } from "./problem-matcher.ts";

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** Every shape of problem: with an excerpt, in an empty line, of a whole file; errors and reminders. */
const BROKEN = {
  "site.yaml": SITE.replace("url: https://www.example.gov.cn", "url: ftp://x"),
  "2016/05.md": issueText({ issue: "5", date: "2016年10月19日" }),
  "2016/06.md": issueText({ title: "@x" }, "## 甲\n\n[x](javascript:1)\n"),
  "2016/07.md": issueText({ issue: "7", date: "2017-01-05" }),
  "2016/08.md": issueText({ issue: "8", status: "draft" }, "\n"),
  "2016/09.md": "",
  "2016/x y.html": "",
};

const problem = z.object({
  severity: z.string(),
  file: z.string(),
  line: z.number(),
  column: z.number(),
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
});

test("the 检查 task lists every problem of check with its place, severity and remedy", () => {
  const { check } = workshop(BROKEN);
  const expected = z.array(problem).parse(JSON.parse(check("--format", "json").stdout));
  const shapes = expected.map(({ line, severity }) => `${severity}${line === 0 ? " of a file" : ""}`);
  expect(new Set(shapes)).toEqual(new Set(["error", "warning", "error of a file"]));
  const [task] = readTasks().filter(({ label }) => label === "检查");
  expect(listed(check().stdout, task?.problemMatcher ?? [])).toEqual(
    expected.map(({ message, remedy, ...rest }) => ({ ...rest, message: `${message}\n→ ${remedy}` })),
  );
});

test("npm's own output is not taken for problems", () => {
  const [task] = readTasks().filter(({ label }) => label === "检查");
  const output =
    "\n> bulletin-archive@0.1.0 check\n> node src/run.js check\n\n检查了14期简报，没有发现问题。\n";
  expect(listed(output, task?.problemMatcher ?? [])).toEqual([]);
});

test("every task runs an existing script, and has a unique name", () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(json("package.json"));
  const tasks = readTasks();
  expect(tasks.map(({ label }) => label)).toEqual(["检查", "预览", "生成", "新建"]);
  for (const { script, dependsOn = [] } of tasks) {
    expect(Object.keys(scripts)).toContain(script);
    for (const other of dependsOn) expect(tasks.map(({ label }) => label)).toContain(other);
  }
});

const snippets = z
  .record(
    z.string(),
    z.strictObject({
      scope: z.literal("markdown"),
      prefix: z.array(z.string()).min(1),
      description: z.string(),
      body: z.array(z.string()),
    }),
  )
  .parse(json(".vscode/bulletin.code-snippets"));

/** A snippet with its placeholders filled in; $TM_FILENAME_BASE is the issue's file. */
const filled = (name: string, ...values: readonly string[]): string =>
  (snippets[name]?.body.join("\n") ?? "")
    .replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2016-10-21")
    .replace("$TM_FILENAME_BASE", "06")
    .replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? "");

test("snippets have familiar names, and no placeholder text that could be left behind", () => {
  expect(Object.keys(snippets)).toEqual(["新闻条目", "署名", "表格", "图片", "附件", "更正", "撤回"]);
  for (const { body } of Object.values(snippets)) expect(body.join("\n")).not.toMatch(/\$\{/);
});

test("the snippets make a valid issue", () => {
  const corrected = filled("更正", "1", "“15家”误作“16家”", "录入错误");
  const withdrawn = filled("撤回", "州科技局", "数据有误");
  const facts = `title: 甲\nissue: 6\ndate: 2016-10-19\nsource: 州科技局\nauthor: 吴启荣\n${corrected}`;
  const body = [
    filled("新闻条目", "州教育局召开座谈会", "正文。", "州教育局", "张慧"),
    "## 乙\n",
    filled("表格", "县市", "企业", "楚雄市", "3"),
    filled("图片", "会场", "会场.png"),
    "",
    filled("附件", "名单", "名单.pdf"),
    "",
    filled("署名", "州财政局", "何晓燕"),
  ].join("\n");
  const files = { "2016/06/会场.png": PNG, "2016/06/名单.pdf": PDF };
  const issue = soundIssue(`---\n${facts}---\n\n${body}`, files);
  expect(issue.corrections).toMatchObject([{ item: 1, what: "“15家”误作“16家”", why: "录入错误" }]);
  expect(soundIssue(`---\n${facts}${withdrawn}---\n\n${body}`, files).withdrawn).toMatchObject({
    who: "州科技局",
    why: "数据有误",
  });
  expect(issue.items.map(({ heading, byline }) => ({ heading, ...byline }))).toEqual([
    { heading: "州教育局召开座谈会", sources: ["州教育局"], authors: ["张慧"] },
    { heading: "乙", sources: ["州财政局"], authors: ["何晓燕"] },
  ]);
  for (const part of ["<table>", "<td>楚雄市</td>", 'alt="会场"', "名单</a>"])
    expect(issue.items[1]?.html).toContain(part);
});

test.each(["新闻条目", "图片", "附件"])(
  "an empty snippet that is left behind is found by check: %s",
  (name) => {
    expect(messagesOf(issueText({}, `## 甲\n\n正文。\n\n${filled(name)}\n`))).toMatch(/错误/);
  },
);

test("the settings refer to existing schemas and files", () => {
  const settings = z
    .object({ "yaml.schemas": z.record(z.string(), z.string()) })
    .parse(json(".vscode/settings.json"));
  for (const path of Object.entries(settings["yaml.schemas"]).flat())
    expect(existsSync(path), path).toBe(true);
});

test("a few extensions are recommended", () => {
  const { recommendations } = z
    .strictObject({ recommendations: z.array(z.string()) })
    .parse(json(".vscode/extensions.json"));
  expect(recommendations.length).toBeLessThanOrEqual(3);
  for (const id of recommendations) expect(id).toMatch(/^[a-z0-9-]+\.[a-z0-9-]+$/);
});

test(".editorconfig agrees with the project's files", () => {
  const lines = readFileSync(".editorconfig", "utf8")
    .split("\n")
    .filter((line) => !/^(#|$)/.test(line));
  const sections: Record<string, Record<string, string>> = {};
  let section = "";
  for (const line of lines) {
    const header = /^\[(.+)\]$/.exec(line)?.[1];
    const [key = "", value = ""] = line.split(" = ");
    if (header) section = header;
    else sections[section] = { ...sections[section], [key]: value };
  }
  expect(sections).toEqual({
    "": { root: "true" },
    "*": {
      charset: "utf-8",
      end_of_line: "lf",
      indent_style: "space",
      indent_size: "2",
      insert_final_newline: "true",
      trim_trailing_whitespace: "true",
    },
    "*.md": { trim_trailing_whitespace: "false" },
  });
});

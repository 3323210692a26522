import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { issueText, PNG } from "../content/archive-folder.ts";
import { run, snapshotOf, workshop } from "./run.ts";

const BODY = `## 州科技局召开科技工作座谈会

会议总结了第三季度的全部工作情况。

## 创新创业大赛圆满落幕

本次大赛共有15家企业参加比赛。![会场](06/hall.png)
`;
const FILES = {
  "2016/06.md": issueText({}, BODY),
  "2016/06/hall.png": PNG,
  "2016/05.md": issueText({ issue: "5", date: "2016-10-01" }),
};

function office() {
  const { content, output, build, site } = workshop(FILES);
  const file = join(content, "2016/06.md");
  return {
    content,
    file,
    site,
    build: () => expect(build()).toEqual({ status: 0, stderr: "", stdout: expect.anything() }),
    typed: () => readFileSync(file, "utf8"),
    edit: (from: string, to: string) => writeFileSync(file, readFileSync(file, "utf8").replace(from, to)),
    call: (command: string, ...args: string[]) =>
      run(command, ["2016/6", "--content", content, "--output", output, ...args]),
    page: (path: string) => Buffer.from(site()[`2016/6/${path}index.html`] ?? "", "latin1").toString(),
    holds: (text: string) => {
      const bytes = Buffer.from(text).toString("latin1");
      const escaped = JSON.stringify(text).slice(1, -1);
      return Object.entries(site()).flatMap(([path, file]) =>
        file.includes(bytes) || file.includes(escaped) ? [path] : [],
      );
    },
  };
}

test("a correction keeps the text as it was, under an address of its own, with what was changed marked", () => {
  const { build, call, edit, typed, page, content, site } = office();
  build();
  const before = typed();
  const said = call("correct", "--item", "2", "--what", "“15家”误作“16家”", "--date", "2016-10-21");
  expect(said).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(join(content, "2016/06/versions/2016-10-19.md"), "utf8")).toBe(before);
  expect(typed()).toBe(
    before.replace(
      "\n---\n\n",
      "\ncorrections:\n  - date: 2016-10-21\n    item: 2\n    what: “15家”误作“16家”\n---\n\n",
    ),
  );
  edit("15家企业", "16家企业");
  build();
  expect(page("")).toContain('href="/2016/6/versions/2016-10-19/"');
  expect(page("")).toContain('href="/2016/6/versions/2016-10-19/changes/"');
  expect(page("versions/2016-10-19/")).toMatch(/noindex[^§]*15家/);
  expect(page("versions/2016-10-19/changes/")).toMatch(/<del>15[^§]{0,60}<ins>16/);
  for (const [path, text] of Object.entries(site()))
    if (/sitemap|feed|archive\.(json|csv)|search\//.test(path)) expect(text, path).not.toContain("versions/");
});

test("who changed the text before declaring it gets the text that was published, a second one of a day is numbered", () => {
  const { build, call, edit, content } = office();
  build();
  edit("15家", "16家");
  expect(call("correct", "--what", "改正一处", "--date", "2016-10-19").status).toBe(0);
  const kept = (id: string) => readFileSync(join(content, `2016/06/versions/${id}.md`), "utf8");
  expect(kept("2016-10-19")).toContain("15家");
  build();
  expect(
    call("correct", "--what", "再改一处", "--date", "2016-10-20", "--attachment", "hall.png").status,
  ).toBe(0);
  expect(kept("2016-10-19-2")).toContain("16家");
  expect(Object.keys(snapshotOf(join(content, "2016/06")))).toContain("versions/2016-10-19-2/hall.png");
  build();
});

test("a withdrawn item's sentence stands nowhere in the site, in no version, and its editor learns where it lies still", () => {
  const { build, call, edit, holds, page } = office();
  build();
  expect(holds("参加比赛").length).toBeGreaterThan(3);
  const corrected = call("correct", "--item", "1", "--what", "改正一处", "--date", "2016-10-21");
  expect(corrected).toMatchObject({ status: 0, stderr: "" });
  edit("全部工作", "各项工作");
  build();
  const said = call(
    "withdraw",
    "--item",
    "2",
    "--why",
    "数据有误",
    "--who",
    "州科技局",
    "--date",
    "2016-10-25",
  );
  expect(said).toMatchObject({ status: 0, stderr: "" });
  for (const file of ["2016/06.md", "versions/2016-10-19.md", "versions/2016-10-21.md"])
    expect(said.stdout).toContain(file);
  build();
  for (const text of ["参加比赛", "15家", "hall.png"]) expect(holds(text), text).toEqual([]);
  expect(page("2/")).toMatch(/创新创业大赛圆满落幕[^§]*由州科技局撤回。原因：数据有误。/);
  expect(page("versions/2016-10-19/")).toContain("总结了第三季度的全部工作");

  expect(call("withdraw", "--why", "整期有误", "--date", "2016-10-26").status).toBe(0);
  build();
  expect(holds("总结了第三季度")).toEqual([]);
  expect(page("versions/2016-10-19/changes/")).toContain("撤回");
  expect(page("")).toContain("州科技局召开科技工作座谈会");
});

test("what is missing is named where nobody can be asked", () => {
  const { content, call } = office();
  const before = snapshotOf(content);
  const { status, stderr } = call("correct", "--against", "none");
  expect([status, snapshotOf(content)]).toEqual([2, before]);
  expect(stderr).toContain("--what");
});

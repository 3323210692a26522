import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { issueText } from "../content/archive-folder.ts";
import { openDesk } from "./desk-server.ts";

const file = "2016/06.md";
const FIRST = issueText({}, "## 甲\n\n第一稿。\n");
const path = (name: string): string => join(root, name);
const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=吴启荣", "-c", "user.email=a@example.com", ...args], {
    cwd: root,
    encoding: "utf8",
  });
const { root, server } = await openDesk({ "2016/06.md": FIRST });

const commits = z.array(
  z.object({ id: z.string(), time: z.number(), person: z.string(), subject: z.string() }),
);

test("where there is no git repository, that is said", async () => {
  const { status, value } = await server.call("history", { file });
  expect([status, value.message]).toEqual([409, "这些文件没有用 git 管理，没有以前的版本可看。"]);
});

test("a file's versions are listed, newest first, and each can be read as it was", async () => {
  git("init", "-q");
  expect((await server.call("history", { file })).value.message).toBe("这个 git 仓库里还没有提交过文件。");
  git("add", "-A");
  git("commit", "-q", "-m", "第一稿\n\n说明");
  writeFileSync(path("content/2016/06.md"), FIRST.replace("第一稿", "第二稿"));
  git("commit", "-q", "-a", "-m", "第二稿：“引号”");
  writeFileSync(path("content/2016/05.md"), issueText({ issue: "5", date: "2016-09-01" }));
  git("add", "-A");
  git("commit", "-q", "-m", "别的一期");
  const listed = commits.parse((await server.call("history", { file })).value);
  expect(listed.map(({ person, subject }) => [person, subject])).toEqual([
    ["吴启荣", "第二稿：“引号”"],
    ["吴启荣", "第一稿"],
  ]);
  expect(Date.now() - (listed[0]?.time ?? 0)).toBeLessThan(60_000);
  const { value } = await server.call("version", { file, id: listed[1]?.id });
  expect(value).toEqual({ text: FIRST });
  // Nothing is restored behind the editor's back.
  expect(readFileSync(path("content/2016/06.md"), "utf8")).toContain("第二稿");
});

test("nothing but the name of an object is asked for", async () => {
  for (const id of ["HEAD", "--help", `${"a".repeat(40)} --filters`, "../x"])
    expect((await server.call("version", { file, id })).status, id).toBe(400);
  const missing = await server.call("version", { file, id: "a".repeat(40) });
  expect([missing.status, missing.value.message]).toEqual([409, expect.stringContaining("git 没有回答")]);
  expect((await server.call("history", { file: "../../etc/passwd" })).status).toBe(409);
});

test("no program that the repository's own configuration names is run", async () => {
  const ran = path("ran");
  const trap = path("trap.sh");
  writeFileSync(trap, `#!/bin/sh\necho "$0 $@" >> ${ran}\nexit 1\n`);
  chmodSync(trap, 0o755);
  for (const name of [
    "core.fsmonitor",
    "core.pager",
    "core.sshCommand",
    "core.askPass",
    "core.alternateRefsCommand",
    "credential.helper",
    "diff.external",
    "diff.trap.textconv",
    "diff.trap.command",
    "filter.trap.smudge",
    "filter.trap.clean",
    "gpg.program",
    "gpg.ssh.program",
    "pager.log",
  ])
    git("config", name, trap);
  git("config", "log.showSignature", "true");
  git("config", "extensions.partialClone", "origin");
  git("config", "remote.origin.url", `ext::${trap}`);
  git("config", "remote.origin.promisor", "true");
  git("config", "protocol.allow", "always");
  for (const hook of ["pre-commit", "post-index-change", "post-checkout", "reference-transaction"])
    writeFileSync(path(`.git/hooks/${hook}`), `#!/bin/sh\n${trap}\n`, { mode: 0o755 });
  writeFileSync(path(".gitattributes"), "*.md diff=trap filter=trap\n");
  const listed = commits.parse((await server.call("history", { file })).value);
  expect(listed).toHaveLength(2);
  expect((await server.call("version", { file, id: listed[1]?.id })).value).toEqual({ text: FIRST });
  await server.call("version", { file, id: "a".repeat(40) });
  expect(existsSync(ran)).toBe(false);
  // The traps work where nothing is switched off.
  for (const args of [["status"], ["cat-file", "blob", "a".repeat(40)], ["log", "-1", "-p", "--ext-diff"]]) {
    rmSync(ran, { force: true });
    spawnSync("git", args, { cwd: root, timeout: 5000, stdio: "ignore" });
    expect(existsSync(ran), args.join(" ")).toBe(true);
  }
});

import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../commands/run.ts";
import { contentFolder } from "../content/archive-folder.ts";
import { OPENING } from "./office.ts";

const SOUND = `科技简报2016年第6期\n2016-10-19\n\n州科技局召开座谈会\n\n${OPENING}\n`;

function desk() {
  const content = contentFolder({});
  const file = join(dirname(content), "a.txt");
  writeFileSync(file, SOUND);
  return { content, file, call: (...args: string[]) => run("import", [...args, "--content", content]) };
}

test("--help lists arguments and flags", () => {
  expect(run("import", ["--help"]).stdout).toMatchInlineSnapshot(`
    "把已有的网页、Word、WPS、PDF、OFD、文本或 Markdown 文件导入成简报草稿；原件一起保存，已有的简报不会被覆盖。

    用法：npm run import -- FILE… [选项]

      FILE…          要导入的文件或文件夹，可以写多个
      --content DIR  简报所在的文件夹（默认：content）
      --year YEAR    年份；文件里找不到或不对时写明
      --old-url URL  这个文件夹在旧网站上的地址，例如 https://www.cxz.gov.cn/jianbao/；旧网址会写进 redirects.yaml
      --report DIR   报告 import-report.html 和 .csv 写在哪个文件夹；导入整个文件夹时，不写明就写在当前文件夹
      --issue N      期号；文件里找不到或不对时写明
      --with FILE    网页链接到的文件，一起作为附件导入；可以写多次
      --dry-run      只说明会怎样导入，不写草稿
      --as-items     旧网站一条新闻一个网页：同一个文件夹里的网页合成一期，目录页说明期号和顺序
      --help         显示这份说明
    "
  `);
});

test("exits with 0 when all is imported, and says what to do next", () => {
  const { content, file, call } = desk();
  const { status, stdout, stderr } = call(file);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout.trimEnd().split("\n").at(-1)).toBe(
    "导入了1个文件。请运行 npm start 预览并核对；核对过的地方，删掉草稿里“# 请核对”的那一行；都核对以后，运行 npm run publish-drafts -- 文件名，或者删掉 status: draft 一行。",
  );
  expect(existsSync(join(content, "2016/06/original.txt"))).toBe(true);
});

test("exits with 1 when a file could not be imported", () => {
  const { file, call } = desk();
  const { status, stdout } = call(file, "missing.txt");
  expect(status).toBe(1);
  expect(stdout).toContain("导入了1个文件，1个没有导入。");
});

test("--dry-run writes nothing but the report that it is asked for, and says so", () => {
  const { content, file, call } = desk();
  const { status, stdout } = call(file, "--dry-run");
  expect([status, stdout]).toEqual([0, expect.stringContaining("。这次没有写任何文件；")]);
  const folder = join(content, "..");
  expect(call(file, "--dry-run", "--report", folder).stdout).toContain("。这次除了报告，没有写任何文件；");
  expect(existsSync(join(folder, "import-report.html"))).toBe(true);
  expect(existsSync(join(content, "2016"))).toBe(false);
});

test("exits with 2 without a file, with an unknown flag, a bad number, or one number for several files", () => {
  const { file, call } = desk();
  expect(call()).toMatchObject({
    status: 2,
    stderr: "请指明要导入的文件或文件夹，可以写多个。运行 npm run import -- --help 查看用法。\n",
  });
  expect(call(file, "--overwrite").status).toBe(2);
  expect(call(file, "--issue", "下期")).toMatchObject({
    status: 2,
    stderr: "--issue 后面应是期号，例如 6、6-7、增刊1，不是“下期”。\n",
  });
  expect(call(file, file, "--issue", "6").status).toBe(2);
});

import { expect, test } from "vitest";
import { contentFolder } from "../content/archive-folder.ts";
import { run } from "./run.ts";

test("a preview without a readable site.yaml says what is wrong with it, and that the content is at fault", () => {
  const content = contentFolder({ "site.yaml": "name\n" });
  const { status, stdout, stderr } = run("start", ["--content", content]);
  expect([status, stderr]).toMatchInlineSnapshot(`
    [
      1,
      "site.yaml 有错误，无法预览。请改好后再运行 npm start。
    ",
    ]
  `);
  expect(stdout).toContain("site.yaml:1:");
});

test.each(["99999", "80a", "-1"])("%s is no port", (port) => {
  const { status, stderr } = run("start", [`--port=${port}`]);
  expect([status, stderr]).toEqual([2, `“${port}”不是端口号。\n`]);
});

import { expect, test } from "vitest";
import { run } from "./run.ts";

test.each(["99999", "80a", "-1"])("%s is no port", (port) => {
  const { status, stderr } = run("start", [`--port=${port}`]);
  expect([status, stderr]).toEqual([2, `“${port}”不是端口号。\n`]);
});

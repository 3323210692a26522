import { expect, test } from "vitest";
import { npmRun } from "../../src/desk/npm.ts";

const at = (platform: NodeJS.Platform, found: readonly string[], started?: string) =>
  npmRun("deploy", { platform, node: "/node/bin/node", started, exists: (path) => found.includes(path) });

test("the office's script is run by the npm that started the desk, else by the one beside Node, and never by npm.cmd", () => {
  const beside = "/node/bin/node_modules/npm/bin/npm-cli.js";
  const below = "/node/lib/node_modules/npm/bin/npm-cli.js";
  expect(at("linux", ["/npm.js", below], "/npm.js")).toEqual([
    "/node/bin/node",
    ["/npm.js", "run", "deploy"],
  ]);
  expect(at("linux", [below])).toEqual(["/node/bin/node", [below, "run", "deploy"]]);
  expect(at("win32", [beside], "C:\\gone.js")).toEqual(["/node/bin/node", [beside, "run", "deploy"]]);
  expect(at("win32", [])).toEqual(["cmd.exe", ["/d", "/s", "/c", "npm run deploy"]]);
  expect(at("linux", ["/bun"], "/bun")).toEqual(["npm", ["run", "deploy"]]);
});

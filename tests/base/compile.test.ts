import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { compile } from "../../src/base/compile.js";

const folder = mkdtempSync(join(tmpdir(), "compile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function source(name: string, text: string): string {
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, text);
  return file;
}

const compiled = join(folder, "compiled");
const run = async (file: string): Promise<string> =>
  execFileSync(process.execPath, [await compile(file, compiled)], { encoding: "utf8" });

source("part", 'export const part: string = "部分";');
const program = source("program", 'const { part } = await import("./part.ts");\nconsole.log(part);');

test("a program is run from TypeScript, with the parts that it loads later", async () => {
  expect(await run(program)).toBe("部分\n");
});

test("called from anywhere, it is the same program that is run", async () => {
  const before = await compile(program, compiled);
  const code = `import { compile } from ${JSON.stringify(pathToFileURL("src/base/compile.js").href)};
    console.log(await compile(${JSON.stringify(program)}, ${JSON.stringify(compiled)}));`;
  const elsewhere = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: tmpdir(),
    encoding: "utf8",
  });
  expect(elsewhere.trim()).toBe(before);
});

test("compiled code that somebody has changed is never run", async () => {
  await run(program);
  for (const entry of readdirSync(compiled, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), 'throw new Error("changed");');
  expect(await run(program)).toBe("部分\n");
});

test("what other code left behind goes after a day: something that runs may still load it", async () => {
  await run(program);
  const [old, young] = [join(compiled, "old.js"), join(compiled, "young.js")];
  for (const file of [old, young]) writeFileSync(file, "");
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(old, longAgo, longAgo);
  source("part", 'export const part: string = "新的部分";');
  expect(await run(program)).toBe("新的部分\n");
  expect(readdirSync(compiled)).not.toContain("old.js");
  expect(readdirSync(compiled)).toContain("young.js");
});

test("an error leads to the line of the source", async () => {
  const broken = source(
    "broken",
    'interface Long {\n  line: string;\n}\nconst long: Long = { line: "" };\nthrow new Error(long.line);',
  );
  const file = await compile(broken, compiled);
  expect(() =>
    execFileSync(process.execPath, ["--enable-source-maps", file], { encoding: "utf8", stdio: "pipe" }),
  ).toThrow(/broken\.ts:5/);
});

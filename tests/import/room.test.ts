import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

const ROOM = resolve("src/import");
const isInRoom = (file: string): boolean => file.startsWith(ROOM);

/** The files that a command loads: those that it imports, and what they import; of the room only what is imported at once. */
function loadedBy(command: string): Set<string> {
  const loaded = new Set<string>();
  const open = [resolve(command)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, how, path = ""] of text.matchAll(/(from|import\()\s*"(\.[^"]+\.tsx?)"/g)) {
      const next = join(dirname(file), path);
      if (how === "from" || !isInRoom(next)) open.push(next);
    }
  }
  return loaded;
}

test("only the import command opens the room of the import", () => {
  const commands = readdirSync("src/commands").filter((name) =>
    /^await runCommand|^runCommand/m.test(readFileSync(join("src/commands", name), "utf8")),
  );
  expect(commands.length).toBeGreaterThan(5);
  const opening = commands.filter((name) => [...loadedBy(join("src/commands", name))].some(isInRoom));
  expect(opening).toEqual(["import.ts"]);
});

test("of all others only the desk opens the room, where something is brought in", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.tsx?$/.test(path) && !path.startsWith("import"),
  );
  const naming = files.filter((path) =>
    [...readFileSync(join("src", path), "utf8").matchAll(/import\(\s*"(\.[^"]+)"/g)].some(([, target = ""]) =>
      isInRoom(resolve("src", dirname(path), target)),
    ),
  );
  expect(naming).toEqual(["desk/bring-in.ts"]);
});

test("no part of the site, its pages or its checks names the libraries of the import", () => {
  const libraries = /from "(rehype|remark|unified|hast-|mdast-|word-extractor|pdfjs-dist)/;
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.tsx?$/.test(path) && !path.startsWith("import"),
  );
  expect(files.filter((path) => libraries.test(readFileSync(join("src", path), "utf8")))).toEqual([]);
});

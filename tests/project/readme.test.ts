import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

test("the README is a map, not a manual: 12 KB at the most", () => {
  expect(statSync("README.md").size).toBeLessThanOrEqual(12 * 1024);
});

test("whatever a README leads to within the project is there", () => {
  const below = ["src", "layouts", "tests"].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((name) => join(room, name)),
  );
  const pages = [...readdirSync("."), ...below].filter(
    (path) => path.endsWith(".md") && !/guide|fixtures|cases/.test(path),
  );
  expect(pages.length).toBeGreaterThan(10);
  const lost = pages.flatMap((page) =>
    [
      ...readFileSync(page, "utf8")
        .replace(/`[^`\n]*`/g, "")
        .matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g),
    ]
      .map(([, path = ""]) => path)
      .filter((path) => !existsSync(join(dirname(page), path)))
      .map((path) => `${page}: ${path}`),
  );
  expect(lost).toEqual([]);
});

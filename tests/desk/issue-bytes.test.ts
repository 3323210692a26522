import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bytesOfText, textOfBytes } from "../../src/desk/issue-bytes.ts";

const saved = (before: string, text: string): string => bytesOfText(Buffer.from(before), text).toString();

test("an issue that was opened and not changed keeps its bytes", () => {
  const files = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".md"),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    const bytes = readFileSync(join("content", name));
    expect(bytesOfText(bytes, textOfBytes(bytes) ?? "").equals(bytes), name).toBe(true);
  }
});

test.each([["\uFEFF---\r\ntitle: 甲\r\n---\r\n\r\n正文  \r\n"], ["一\r\n二\n三\r四"], ["\n\n\r\n"], [""]])(
  "byte order mark and line ends stay as they are: %j",
  (typed) => {
    expect(saved(typed, textOfBytes(Buffer.from(typed)) ?? "")).toBe(typed);
  },
);

test("only the lines that were changed get other bytes, and new ones end as the file's lines do", () => {
  expect(saved("\uFEFF一\r\n二\n三\r\n四", "一\n二改\n新\n三\n四")).toBe(
    "\uFEFF一\r\n二改\r\n新\r\n三\r\n四",
  );
});

test("a text that has nothing in common with the one before is written, however long", () => {
  const text = Array.from({ length: 30_000 }, (_, line) => `第${line}行\n`).join("");
  expect(saved("一\r\n二\r\n", text)).toBe(text.replaceAll("\n", "\r\n"));
});

test("bytes that are no UTF-8 are not opened", () => {
  expect(textOfBytes(Buffer.from([0xd6, 0xd0]))).toBe(null);
});

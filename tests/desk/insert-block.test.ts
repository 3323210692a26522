import { expect, test } from "vitest";
import { insertBlock } from "../../layouts/desk/script/text-editor.ts";

/** What a text with its cursor at ▮ is after a block was put in. */
function putIn(text: string, block: string): string {
  const [before = "", behind = ""] = text.split("▮");
  let after = "";
  const insert = (inserted: string): void => {
    after = before + inserted + behind;
  };
  insertBlock({ around: () => ({ before, selected: "", behind }), insert }, block);
  return after;
}

test.each([
  ["▮", "## 甲\n"],
  ["（州科技局 吴启荣）▮", "（州科技局 吴启荣）\n\n## 甲\n"],
  ["（州科技局 吴启荣）\n▮", "（州科技局 吴启荣）\n\n## 甲\n"],
  ["一段。\n\n▮\n\n二段。", "一段。\n\n## 甲\n\n二段。"],
  ["一段。▮\n二段。", "一段。\n\n## 甲\n\n二段。"],
  ["一段。\n\n▮二段。", "一段。\n\n## 甲\n\n二段。"],
])("a block put in at %j stands between blank lines", (text, after) => {
  expect(putIn(text, "## 甲")).toBe(after);
});

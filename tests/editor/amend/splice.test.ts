import { expect, test } from "vitest";
import { Splice } from "../../../src/editor/amend/splice.ts";

const front = (lines: string, end = "\n") =>
  `---\ntitle: 甲  # 标题\n${lines}---\n\n正文  \n`.replaceAll("\n", end);

function spliced(text: string, write: (splice: Splice) => void): string {
  const splice = new Splice("06.md", text);
  write(splice);
  return splice.text;
}

const correct = (splice: Splice) => splice.addToList("corrections", { date: "2016-10-21", what: "错字" });

test.each([
  ["", "corrections:\n  - date: 2016-10-21\n    what: 错字\n"],
  [
    "corrections:\n- date: 2016-10-20\n  what: 早\n# 说明\nnotice: 乙\n",
    "corrections:\n- date: 2016-10-20\n  what: 早\n- date: 2016-10-21\n  what: 错字\n# 说明\nnotice: 乙\n",
  ],
  [
    "corrections:\n    - date: 2016-10-20\n      what: 早\n\n",
    "corrections:\n    - date: 2016-10-20\n      what: 早\n    - date: 2016-10-21\n      what: 错字\n\n",
  ],
])(
  "one more entry stands at the list's end, with its indentation; all other bytes stay: %j",
  (before, after) => {
    for (const end of ["\n", "\r\n"]) expect(spliced(front(before, end), correct)).toBe(front(after, end));
  },
);

test("a field's value is replaced, its comment stays; a field that is not there is added", () => {
  const withdraw = (splice: Splice) => {
    splice.set("status", "withdrawn");
    splice.addMap("withdrawn", { date: "2016-10-21", who: undefined, why: "数据: 有误" });
  };
  const block = "withdrawn:\n  date: 2016-10-21\n  why: '数据: 有误'\n";
  expect(spliced(front("status: corrected   # 旧\nnotice: 乙\n"), withdraw)).toBe(
    front(`status: withdrawn   # 旧\nnotice: 乙\n${block}`),
  );
  expect(spliced(front(""), withdraw)).toBe(front(`status: withdrawn\n${block}`));
});

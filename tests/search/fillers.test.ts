import { expect, test } from "vitest";
import { isEmptyWord, isQuestion, withoutQuestion } from "../../src/search/client/fillers.ts";

test.each([
  ["谁主持了推进会", ["主持了推进会"], ["谁"]],
  ["推进会什么时候召开？", ["推进会", "召开"], ["什么时候"]],
  ["推进会 谁 主持", ["推进会", "主持"], ["谁"]],
  ["创业园有几个", ["创业园有"], ["几个"]],
  ["创业园是几家", ["创业园"], ["是几家"]],
  ["哪个县市 最好", ["县市 最好"], ["哪个"]],
  ["大赛在哪里举行，在哪里报名", ["大赛", "举行，", "报名"], ["在哪里"]],
  ["推进会", ["推进会"], []],
  ["创新?", ["创新"], []],
  ["谁", [], ["谁"]],
])("%s is cut at the words that ask", (text, parts, left) => {
  expect(withoutQuestion(text)).toEqual({ parts, left });
});

test("a text asks if a word of it does; a question mark alone may be a sign", () => {
  expect(isQuestion("大赛怎么报名")).toBe(true);
  expect(isQuestion("大赛报名？")).toBe(false);
});

test("words without a meaning of their own say nothing, but where they stand in a word", () => {
  for (const word of ["的", "关于", "哪"]) expect(isEmptyWord(word), word).toBe(true);
  for (const word of ["的确", "创新", ""]) expect(isEmptyWord(word), word).toBe(false);
});

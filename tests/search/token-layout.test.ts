import { expect, test } from "vitest";
import { BODY_START, layOut } from "../../src/search/token-layout.ts";
import { tokenize } from "../../src/search/tokens.ts";

test("all of a headline of 200 characters lies before the body, and no phrase runs from one into the other", () => {
  const heading = "关于印发《楚雄州创新驱动专项行动实施方案》的通知".repeat(8).slice(0, 200);
  const places = layOut(tokenize(heading), tokenize("正文"), [], []);
  expect(places.indexOf("正文")).toBe(BODY_START);
  expect(places.slice(0, BODY_START)).toEqual([
    ...tokenize(heading),
    ...Array.from({ length: BODY_START - tokenize(heading).length }, () => null),
  ]);
});

import { expect, test } from "vitest";
import { BODY_START, bodyStart, layOut } from "../../src/search/token-layout.ts";
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

test("behind a headline that is longer than any, the body follows after a gap", () => {
  expect([0, BODY_START - 2, BODY_START - 1, BODY_START, BODY_START + 5].map(bodyStart)).toEqual([
    BODY_START,
    BODY_START,
    BODY_START,
    BODY_START + 1,
    BODY_START + 6,
  ]);
  const heading = Array.from({ length: BODY_START }, () => "长");
  expect(layOut(heading, ["正"], [], []).slice(BODY_START - 1)).toEqual(["长", null, "正", null, null]);
});

test("behind the body come the sounds and the title of the issue, parted by gaps", () => {
  expect(layOut([], ["正文", "文"], ["wu", "qi"], ["简报"]).slice(BODY_START)).toEqual([
    "正文",
    "文",
    null,
    "wu",
    "qi",
    null,
    "简报",
  ]);
});

import { expect, test } from "vitest";
import { plainOf, ScannedText } from "../../src/search/client/scanned-text.ts";
import { normalize } from "../../src/search/normalize.ts";
import { createRandom } from "../bench/random.ts";

/** Letters of several scripts, and what normalisation takes out, joins or parts: spaces, marks, signs, letters of ours. */
const PIECES = [
  ..."创新々〇aBİßσΣ29２Ａ㎡½①é가ᄀ𠮷\u00A8\u212A\uA78F\uA750\u3164",
  ..." \t\n\u3000\u00A0，。《&<\u00AD\u200B\uFE0F\u{E0100}\u20E3\u0301\u0307\u0338\u115F",
];

test("a text holds what its normalised form holds", () => {
  const random = createRandom(11);
  const some = (most: number, from: readonly string[]): string[] =>
    Array.from({ length: random.between(1, most) }, () => from[random.between(0, from.length - 1)] ?? "");
  let held = 0;
  for (let run = 0; run < 20_000; run++) {
    const few = some(5, PIECES); // so that what matters together often meets
    const text = some(12, few).join("");
    const from = random.between(0, text.length - 1);
    const query = random.next() < 0.5 ? text.slice(from, from + random.between(1, 6)) : some(3, few).join("");
    const scanned = new ScannedText(text);
    const plain = plainOf(query);
    const isHeld = plain.text !== "" && scanned.normal.includes(plain.text);
    if (isHeld) held++;
    if (scanned.holds(plain) !== isHeld) expect.fail(JSON.stringify([text, query, normalize(text)]));
  }
  expect(held).toBeGreaterThan(5000);
});

test("a text that has the letters of a query in another order is not normalised", () => {
  const scanned = new ScannedText("大赛在新区开幕，创业的人创业。");
  expect(scanned.mayHold(plainOf("创新创业大赛"))).toBe(false);
  expect(new ScannedText("创 新《创业》大\u200B赛").mayHold(plainOf("创新创业大赛"))).toBe(true);
});

import { expect, test } from "vitest";
import { nearest, type Piece } from "../../src/search/client/nearest.ts";
import { BODY_START } from "../../src/search/token-layout.ts";

const HEADLINE = 0;
/** A piece that these records hold in their bodies, and those of the second list in their headlines. */
const piece = (text: string, inBody: readonly number[], inHeadline: readonly number[] = []): Piece => ({
  text,
  found: new Map([
    ...inBody.map((record): [number, number[]] => [record, [BODY_START + 7]]),
    ...inHeadline.map((record): [number, number[]] => [record, [HEADLINE]]),
  ]),
});

test("what no record holds is near to nothing", () => {
  expect(nearest([], 100)).toBeNull();
  expect(nearest([piece("创新", [])], 100)).toBeNull();
});

test("a record that holds more pieces comes first, and what it lacks is said", () => {
  expect(nearest([piece("创新", [1, 2]), piece("大赛", [2, 3]), piece("可燃冰", [])], 100)).toEqual({
    ranked: [2, 3, 1],
    held: ["创新", "大赛"],
    missing: ["可燃冰"],
  });
});

test("a rare piece counts more than a common one", () => {
  const common = Array.from({ length: 50 }, (_, record) => record);
  expect(nearest([piece("的", common), piece("可燃冰", [90])], 100)?.ranked).toEqual([90]);
});

test("of records that hold as much the newer comes first", () => {
  expect(nearest([piece("创新", [3, 8, 5])], 100)?.ranked).toEqual([8, 5, 3]);
});

test("in a headline a piece counts half as much again", () => {
  expect(nearest([piece("创新", [8, 9], [1])], 100)?.ranked).toEqual([1, 9, 8]);
  const inHeadlineOnly = nearest([piece("创新", [2], [1]), piece("大赛", [2, 3])], 100);
  expect(inHeadlineOnly?.ranked).toEqual([2, 1, 3]);
});

test("a place in the body is none in the headline, from its first character on", () => {
  const at = (place: number): Piece["found"] =>
    new Map([
      [1, [place]],
      [2, [BODY_START + 100]],
    ]);
  expect(nearest([{ text: "创新", found: at(BODY_START) }], 100)?.ranked).toEqual([2, 1]);
  expect(nearest([{ text: "创新", found: at(BODY_START - 1) }], 100)?.ranked).toEqual([1, 2]);
});

test("a record that is known to hold a piece, wherever, holds it in its body", () => {
  const found = new Map([
    [1, []],
    [2, [BODY_START]],
  ]);
  expect(nearest([{ text: "创新", found }], 100)?.ranked).toEqual([2, 1]);
});

test("what holds less than half of what the best holds is of another matter; just half is not", () => {
  const pieces = [piece("创新", [1, 2]), piece("大赛", [1, 3])];
  expect(nearest(pieces, 100)?.ranked).toEqual([1, 3, 2]);
  expect(nearest([...pieces, piece("开幕", [1, 4])], 100)?.ranked).toEqual([1]);
});

test("no more than fifty records are listed", () => {
  const all = Array.from({ length: 60 }, (_, record) => record);
  const { ranked } = nearest([piece("创新", all)], 100) ?? { ranked: [] };
  expect(ranked).toEqual(Array.from({ length: 50 }, (_, index) => 59 - index));
});

test("pairs that overlap are said as the stretch that they are of, where both are held or both are missing", () => {
  const on = (text: string, found: readonly number[]): Piece => ({ ...piece(text, found), goesOn: true });
  const pairs = [piece("墨子", [1]), on("子号", [1]), on("号星", []), on("星座", []), on("座谈", [1])];
  expect(nearest(pairs, 100)).toMatchObject({ held: ["墨子号", "座谈"], missing: ["号星座"] });
  expect(nearest([piece("墨子", [1]), piece("子号", [1])], 100)).toMatchObject({ held: ["墨子", "子号"] });
});

test("what is missing is said as it was typed, what is held as the archive has it", () => {
  const pieces: readonly Piece[] = [
    { ...piece("科技局", [1]), typed: "科枝局" },
    { ...piece("科技厅", [2]), typed: "科枝厅" },
    piece("大赛", [1]),
  ];
  expect(nearest(pieces, 100)).toMatchObject({ held: ["科技局", "大赛"], missing: ["科枝厅"] });
});

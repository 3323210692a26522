import { expect, test } from "vitest";
import { frameOf, isBracketed } from "../../src/bulletin/frame.ts";

test.each([
  ["（州科技局 吴启荣）", "round", "州科技局 吴启荣"],
  ["( 州科技局 )", "round", "州科技局"],
  [" ﹙州科技局﹚ ", "round", "州科技局"],
  ["（州科技局）。", "round", "州科技局"],
  ["（州科技局）！", "round", "州科技局"],
  ["（）", "round", ""],
  ["【州科技局】", "other", "州科技局"],
  ["[州科技局];", "other", "州科技局"],
  ["（州科技局】", "other", "州科技局"],
  ["【州科技局）", "other", "州科技局"],
  ["——（州科技局）", "round", "州科技局"],
  ["（州科技局", "broken", "州科技局"],
  ["州科技局）", "broken", "州科技局"],
  ["（州科技局）（吴启荣）", "broken", "州科技局  吴启荣"],
  ["（州科技局）吴启荣", "broken", "州科技局 吴启荣"],
  ["吴启荣（州科技局", "broken", "吴启荣 州科技局"],
  ["（吴启荣（州科技局）", "broken", "吴启荣 州科技局"],
  ["吴启荣（州科技局）", "none", "吴启荣 州科技局"],
  ["吴（启荣）（州科技局）", "broken", "吴 启荣  州科技局"],
  ["州科技局 吴启荣", "none", "州科技局 吴启荣"],
  ["州科技局。", "none", "州科技局"],
  ["——州科技局", "dash", "州科技局"],
  ["- 吴启荣（州科技局）", "dash", "吴启荣 州科技局"],
  ["————州科技局", "dash", "—州科技局"],
  ["", "none", ""],
] as const)("around %j is %s, within is %j", (line, frame, inner) => {
  expect(frameOf(line)).toEqual({ frame, inner });
  expect(isBracketed(line)).toBe(frame === "round" || frame === "other");
});

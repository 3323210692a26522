import { expect, test } from "vitest";
import { parseByline, readByline, tellsWriter, writtenByline } from "../../src/bulletin/byline.ts";

/** Spellings of departments, and the names that are shown. */
const KNOWN = new Map([
  ["州科技局", "州科技局"],
  ["楚江州科学技术局", "州科技局"],
  ["州财政局", "州财政局"],
]);

/** What a line is read as: `州科技局 / 吴启荣`. */
function reading(line: string) {
  const found = readByline(line, KNOWN);
  return found && { ...found, names: `${found.sources.join("、")} / ${found.authors.join("、")}` };
}

test.each([
  ["（州科技局 吴启荣）", "州科技局 / 吴启荣"],
  ["【州科技局 吴启荣】", "州科技局 / 吴启荣"],
  ["（楚江州科学技术局吴启荣）", "州科技局 / 吴启荣"],
  ["（州科技局吴启荣）", "州科技局 / 吴启荣"],
  ["（州科技局欧阳启荣）", "州科技局 / 欧阳启荣"],
  ["（州科技局和州财政局 吴启荣）", "州科技局、州财政局 / 吴启荣"],
  ["（州科技局与州财政局）", "州科技局、州财政局 / "],
  ["（大姚县 吴启荣）", "大姚县 / 吴启荣"],
  ["（大姚县科技局：吴启荣）", "大姚县科技局 / 吴启荣"],
  ["（县医院 吴启荣）", "县医院 / 吴启荣"],
  ["【县医院、州财政局 吴启荣】", "县医院、州财政局 / 吴启荣"],
  ["（东山片区办 吴启荣）", "东山片区办 / 吴启荣"],
  ["（州科技局 zhengjie）", "州科技局 / zhengjie"],
  ["（州科技局 zheng jie）", "州科技局 / zheng jie"],
  ["（州科技局 Wu Qirong）", "州科技局 / Wu Qirong"],
  ["（州科技局 木呷吉哈）", "州科技局 / 木呷吉哈"],
  ["（州科技局 阿卜杜·热合曼）", "州科技局 / 阿卜杜·热合曼"],
  ["（州科技局 吴启荣 供稿）", "州科技局 / 吴启荣"],
  ["（州科技局、州财政局联合供稿）", "州科技局、州财政局 / "],
  ["（州科技局供）", "州科技局 / "],
  ["（州科技局 吴启荣 整理）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣 文/图）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣 图文报道）", "州科技局 / 吴启荣"],
  ["（供稿单位：飞跃山庄）", "飞跃山庄 / "],
  ["（州科技局通讯员 李明）", "州科技局 / 李明"],
  ["（飞跃山庄通讯员 李明）", "飞跃山庄 / 李明"],
  ["（记者 李明）", " / 李明"],
  ["（州科技局：吴启荣）", "州科技局 / 吴启荣"],
  ["（州科技局|吴启荣）", "州科技局 / 吴启荣"],
  ["（州科技局—吴启荣）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣 等）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣等）", "州科技局 / 吴启荣"],
  ["（州科技局、吴启荣、吴启荣）", "州科技局 / 吴启荣"],
  ["（州科技局、楚江州科学技术局）", "州科技局 / "],
])("brackets with who wrote a text are its byline: %s", (line, names) => {
  expect(reading(line)).toMatchObject({ names, isSure: true, isBracketed: true, hasMore: false });
});

test.each([
  ["供稿单位：飞跃山庄", "飞跃山庄 / "],
  ["供稿单位：州科技局 供稿人：吴启荣", "州科技局 / 吴启荣"],
  ["来源：飞跃山庄", "飞跃山庄 / "],
  ["来源：州财政局 吴启荣", "州财政局 / 吴启荣"],
  ["单位：州科技局", "州科技局 / "],
  ["单位：大姚县科技局", "大姚县科技局 / "],
  ["作者：吴启荣", " / 吴启荣"],
  ["作者：吴启荣、李明等", " / 吴启荣、李明"],
  ["作者：李明等", " / 李明"],
  ["记者：李明", " / 李明"],
  ["——州科技局 吴启荣", "州科技局 / 吴启荣"],
  ["——州科技局供稿", "州科技局 / "],
  ["——吴启荣供稿", " / 吴启荣"],
  ["供稿：州科技局 吴启荣", "州科技局 / 吴启荣"],
  ["供稿：吴启荣", " / 吴启荣"],
])("so is a line that says who wrote it, or one behind a dash: %s", (line, names) => {
  expect(reading(line)).toMatchObject({ names, isSure: true, isBracketed: false, hasMore: false });
});

test.each([
  ["【州科技局】", "州科技局 / "],
  ["（起云峰）", " / 起云峰"],
  ["【吴启荣】", " / 吴启荣"],
  ["（州科技局李明）", "州科技局 / 李明"],
  ["（大姚县科技局吴启荣）", "大姚县科技局 / 吴启荣"],
  ["（大姚县科技局欧阳启荣）", "大姚县科技局 / 欧阳启荣"],
  ["（Wu Qirong）", " / Wu Qirong"],
  ["州科技局通讯员 李明", "州科技局 / 李明"],
  ["通讯员 李明", " / 李明"],
  ["（吴启荣等）", " / 吴启荣"],
  ["吴启荣", " / 吴启荣"],
  ["李明", " / 李明"],
  ["吴启荣（州科技局）", "州科技局 / 吴启荣"],
  ["吴启荣 李明", " / 吴启荣、李明"],
  ["州科技局 吴启荣", "州科技局 / 吴启荣"],
  ["州科技局", "州科技局 / "],
  ["州科技局供稿", "州科技局 / "],
  ["大姚县科技局供稿", "大姚县科技局 / "],
  ["——州科技局", "州科技局 / "],
  ["——吴启荣", " / 吴启荣"],
  ["（州科技局 吴启荣", "州科技局 / 吴启荣"],
  ["州科技局）吴启荣", "州科技局 / 吴启荣"],
  ["（州科技局）（吴启荣）", "州科技局 / 吴启荣"],
])("an editor is asked whether this is one: %s", (line, names) => {
  expect(reading(line)).toMatchObject({ names, isSure: false, hasMore: false });
  expect(parseByline(line, KNOWN)).toBeNull();
});

test.each([
  ["【大姚 吴启荣】", " / 吴启荣"],
  ["——州科技局 局长 吴启荣", "州科技局 / 吴启荣"],
  ["（州科技局局长吴启荣）", "州科技局 / 吴启荣"],
  ["（大姚 吴启荣）", " / 吴启荣"],
  ["（县局 吴启荣）", " / 吴启荣"],
  ["（县台 吴启荣）", " / 吴启荣"],
  ["（本处 吴启荣）", " / 吴启荣"],
  ["（州科技局 局长 吴启荣）", "州科技局 / 吴启荣"],
  ["（局长吴启荣）", " / 吴启荣"],
  ["（局长 吴启荣）", " / 吴启荣"],
  ["（州科技局 吴启荣 2016年10月19日）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣 10月19日）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣 2016年10月）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣 2016年）", "州科技局 / 吴启荣"],
  ["（2016-10-19 州科技局 吴启荣）", "州科技局 / 吴启荣"],
  ["作者：吴启荣 审核：何晓燕", " / 吴启荣"],
  ["（州科技局 吴启荣 审核：何晓燕）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣 审核 何晓燕）", "州科技局 / 吴启荣"],
  ["（州科技局 吴启荣 电话3123456）", "州科技局 / 吴启荣"],
  ["（我局 吴启荣）", " / 吴启荣"],
  ["州科技局 吴启荣 审核：何晓燕", "州科技局 / 吴启荣"],
  ["（第一名 吴启荣）", " / 吴启荣"],
])("an editor is asked about one with more in it than a byline has: %s", (line, names) => {
  expect(reading(line)).toMatchObject({ names, isSure: false, hasMore: true });
});

test.each([
  "（州科技局局长）",
  "（县医院）",
  "（起云）",
  "（大姚县科技局李明）",
  "（县局）",
  "（吴启荣 大姚县）",
  "（zhengjie）",
  "（Wu）",
  "（木呷吉哈）",
  "（州科技局 局长）",
  "（州科技局 2016.10.19）",
  "（供）",
  "来源：A",
  "单位：万元",
  "审核：何晓燕",
  "（州科技局：高度重视）",
  "（州科技局：研究部署）",
  "（我局 木呷吉哈）",
  "我局 吴启荣",
  "木呷吉哈",
  "州科技局 木呷吉哈",
  "大姚县科技局",
  "——大姚 吴启荣",
  "（完）",
  "（详见附件）",
  "（）",
  "州科技局：",
  "（州科技局 吴启荣：）",
  "（州科技局 责任编辑：李明）",
])("%s is no byline", (line) => {
  expect(reading(line)).toBeNull();
});

test("a longer line than departments and their authors take is no byline", () => {
  const line = (names: number): string => `（州科技局${" 吴启荣".repeat(names)}）`;
  expect(reading(line(98))?.names).toBe("州科技局 / 吴启荣");
  expect(line(98).length).toBeLessThanOrEqual(400);
  expect(reading(line(99))).toBeNull();
});

test.each([
  "（本文由州科技局吴启荣供稿）",
  "（作者系州科技局局长）",
  "（州科技局提供）",
  "（材料由州科技局吴启荣提供）",
  "（以上材料均由州科技局提供）",
  "（州科技局、州财政局联合整理）",
  "（吴启荣系州科技局局长）",
  "（州科技局报送）",
  "（由州科技局撰写）",
  "（通讯员李明）",
  "（信息员李明）",
  "（李明执笔）",
])("%s tells who wrote a text", (line) => {
  expect(tellsWriter(line, KNOWN)).toBe(true);
});

test.each([
  "（数据由州统计局提供）",
  "（资料由州科技局提供）",
  "（午餐由食堂提供）",
  "（吴系州科技局局长）",
  "（州科技局局长）",
  "本文由州科技局吴启荣供稿",
  "（详见附件）",
  "（大姚县人民法院系统办公会）",
])("%s does not", (line) => {
  expect(tellsWriter(line, KNOWN)).toBe(false);
});

test("who wrote a text is told in a few words", () => {
  expect(tellsWriter(`（${"长".repeat(56)}供稿）`, KNOWN)).toBe(true);
  expect(tellsWriter(`（${"长".repeat(57)}供稿）`, KNOWN)).toBe(false);
});

test.each([
  [["州科技局"], ["吴启荣", "李明"], "（州科技局 吴启荣、李明）"],
  [["州科技局", "州财政局"], [], "（州科技局、州财政局）"],
  [[], ["吴启荣", "李明"], "作者：吴启荣、李明"],
])("departments %j and authors %j are written %s, and read again", (sources, authors, line) => {
  expect(writtenByline({ sources, authors })).toBe(line);
  expect(parseByline(line, KNOWN)).toEqual({ sources, authors });
});

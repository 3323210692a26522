import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, mark } from "../../src/search/client/excerpt.ts";
import { excerptOf } from "../../src/search/client/table-excerpt.ts";
import { nastyLine, nastyText, SETTINGS } from "../properties/nasty.ts";

/** Pieces as one line, marks in ⟦ ⟧. */
const shown = (pieces: ReturnType<typeof mark>): string =>
  pieces.map(({ text, isMarked }) => (isMarked ? `⟦${text}⟧` : text)).join("");

const TEXT = `会议于8月31日举行，由州政府召集。会议肯定了前一阶段的工作，各部门推动落实的成效比较明显，主要指标有的已经完成。
会议同时列出三个方面的差距：思想认识还跟不上要求，现实基础还够不上要求，责任落实还达不到目标。
对下一步工作，会议要求各县市对照年初确定的目标任务，把12项专项工程推进得更快一些。重点有五个方面：抓产业转型升级，抓创新主体培育，抓创新平台搭建，抓人才队伍建设，抓管理机制创新。
（州科技局 吴启荣）`;

test("every place of a term is marked, whatever its case and width", () => {
  expect(shown(mark("ＰＰＴ修改，ppt路演", ["PPT"]))).toBe("⟦ＰＰＴ⟧修改，⟦ppt⟧路演");
});

test("signs inside what was looked for belong to the mark", () => {
  expect(shown(mark("全国“科技三会”精神", ["全国“科技"]))).toBe("⟦全国“科技⟧三会”精神");
});

test("an excerpt begins and ends where sentences or clauses do", () => {
  expect(shown(excerpt(TEXT, ["专项工程"]))).toMatchInlineSnapshot(
    `"对下一步工作，会议要求各县市对照年初确定的目标任务，把12项⟦专项工程⟧推进得更快一些。重点有五个方面：抓产业转型升级，抓创新主体培育，抓创新平台搭建，抓人才队伍建设，抓管理机制创新。 （州科技局 吴启荣）"`,
  );
});

test("terms that stand far apart are all shown", () => {
  expect(shown(excerpt(TEXT, ["前一阶段", "吴启荣"]))).toMatchInlineSnapshot(
    `"会议于8月31日举行，由州政府召集。会议肯定了⟦前一阶段⟧的工作，各部门推动落实的成效比较明显，主要指标有的已经完成。 会议同时列出三个方面的差距：…（州科技局 ⟦吴启荣⟧）"`,
  );
});

test("without a term the text's beginning is shown", () => {
  expect(shown(excerpt(TEXT, []))).toMatchInlineSnapshot(
    `"会议于8月31日举行，由州政府召集。会议肯定了前一阶段的工作，各部门推动落实的成效比较明显，主要指标有的已经完成。 会议同时列出三个方面的差距：思想认识还跟不上要求，现实基础还够不上要求，责任落实还达不到目标。 …"`,
  );
});

test("an excerpt does not close what it has not opened", () => {
  expect(shown(excerpt(TEXT, ["完成"]))).not.toMatch(/^[）。]/);
  expect(shown(excerpt("《国家创新驱动发展战略纲要》印发。", ["纲要"]))).toBe(
    "《国家创新驱动发展战略⟦纲要⟧》印发。",
  );
});

test("where only the byline holds the term, the item's first sentence stands before it", () => {
  expect(shown(excerpt(TEXT, ["吴启荣"]))).toBe("会议于8月31日举行，由州政府召集。…（州科技局 ⟦吴启荣⟧）");
});

test("an excerpt does not open what it leaves out", () => {
  expect(shown(excerpt("会议召开。\n（州科技局 吴启荣）", ["吴启荣"]))).toBe(
    "会议召开。 …（州科技局 ⟦吴启荣⟧）",
  );
  expect(shown(excerpt("会议议定：创新。“创业”不变。\n（州科技局 吴启荣）", ["吴启荣"]))).toBe(
    "会议议定：创新。…（州科技局 ⟦吴启荣⟧）",
  );
  expect(shown(excerpt("会议召开\n（州科技局 吴启荣）", ["吴启荣"]))).toBe("会议召开 …（州科技局 ⟦吴启荣⟧）");
});

test("a byline is the last line, in brackets, and not all there is of what was found", () => {
  expect(shown(excerpt("会议召开。吴启荣主持。\n（州科技局 吴启荣）", ["吴启荣"]))).toBe(
    "会议召开。⟦吴启荣⟧主持。 （州科技局 ⟦吴启荣⟧）",
  );
  expect(shown(excerpt("（州科技局 吴启荣）", ["吴启荣"]))).toBe("（州科技局 ⟦吴启荣⟧）");
  expect(shown(excerpt(`会议召开。\n（州科技局 吴启荣）\n别的。`, ["吴启荣"]))).toBe(
    "会议召开。 （州科技局 ⟦吴启荣⟧） 别的。",
  );
});

describe("in a long text", () => {
  /** So many characters, none of them twice. */
  const run = (length: number, from = 0): string =>
    Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + from + index)).join("");
  const LONG = run(400);
  const at = (place: number): string => LONG.slice(place, place + 2);
  /** Where the stretches of an excerpt begin and end in it. */
  const stretches = (text: string, ...terms: readonly string[]): number[][] =>
    excerpt(text, terms)
      .map((piece) => piece.text)
      .join("")
      .split("…")
      .filter((stretch) => stretch !== "")
      .map((stretch) => [text.indexOf(stretch), text.indexOf(stretch) + stretch.length]);

  test("one place is shown in 110 characters", () => {
    expect(stretches(LONG, at(200))).toEqual([[170, 280]]);
    expect(stretches(LONG, at(20))).toEqual([[0, 110]]);
    expect(stretches(LONG, at(380))).toEqual([[350, 400]]);
    expect(stretches(LONG)).toEqual([[0, 110]]);
  });

  test("places that are far from each other share the room, in the order of the text", () => {
    expect(stretches(LONG, at(20), at(200))).toEqual([
      [0, 74],
      [191, 227],
    ]);
    expect(stretches(LONG, at(200), at(20))).toEqual([
      [11, 47],
      [185, 259],
    ]);
    expect(stretches(LONG, at(200), at(20), at(320))).toEqual([
      [11, 47],
      [191, 229],
      [311, 347],
    ]);
  });

  test("most room has the place where most terms stand together", () => {
    expect(stretches(LONG, at(20), at(200), at(220))).toEqual([
      [11, 47],
      [191, 229],
    ]);
    expect(stretches(LONG, at(200), at(220))).toEqual([[170, 280]]);
  });

  test("of what stands elsewhere two places are shown, and no character twice", () => {
    expect(stretches(LONG, at(20), at(120), at(220), at(320))).toEqual([
      [11, 49],
      [111, 147],
      [211, 247],
    ]);
    expect(stretches(LONG, at(20), at(200), at(235))).toEqual([
      [11, 49],
      [191, 227],
    ]);
    expect(stretches(LONG, at(20), at(200), at(236))).toEqual([
      [11, 49],
      [191, 227],
      [227, 263],
    ]);
  });

  test("a term that stands nowhere takes no room", () => {
    expect(stretches(LONG, at(200), "龘龘")).toEqual([[170, 280]]);
    expect(stretches(LONG, "龘龘")).toEqual([[0, 110]]);
  });

  test("an excerpt begins and ends with a clause, where one begins and ends near enough", () => {
    const clauses = (before: number): string => `${run(before)}，${run(300, 500)}`;
    const behind = (place: number): string => run(2, 500 + place);
    expect(stretches(clauses(100), behind(44))).toEqual([[101, 211]]);
    expect(stretches(clauses(100), behind(45))).toEqual([[116, 226]]);
    expect(stretches(clauses(80), at(0))).toEqual([[0, 81]]);
    expect(stretches(clauses(79), at(0))).toEqual([[0, 110]]);
    expect(stretches(clauses(212), at(20), at(200))[1]).toEqual([191, 213]);
    expect(stretches(clauses(211), at(20), at(200))[1]).toEqual([191, 227]);
  });

  test("the first sentence goes as far as there is room", () => {
    const byline = "。\n（州科技局 吴启荣）";
    expect(shown(excerpt(LONG + byline, ["吴启荣"]))).toBe(`${run(110)}…（州科技局 ⟦吴启荣⟧）`);
    expect(shown(excerpt(run(110) + byline, ["吴启荣"]))).toBe(`${run(110)}…（州科技局 ⟦吴启荣⟧）`);
    expect(shown(excerpt(run(109) + byline, ["吴启荣"]))).toBe(`${run(109)}。 …（州科技局 ⟦吴启荣⟧）`);
  });
});

test("nothing is left empty: before, between and behind marks stands text, or there is no piece", () => {
  const [marked, plain] = [true, false].map((isMarked) => (text: string) => ({ text, isMarked }));
  expect(mark("创新大赛", ["创新"])).toEqual([marked?.("创新"), plain?.("大赛")]);
  expect(excerpt("创新大赛", ["大赛"])).toEqual([plain?.("创新"), marked?.("大赛")]);
  expect(mark("创新", ["创新"])).toEqual([marked?.("创新")]);
  expect(mark("", ["创新"])).toEqual([]);
});

describe("what stands in a table alone", () => {
  const table = [
    ["时间", "环节", "规模"],
    ["5月18日", "动员会", "180名企业家"],
    ["8月5日", "复赛", "63户企业"],
    ["8月22日", "决赛", ""],
  ];
  const cells = table.flat().filter((cell) => cell !== "");
  const text = `大赛分几个环节。\n${cells.join("\n")}\n复赛以后就是决赛。\n（州科技局 吴启荣）`;
  const shownOf = (...terms: readonly string[]): string => shown(excerptOf({ text, tables: [table] }, terms));

  test("is shown with the heads of its row and column", () => {
    expect(shownOf("63户")).toBe("8月5日，规模：⟦63户⟧企业");
    expect(shownOf("180名", "动员")).toBe("5月18日，环节：⟦动员⟧会；规模：⟦180名⟧企业家");
  });

  test("is the row, where it is the row's head", () => {
    expect(shownOf("8月22日")).toBe("⟦8月22日⟧，环节：决赛");
  });

  test("stands before what the running text says of the other terms", () => {
    expect(shownOf("63户", "几个环节")).toBe(
      "8月5日，规模：⟦63户⟧企业 … 大赛分⟦几个环节⟧。 复赛以后就是决赛。 （州科技局 吴启荣）",
    );
  });

  test("is told without a head where its row or column has none", () => {
    const bare = [
      ["", "环节", ""],
      ["", "复赛", "63户企业"],
      ["", "", "8户企业"],
    ];
    const body = bare.flat().filter((cell) => cell !== "");
    const told = (term: string): string =>
      shown(excerptOf({ text: `大赛的企业。\n${body.join("\n")}\n结束。`, tables: [bare] }, [term]));
    expect(told("63户")).toBe("⟦63户⟧企业");
    expect(told("复赛")).toBe("环节：⟦复赛⟧");
    expect(told("大赛")).toBe("⟦大赛⟧的企业。 结束。");
  });

  test("gives way to the running text, where that has it, too", () => {
    expect(shownOf("决赛")).toBe("大赛分几个环节。 复赛以后就是⟦决赛⟧。 （州科技局 吴启荣）");
  });
});

test("a short text is shown whole", () => {
  expect(shown(excerpt("全文只有一句。", ["一句"]))).toBe("全文只有⟦一句⟧。");
});

test.each([
  ["任务①2016年", "2016年", "任务①⟦2016年⟧"],
  ["亩产10²吨", "10", "亩产⟦10⟧²吨"],
  ["占比3½，减排CO₂", "co2", "占比3½，减排⟦CO₂⟧"],
  ["第Ⅳ类、占地5㎡", "m2", "第Ⅳ类、占地5⟦㎡⟧"],
  ["葛\u{E0100}洲坝", "葛洲", "⟦葛\u{E0100}洲⟧坝"],
])("%s is quoted as it is written, where %s is marked too", (text, term, quoted) => {
  expect(shown(mark(text, [term]))).toBe(quoted);
  expect(shown(excerpt(text, [term]))).toBe(quoted);
});

test("whatever is marked, the pieces in a row are the text", () => {
  fc.assert(
    fc.property(nastyText(), nastyLine(3), nastyText(), (before, term, after) => {
      const text = before + term + after;
      const row = mark(text, [term, after])
        .map((piece) => piece.text)
        .join("");
      expect(row.replace(/\s+/g, " ")).toBe(text.replace(/\s+/g, " "));
    }),
    SETTINGS,
  );
});

import { describe, expect, test } from "vitest";
import { rewordings, variantsOf, withSynonyms } from "../../src/search/client/replace.ts";
import type { Term } from "../../src/search/client/terms.ts";
import { NO_HINTS } from "../support/news.ts";

const terms = (...texts: readonly string[]): Term[] =>
  texts.map((text) => ({ text, field: "text", isExcluded: false }));
const textsIn = (all: Iterable<readonly Term[]>): string[] =>
  [...all].map((words) => words.map(({ text }) => text).join(" "));
const synonyms = (texts: readonly string[], ...groups: readonly (readonly string[])[]): string[] =>
  textsIn(withSynonyms(terms(...texts), groups));

describe("a word gives way to each that means the same", () => {
  test("by itself, or inside a longer text", () => {
    expect(synonyms(["扶贫"], ["扶贫", "脱贫", "减贫"])).toEqual(["脱贫", "减贫"]);
    expect(synonyms(["扶贫工作"], ["扶贫", "脱贫"])).toEqual(["脱贫工作"]);
    expect(synonyms(["创新"], ["扶贫", "脱贫"])).toEqual([]);
  });

  test("one word of the query after the other", () => {
    expect(synonyms(["高校", "扶贫"], ["高校", "大学"], ["扶贫", "脱贫"])).toEqual([
      "大学 扶贫",
      "高校 脱贫",
    ]);
  });

  test("whatever its case and width", () => {
    expect(synonyms(["ｇｄｐ增长"], ["GDP", "国内生产总值"])).toEqual(["国内生产总值增长"]);
  });

  test("of a group, the longest that the text holds", () => {
    const group = ["州科技局", "楚雄州科技局", "科技局"];
    expect(synonyms(["楚雄州科技局通知"], group)).toEqual(["州科技局通知", "科技局通知"]);
  });

  test("of several groups, that first whose word is longer", () => {
    expect(synonyms(["中小企业家"], ["企业", "公司"], ["中小企业", "中小微企业"])).toEqual([
      "中小微企业家",
      "中小公司家",
    ]);
  });

  test("and where it is the whole text, no part of it does", () => {
    expect(synonyms(["中小企业"], ["企业", "公司"], ["中小企业", "中小微企业"])).toEqual(["中小微企业"]);
  });

  test("with signs that mean something to a pattern taken as they are", () => {
    expect(synonyms(["研发投入"], ["研发", "R$&D"])).toEqual(["R$&D投入"]);
  });

  test("and stays where it was to be looked for", () => {
    const term: Term = { text: "扶贫", field: "title", isExcluded: false };
    expect([...withSynonyms([term], [["扶贫", "脱贫"]])]).toEqual([[{ ...term, text: "脱贫" }]]);
  });
});

describe("characters give way to their other form", () => {
  const change = (
    text: string,
    pairs: { simplified: string; traditional: string },
  ): Record<string, string> => {
    const { asUsed, simplified, traditional } = variantsOf(terms(text), pairs);
    const spelled = (words: readonly Term[]): string => words.map(({ text }) => text).join(" ");
    return { asUsed: spelled(asUsed), simplified: spelled(simplified), traditional: spelled(traditional) };
  };

  test("each where the archive has that form", () => {
    expect(change("創新驅动", { simplified: "創创驅驱", traditional: "动動" })).toEqual({
      asUsed: "创新驱動",
      simplified: "创新驱动",
      traditional: "創新驅動",
    });
  });

  test("the first of several", () => {
    expect(change("乾", { simplified: "乾干乾乾", traditional: "" })).toMatchObject({ simplified: "干" });
  });

  test("but not where the archive has the form that was typed", () => {
    expect(change("创創", { simplified: "創创", traditional: "创創" }).asUsed).toBe("创創");
  });
});

describe("rewordings", () => {
  const reworded = (texts: readonly string[], more: Partial<typeof NO_HINTS>): string[] =>
    textsIn(rewordings(terms(...texts), { ...NO_HINTS, ...more }));

  test("of what has no other form are none", () => {
    expect(reworded(["创新", "大赛"], {})).toEqual([]);
  });

  test("are other characters, other numbers and other words, in this order", () => {
    expect(
      reworded(["創新", "十月", "科技局"], {
        variants: { simplified: "創创", traditional: "" },
        departments: [["科技局", "科学技术局"]],
        synonyms: [["创新", "革新"]],
      }),
    ).toEqual([
      "创新 十月 科技局",
      "创新 十月 科技局",
      "创新 10月 科技局",
      "革新 十月 科技局",
      "创新 十月 科学技术局",
    ]);
  });

  test("are in one direction, too, where an archive has both forms", () => {
    expect(reworded(["創意创新"], { variants: { simplified: "創创", traditional: "创創" } })).toEqual([
      "创意创新",
      "創意創新",
    ]);
  });
});

test("a person's title goes before the name, but in no field", () => {
  const ways = (field: Term["field"]): string[] =>
    textsIn(rewordings([{ text: "夭副州长", field, isExcluded: false }], NO_HINTS));
  expect(ways("text")).toEqual(["副州长夭"]);
  expect(ways("author")).toEqual([]);
});

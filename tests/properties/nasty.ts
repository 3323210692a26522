import { readFileSync } from "node:fs";
import fc from "fast-check";

/** How often a property is tried: `PROPERTY_RUNS=10000 npx vitest run tests/properties` looks longer. */
const RUNS = Number(process.env.PROPERTY_RUNS ?? 300);

/** The same inputs each time, so that a test fails for everybody or for nobody; `PROPERTY_SEED` tries others. */
export const SETTINGS = { numRuns: RUNS, seed: Number(process.env.PROPERTY_SEED ?? 20161019) };

/** What means something to YAML, Markdown, HTML, template languages, spreadsheets, or to the archive's own reader. */
export const PIECES: readonly string[] = [
  ..."[]()`*_~<>&\\|-#+=!/?:;,.%$@{}'\"^",
  ..."甲、，。：；“”‘’《》（）！？…—·　",
  ..."\n\t \u00A0a1é",
  "\n\n",
  "\n    ",
  "## ",
  "### ",
  "- ",
  "1. ",
  "> ",
  "---\n",
  "```\n",
  "**",
  "==",
  "![",
  "](",
  "[^1]",
  "[^1]: ",
  "[a](b)",
  "[a](/2016/6/)",
  "[a](https://a.cn/)",
  "[a](javascript:alert)",
  "![a](06/b.png)",
  "|甲|乙|\n|-|-|\n",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<!--",
  "]]>",
  "&lt;",
  "&#x202E;",
  "&amp;",
  "{{ 7*7 }}",
  "{% include 'x' %}",
  "=HYPERLINK(1)",
  "__proto__",
  "constructor",
  "https://www.gov.cn/",
  "www.gov.cn",
  "title: ",
  "keywords:\n  - ",
  "2016-10-19 11:07",
  "2016年",
  "第6期",
  "一、",
  "（一）",
  "（州科技局 吴启荣）",
  "作者：吴启荣",
  "供稿：",
  "州科技局",
  "吴启荣",
  "13812345678",
  "11010519491231002X",
  "e\u0301",
  "😀",
  "𠮷",
  "\u202E",
  "\u200B",
  "\u0000",
  "\uFEFF",
  "\uFFFD",
  "\uA78F",
  "¶␣‗",
  "\u2028",
];

const piece = fc.constantFrom(...PIECES);

/** A text of such pieces, and of any characters between them. */
export const nastyText = (pieces = 40): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof({ weight: 8, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: "binary" }) }),
      {
        maxLength: pieces,
      },
    )
    .map((parts) => parts.join(""));

/** The same on one line. */
export const nastyLine = (pieces = 12): fc.Arbitrary<string> =>
  nastyText(pieces).map((text) => text.replace(/[\r\n]+/g, ""));

const UNFIT =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2028\u2029\uFFFC\uFFFD]/gu;

/** A line that the archive takes: what it refuses is gone from it. */
export const cleanLine = (pieces = 8): fc.Arbitrary<string> =>
  nastyLine(pieces)
    .map((text) => text.replace(UNFIT, "").trim())
    .filter((text) => text !== "");

/** Any bytes, and texts in any encoding or cut anywhere. */
export const nastyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  nastyText().map((text) => Buffer.from(text)),
  nastyText().map((text) => Buffer.from(text, "utf16le")),
  fc.tuple(nastyText(), fc.nat()).map(([text, cut]) => {
    const bytes = Buffer.from(text);
    return bytes.subarray(0, cut % (bytes.length + 1));
  }),
);

const SAMPLES = ["content/2016/06.md", "content/2016/02.md", "content/2017/03.md"].map((file) =>
  readFileSync(file, "utf8"),
);

/** A text in which some stretches were replaced. */
export const mutated = (sample: string): fc.Arbitrary<string> =>
  fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), nastyText(3)), { maxLength: 8 }).map((changes) =>
    changes.reduce((text, [at, length, put]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + length);
    }, sample),
  );

export const mutatedIssue: fc.Arbitrary<string> = fc.constantFrom(...SAMPLES).chain(mutated);

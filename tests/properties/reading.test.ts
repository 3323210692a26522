/** What holds of whatever is read, not of examples alone. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { parseByline } from "../../src/bulletin/byline.ts";
import { frontMatterSchema } from "../../src/bulletin/front-matter.ts";
import { departmentNames } from "../../src/bulletin/site.ts";
import { decode } from "../../src/content/decode.ts";
import { describeForbidden } from "../../src/content/forbidden.ts";
import { FORMATS, formatProblems } from "../../src/content/format.ts";
import { isError, type Problem } from "../../src/content/problem.ts";
import { readIssue } from "../../src/content/read-issue.ts";
import { readSite } from "../../src/content/read-site.ts";
import type { IssueReading } from "../../src/content/reading.ts";
import { sourceFile } from "../../src/content/source-file.ts";
import { mendYaml } from "../../src/content/yaml/mend-yaml.ts";
import { knownFields, NO_FIELDS } from "../../src/content/yaml/schema-fields.ts";
import { readYaml } from "../../src/content/yaml/yaml.ts";
import { writeFrontMatter } from "../../src/import/write-markdown.ts";
import { issueText } from "../content/archive-folder.ts";
import { cleanLine, mutatedIssue, nastyBytes, nastyLine, nastyText, SETTINGS } from "./nasty.ts";

const site = readSite("site.yaml", readFileSync("content/site.yaml")).value;
const departments = site ? departmentNames(site) : new Map<string, string>();
const attachments = new Map([["b.png", { name: "b.png", file: "layouts/screenshot.png", bytes: 1 }]]);
const SOURCE = {
  year: 2016,
  stem: "06",
  file: "content/2016/06.md",
  attachments,
  originals: new Map(),
  versions: [],
  review: null,
};
const read = (bytes: Uint8Array | string): IssueReading =>
  readIssue(SOURCE, Buffer.from(bytes), { base: "/", series: [], isUnsigned: false, departments });

/** A problem points into its file, and every format can show it in one piece, without a control character. */
function expectShown(problems: readonly Problem[]): void {
  for (const { line, column, length, excerpt, message, remedy } of problems) {
    expect(column - 1 + length).toBeLessThanOrEqual(line === 0 ? 0 : Math.max(1, excerpt.length + 1));
    expect(Math.min(line, column)).toBeGreaterThanOrEqual(line === 0 ? 0 : 1);
    expect([message, remedy]).not.toContain("");
  }
  for (const format of FORMATS)
    expect(formatProblems(problems, format)).not.toMatch(/[\p{Cf}\u2028\u2029]|(?!\n)\p{Cc}/u);
}

test("any bytes are either a text without a forbidden character, or refused with at least one problem", () => {
  fc.assert(
    fc.property(nastyBytes, (bytes) => {
      const { value, problems } = decode("a.md", bytes);
      expect(value === undefined && problems.length === 0).toBe(false);
      if (value) expect(describeForbidden(value.text)).toBeNull();
      expectShown(problems);
    }),
    SETTINGS,
  );
});

test("a text that may stand is read back as it was written", () => {
  fc.assert(
    fc.property(fc.array(cleanLine()), (lines) => {
      const text = lines.join("\n");
      expect(decode("a.md", Buffer.from(text))).toMatchObject({ value: { text }, problems: [] });
    }),
    SETTINGS,
  );
});

test("whatever stands between the two ---, it is read as texts, lists and maps, or refused; nothing else happens", () => {
  fc.assert(
    fc.property(nastyText(), (text) => {
      const file = sourceFile("a.md", text);
      const { value, problems } = readYaml(file, 1, file.lines.length);
      expect(value === undefined && problems.length === 0).toBe(false);
      if (value) expect(onlyTexts(value.value)).toBe(true);
      expectShown(problems);
    }),
    SETTINGS,
  );
});

const onlyTexts = (value: unknown): boolean =>
  typeof value === "string" ||
  value === null ||
  (typeof value === "object" && Object.values(value).every(onlyTexts));

test("a line as it should be, is a line as it should be: what was mended needs no mending", () => {
  fc.assert(
    fc.property(nastyText(), (text) => {
      const file = sourceFile("a.md", text);
      for (const known of [NO_FIELDS, knownFields(frontMatterSchema)]) {
        const { text: mended } = mendYaml(file, 1, file.lines.length, known);
        const again = sourceFile("a.md", mended);
        expect(mendYaml(again, 1, again.lines.length, known)).toMatchObject({ text: mended, problems: [] });
      }
    }),
    SETTINGS,
  );
});

test("front matter that is printed is read as what was printed", () => {
  const fields = fc.record(
    {
      title: cleanLine(),
      summary: cleanLine(),
      notice: cleanLine(),
      keywords: fc.array(cleanLine(), { minLength: 1 }),
    },
    { requiredKeys: ["title"] },
  );
  fc.assert(
    fc.property(fields, (front) => {
      const file = sourceFile("a.md", writeFrontMatter(front).replace(/^---\n|---\n$/g, ""));
      const { value, problems } = readYaml(file, 1, file.lines.length);
      expect(problems).toEqual([]);
      expect(value?.value).toEqual(front);
    }),
    SETTINGS,
  );
});

test("any issue is read or refused; what is read holds no markup but ours, and leads nowhere but where links may lead", () => {
  const body = nastyText(60).map((text) => issueText({}, `## 甲\n\n${text}\n`));
  const anything = nastyBytes.map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(fc.oneof(body, mutatedIssue, nastyText(60), anything), (text) => {
      const { issue, problems } = read(text);
      if (!issue) expect(problems.some((problem) => isError(problem))).toBe(true);
      expectShown(problems);
      for (const html of issue?.items.map((item) => item.html) ?? []) expectTame(html);
      expectTame(issue?.preambleHtml ?? "");
      const again = read(text);
      expect([again.issue, again.problems]).toEqual([issue, problems]);
    }),
    SETTINGS,
  );
});

const ELEMENTS = new Set(
  "p br strong em s a img ul ol li blockquote hr code pre table thead tbody tr th td h3 h4 h5 h6 div span sup figure figcaption".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "href src alt title class id rel loading decoding scope tabindex role aria-label start width height".split(
    " ",
  ),
);

function expectTame(html: string): void {
  const parser = new Parser({
    onopentag(name, attributes) {
      expect(ELEMENTS).toContain(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        expect(ATTRIBUTES).toContain(attribute);
        if (attribute === "href") expect(value).toMatch(/^(https?:\/\/|mailto:|\/(?!\/)|#)/);
        if (attribute === "src") expect(value).toMatch(/^\/(?!\/)/);
      }
    },
    oncomment: () => expect.unreachable("a comment"),
    onprocessinginstruction: () => expect.unreachable("an instruction"),
  });
  parser.end(html);
}

test("a byline that was read, printed and read again is the same byline", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        nastyLine(6),
        nastyLine(4).map((text) => `（${text}）`),
      ),
      (line) => {
        const byline = parseByline(line, departments);
        if (!byline) return;
        const { sources, authors } = byline;
        expect([...sources, ...authors].every((name) => name.trim() !== "")).toBe(true);
        const plain = `（${[...sources, ...authors].join(" ")}）`;
        const labelled = [
          ...(sources.length > 0 ? [`单位：${sources.join("、")}`] : []),
          ...(authors.length > 0 ? [`作者：${authors.join("、")}`] : []),
        ].join("；");
        if (plain.length > 60) return;
        expect([parseByline(plain, departments), parseByline(labelled, departments)]).toContainEqual(byline);
      },
    ),
    SETTINGS,
  );
});

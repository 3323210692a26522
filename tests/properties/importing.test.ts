import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { numbered } from "../../src/bulletin/issue-number.ts";
import { importFile } from "../../src/import/import-file.ts";
import { openSource } from "../../src/import/open-source.ts";
import { ImportRefused } from "../../src/import/remarks.ts";
import { nastyBytes, nastyText, SETTINGS } from "./nasty.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bulletin-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CONTEXT = {
  base: "/",
  series: [],
  isUnsigned: false,
  departments: new Map([["州科技局", "州科技局"]]),
};
const GIVEN = { year: 2016, issue: numbered(6) };

/** Pages as office software makes them, with anything inside. */
const page = fc
  .array(
    fc.tuple(
      fc.constantFrom("p", "div", "h2", "li", "td", "b", "a", "span", "center", "blockquote"),
      nastyText(6),
    ),
    { maxLength: 12 },
  )
  .map((parts) =>
    parts
      .map(([name, text], index) =>
        index % 3 === 2 ? `<${name}>${text}` : `<${name} style="${text}">${text}</${name}>`,
      )
      .join("\n"),
  );

test.each([
  ["a text", "2016年第6期.txt", nastyText()],
  ["a web page", "2016年第6期.html", page],
  ["foreign Markdown", "2016年第6期.md", nastyText()],
  ["any bytes, named .txt", "2016年第6期.txt", nastyBytes],
  ["any bytes, named .docx", "2016年第6期.docx", nastyBytes],
] as const)(
  "%s becomes a draft that the archive can read, or is refused in words",
  async (_what, name, files) => {
    const path = join(folder, name);
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        writeFileSync(path, bytes);
        try {
          const [part] = await importFile(openSource(path), {
            content: folder,
            given: GIVEN,
            context: CONTEXT,
            asked: [],
            office: null,
          });
          expect(part).toBeDefined();
          if (!part?.imported) return;
          const { draft, items } = part.imported;
          expect(items.length).toBeGreaterThan(0);
          // Whatever an editor has to mend, the draft's own form is none of it.
          const codes = draft.problems.map(({ code }) => code);
          expect(codes.filter((code) => /^(front-matter|field\/(unknown|type|number))/.test(code))).toEqual(
            [],
          );
        } catch (error) {
          if (!(error instanceof ImportRefused)) throw error;
        }
      }),
      SETTINGS,
    );
  },
);

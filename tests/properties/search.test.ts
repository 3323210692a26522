import fc from "fast-check";
import { expect, test } from "vitest";
import { normalize, splitCharacters } from "../../src/search/normalize.ts";
import { tokenize, toPagefindQuery } from "../../src/search/tokens.ts";
import { nastyLine, nastyText, SETTINGS } from "./nasty.ts";

test("what was normalised is normal", () => {
  fc.assert(
    fc.property(nastyText(), (text) => {
      expect(normalize(normalize(text))).toBe(normalize(text));
    }),
    SETTINGS,
  );
});

test("a text's characters in a row are the text, in its compatibility form", () => {
  fc.assert(
    fc.property(nastyText(), (text) => {
      const row = splitCharacters(text)
        .map(({ shown, tail }) => shown + tail)
        .join("");
      expect(row.normalize("NFKC")).toBe(text.normalize("NFKC"));
    }),
    SETTINGS,
  );
});

test("a part of a text is looked for by tokens that the text has, one after the other", () => {
  fc.assert(
    fc.property(nastyText(), nastyLine(3), nastyText(), (before, part, after) => {
      const query = toPagefindQuery(part);
      const text = before + part + after;
      if (!query?.startsWith('"') || !normalize(text).includes(normalize(part))) return;
      expect(` ${tokenize(text).join(" ")} `).toContain(` ${query.slice(1, -1)} `);
    }),
    SETTINGS,
  );
});

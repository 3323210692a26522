import fc from "fast-check";
import { expect, test } from "vitest";
import { normalize, splitCharacters } from "../../src/search/normalize.ts";
import { tokenize, toPagefindQuery } from "../../src/search/tokens.ts";
import { nastyText, SETTINGS } from "./nasty.ts";

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
      // Marks that choose a letter's shape are no characters.
      const written = text.replace(/(?=\p{M})\p{DI}|\u20E3/gu, "");
      expect(row.normalize("NFKC")).toBe(written.normalize("NFKC"));
    }),
    SETTINGS,
  );
});

/** Letters with marks, and with others that are never seen. */
const markedText = (pieces: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        nastyText(2),
        fc.constantFrom("x\u0304", "\u0304", "ཡི", "葛\u{E0100}", "1\uFE0F\u20E3", "İ", "\u3000"),
      ),
      { maxLength: pieces },
    )
    .map((parts) => parts.join(""));

test("a part of a text is looked for by tokens that the text has, one after the other, and no other is", () => {
  fc.assert(
    fc.property(markedText(12), markedText(3), markedText(12), (before, part, after) => {
      const query = toPagefindQuery(part);
      if (query === null) return;
      for (const text of [before + part + after, before + after]) {
        const isHeld = normalize(text).includes(normalize(part));
        const tokens = ` ${tokenize(text).join(" ")} `;
        if (query.startsWith('"')) expect(tokens.includes(` ${query.slice(1, -1)} `)).toBe(isHeld);
        else expect(tokens.includes(` ${query}`)).toBe(isHeld);
      }
    }),
    SETTINGS,
  );
});

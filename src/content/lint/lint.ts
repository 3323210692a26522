import type { Problem } from "../problem.ts";
import type { SourceFile } from "../source-file.ts";
import type { Fences } from "../yaml/fences.ts";
import type { PlacedValue } from "../yaml/yaml.ts";
import { unbalanced } from "./brackets.ts";
import { doubledWords } from "./doubled-words.ts";
import { emptyBylines } from "./empty-byline.ts";
import { fullWidthCharacters } from "./full-width.ts";
import { headings } from "./headings.ts";
import { indentation } from "./indentation.ts";
import { personalNumbers, type TextOnPage } from "./personal-numbers.ts";
import { proseOf } from "./prose.ts";
import { doubledPunctuation, halfWidthPunctuation } from "./punctuation.ts";
import { findInText } from "./text-rule.ts";
import { wrongCharacters } from "./wrong-characters.ts";

/**
 * What is wrong with an issue's language, whatever its fields say. `names` are those of departments and authors; `texts` what
 * readers see of the body, each with its line.
 */
export function lintText(
  file: SourceFile,
  fences: Fences,
  front: PlacedValue | undefined,
  texts: readonly TextOnPage[],
  names: () => readonly string[],
): Problem[] {
  const prose = proseOf(file, fences);
  const rules = [
    halfWidthPunctuation,
    doubledPunctuation,
    fullWidthCharacters,
    doubledWords,
    wrongCharacters(names),
  ];
  return [
    ...rules.flatMap((rule) => findInText(prose, rule)),
    ...indentation(prose),
    ...unbalanced(prose),
    ...headings(prose, names),
    ...emptyBylines(prose),
    ...personalNumbers(prose, front, texts),
  ];
}

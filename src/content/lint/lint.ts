import type { Body } from "../body/body.ts";
import type { IssueParts } from "../check/issue-checks.ts";
import type { Problem } from "../problem.ts";
import { unbalanced } from "./brackets.ts";
import { emptyBylines } from "./empty-byline.ts";
import { headings } from "./headings.ts";
import { indentation } from "./indentation.ts";
import { personalNumbers, type TextOnPage } from "./personal-numbers.ts";
import { proseOf } from "./prose.ts";
import { secrecy } from "./secrecy.ts";
import { findInText } from "./text-rule.ts";
import { doubledPunctuation, doubledWords, fullWidthCharacters, halfWidthPunctuation } from "./typing.ts";
import { wrongCharacters } from "./wrong-characters.ts";

/** All problems of language and typing. */
export function lintText(issue: IssueParts): Problem[] {
  const { file, fences, fields, body } = issue;
  const prose = proseOf(file, fences);
  const names = () => namesIn(issue);
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
    ...secrecy(prose, fields.placed),
    ...personalNumbers(prose, fields.placed, textsOf(body, fences.body)),
  ];
}

/** The body as readers see it, each part with the line where it begins. */
const textsOf = ({ preambleHtml, sections }: Body, line: number): TextOnPage[] => [
  ...(preambleHtml ? [{ line, text: preambleHtml.replace(/<[^>]*>/g, "") }] : []),
  ...sections.map((section) => ({ line: section.line, text: `${section.heading}\n${section.text}` })),
];

/** The names of departments and authors, which are never wrong words. */
const namesIn = ({ fields: { value }, body, context }: IssueParts): string[] => [
  ...context.departments.keys(),
  ...(value?.source ?? []),
  ...(value?.author ?? []),
  ...body.sections.flatMap(({ byline }) => (byline ? [...byline.sources, ...byline.authors] : [])),
];

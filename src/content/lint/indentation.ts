import type { Problem } from "../problem.ts";
import type { Prose } from "./prose.ts";
import { findInText, type TextRule } from "./text-rule.ts";

const RULE: TextRule = {
  code: "text/indent",
  pattern: /^ {0,3}[\u3000\u00A0][ \u3000\u00A0]*(?=\S)/gm,
  message: () => "行首有全角空格：首行缩进由网页自动加上，这些空格不会显示。",
  correct: () => "",
};

/** Full-width indentation, as Word has it; the front matter refuses it anyway. */
export function indentation(prose: Prose): Problem[] {
  const { text, body } = prose;
  if (!text.includes("\u3000", body) && !text.includes("\u00A0", body)) return [];
  return findInText({ ...prose, text: " ".repeat(body) + text.slice(body) }, RULE);
}

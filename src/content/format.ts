import { eastAsianWidth } from "get-east-asian-width";
import { replaceForbidden } from "./forbidden.ts";
import { isError, type Problem } from "./problem.ts";

export const FORMATS = ["text", "json", "github"] as const;
type Format = (typeof FORMATS)[number];

/** Problems for a terminal, as JSON, or as GitHub annotations; "" for none. */
export function formatProblems(problems: readonly Problem[], format: Format): string {
  if (format === "json") return `${escapeHidden(JSON.stringify(problems.map(withShortExcerpt), null, 2))}\n`;
  return format === "github" ? problems.map(asAnnotation).join("") : problems.map(asText).join("\n");
}

const MOST_REMINDERS = 20;

/** All errors and the last reminders, which are the newest issues': an old archive can have hundreds. */
export function formatForBuild(problems: readonly Problem[]): string {
  const reminders = problems.filter((problem) => !isError(problem));
  const left = new Set(reminders.slice(0, -MOST_REMINDERS));
  const shown = formatProblems(
    problems.filter((problem) => !left.has(problem)),
    "text",
  );
  return left.size === 0 ? shown : `${shown}\n另有${left.size}条提醒，运行 npm run check 可以看到全部。\n`;
}

/** Escapes characters that could control a terminal. */
const escapeHidden = (json: string): string =>
  json.replace(/[\x7f-\x9f\p{Cf}\u2028\u2029]/gu, (character) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );

const LONGEST_EXCERPT = 1000;

/** The same long line can be the excerpt of many problems. */
const withShortExcerpt = (problem: Problem): Problem => ({
  ...problem,
  excerpt: problem.excerpt.slice(0, LONGEST_EXCERPT),
});

/** 发现3处错误、1处提醒。 */
export function summarize(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const counts = [errors > 0 ? `${errors}处错误` : "", warnings > 0 ? `${warnings}处提醒` : ""].filter(
    Boolean,
  );
  return counts.length > 0 ? `发现${counts.join("、")}。` : "没有发现问题。";
}

function asText(problem: Problem): string {
  const { line, column, code, message, remedy } = problem;
  const file = visible(problem.file);
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  const heading = `${place} ${isError(problem) ? "错误" : "提醒"} ${code}`;
  return [heading, ...shownLine(problem), `  ${visible(message)}`, `  → ${visible(remedy)}`, ""].join("\n");
}

const SHOWN_WIDTH = 76;
const MOST_SHOWN = 2 * SHOWN_WIDTH;

/** The line and a caret line; long lines are cut around the place, Han characters take two columns. */
function shownLine({ line, column, length, excerpt }: Problem): string[] {
  if (line === 0 || excerpt.trim() === "") return [];
  const start = Math.max(0, column - 1);
  const from = start > 40 ? start - 20 : 0;
  const before = visible((from > 0 ? "…" : "") + excerpt.slice(from, start));
  const shownFrom = (index: number, most: number): string =>
    visible(excerpt.slice(index, index + Math.min(most, MOST_SHOWN)));
  const marked = cut(shownFrom(start, length), SHOWN_WIDTH - width(before));
  const after = cut(shownFrom(start + length, MOST_SHOWN), SHOWN_WIDTH - width(before) - width(marked));
  const gutter = String(line);
  return [
    `  ${gutter} │ ${before}${marked}${after}`.trimEnd(),
    `  ${" ".repeat(gutter.length)} │ ${" ".repeat(width(before))}${"^".repeat(Math.max(1, width(marked)))}`,
  ];
}

const width = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: false }),
    0,
  );

function cut(text: string, columns: number): string {
  let used = 0;
  let result = "";
  for (const character of text) {
    used += width(character);
    if (used > columns) return `${result}…`;
    result += character;
  }
  return result;
}

/** Keeps control, bidi and zero-width characters out of the terminal. */
export const visible = (text: string): string =>
  replaceForbidden(text.replaceAll("\t", " ").replace(/\p{Cc}|\p{Cf}/gu, "□"), "□");

/** GitHub's workflow commands: `::error file=…,line=…,col=…,title=…::message`. */
function asAnnotation(problem: Problem): string {
  const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const { severity, line, column, code, message, remedy } = problem;
  const file = visible(problem.file);
  const place = line > 0 ? `,line=${line},col=${column}` : "";
  return `::${severity} file=${property(file)}${place},title=${property(code)}::${data(visible(`${message} ${remedy}`))}\n`;
}

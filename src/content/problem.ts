import { compare } from "../base/text.ts";
import { maskPersonalNumbers } from "./privacy/personal-data.ts";
import type { Place, SourceFile } from "./source-file.ts";

/** A problem in `content/` to mend (error) or review (warning). */
export interface Problem {
  /** stable and searchable: `field/date` */
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly file: string;
  /** from 1; 0 where the problem is the file itself */
  readonly line: number;
  readonly column: number;
  /** length of the marked text, in UTF-16 units */
  readonly length: number;
  /** the line with personal numbers masked, or "" */
  readonly excerpt: string;
  /** what is wrong */
  readonly message: string;
  /** how to mend it */
  readonly remedy: string;
}

/** The result of a fallible step: a value if there is one, and all problems. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

export interface Complaint {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly severity?: "error" | "warning";
}

/** A complaint that keeps nothing from being published. */
export const reminder = (code: string, message: string, remedy: string): Complaint => ({
  code,
  message,
  remedy,
  severity: "warning",
});

type Where = Pick<Problem, "file" | "line" | "column" | "length" | "excerpt">;

/** Logs have many readers: personal numbers are masked. */
const problemIn = (where: Where, { code, severity = "error", message, remedy }: Complaint): Problem => ({
  code,
  severity,
  ...where,
  message: maskPersonalNumbers(message),
  remedy: maskPersonalNumbers(remedy),
});

/** A problem at a place in a text file. */
export const problemAt = (file: SourceFile, { line, column, length }: Place, complaint: Complaint): Problem =>
  problemIn({ file: file.path, line, column, length, excerpt: maskedLine(file, line) }, complaint);

/** A problem of a whole file: unreadable or misplaced. */
export function problemOfFile(path: string, complaint: Complaint): Problem {
  // Mask the file's name only: its folders are the administrator's.
  const file = path.replace(/[^/]+$/, maskPersonalNumbers);
  return problemIn({ file, line: 0, column: 0, length: 0, excerpt: "" }, complaint);
}

/** Long lines can have many problems: mask each once. */
const maskedLines = new WeakMap<SourceFile, Map<number, string>>();

function maskedLine(file: SourceFile, line: number): string {
  const known = maskedLines.get(file) ?? new Map<number, string>();
  maskedLines.set(file, known);
  const masked = known.get(line) ?? maskPersonalNumbers(file.lines[line - 1] ?? "");
  known.set(line, masked);
  return masked;
}

/** Other problems of a line with undecodable characters are consequences. */
export function withEncoding(encoding: readonly Problem[], others: readonly Problem[]): Problem[] {
  const damaged = new Set(encoding.map(({ line }) => line));
  return [...encoding, ...others.filter(({ line }) => !damaged.has(line))];
}

/** A file with more has one systematic slip, or is hostile. */
const MOST_OF_A_FILE = 200;

/** The first problems of a file, errors first, and one that counts the rest. */
export function limitProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_OF_A_FILE) return problems;
  const byPlace = sortProblems(problems);
  const listed = [...byPlace.filter(isError), ...byPlace.filter((problem) => !isError(problem))];
  const left = listed.splice(MOST_OF_A_FILE);
  const [first] = listed;
  if (!first) return listed;
  return [
    ...listed,
    problemOfFile(first.file, {
      code: "file/many-problems",
      message: `这个文件的问题太多，还有${left.length}处没有列出。`,
      remedy: "请先改好列出的，再检查一次；如果整篇都有，请从原稿重新粘贴或导入。",
      severity: first.severity,
    }),
  ];
}

export const isError = ({ severity }: Problem): boolean => severity === "error";
export const hasErrors = (problems: readonly Problem[]): boolean => problems.some(isError);

/** By file, then by place. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

import { type Checked, type Complaint, problemAt } from "../problem.ts";
import { type SourceFile, wholeLine } from "../source-file.ts";

/** Line numbers of the front matter and the body, from 1. */
export interface Fences {
  /** lines between the two `---` */
  readonly from: number;
  readonly to: number;
  /** the first line after the closing `---` */
  readonly body: number;
}

/** Trailing spaces are allowed, Word's wide ones too. */
const FENCE = /^---[ \t\u00A0\u3000]*$/;
/** What Word and input methods turn `---` into. */
const LOOKALIKE = /^[-—–－―─ \u00A0\u3000]{1,8}$/u;
const REMEDY = "文件第一行写 ---，接着写 title、issue、date 等各行，再用一行 --- 结束，然后写正文。";

/** Finds the two `---` around the front matter. A language after the first (`---js`) is refused; nothing is ever run. */
export function findFences(file: SourceFile): Checked<Fences> {
  const refuse = (line: number, complaint: Complaint): Checked<Fences> => ({
    value: undefined,
    problems: [problemAt(file, wholeLine(file, line), complaint)],
  });

  const first = file.lines[0] ?? "";
  if (!FENCE.test(first)) {
    if (file.text.trim() === "")
      return refuse(1, { code: "front-matter/empty-file", message: "文件是空的。", remedy: REMEDY });
    if (/^---[ \t]*\S/.test(first) && !LOOKALIKE.test(first))
      return refuse(1, {
        code: "front-matter/language",
        message: `第一行“${first.trim()}”不对：--- 后面不能有别的字。`,
        remedy: "第一行只写三个减号：---",
      });
    if (LOOKALIKE.test(first) && first.trim() !== "")
      return refuse(1, {
        code: "front-matter/fence",
        message: "第一行应是三个半角减号。",
        remedy: "请改为：---",
      });
    const above = linesAbove(file.lines);
    if (above !== null) return refuse(...linesToRemove(file, above));
    return refuse(1, {
      code: "front-matter/missing",
      message: "文件开头没有说明栏（两行 --- 之间的标题、期号、日期等）。",
      remedy: REMEDY,
    });
  }
  const end = file.lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  const body = bodyAbove(end < 0 ? file.lines : file.lines.slice(0, end));
  // Within the body, dashes are a rule.
  const near = file.lines
    .slice(0, body ?? (end < 0 ? undefined : 0))
    .findIndex((line, index) => index > 0 && LOOKALIKE.test(line) && line.trim().length > 1);
  if (near > 0)
    return refuse(near + 1, {
      code: "front-matter/unclosed",
      message: "说明栏没有结束：这一行像是第二行 ---，但不是三个半角减号。",
      remedy: "请改为：---",
    });
  if (end < 0)
    return refuse(1, {
      code: "front-matter/unclosed",
      message: "说明栏没有结束：缺少第二行 ---。",
      remedy: "在正文之前单独写一行三个半角减号：---",
    });
  if (body !== null)
    return refuse(body, {
      code: "front-matter/unclosed",
      message: `说明栏没有结束：从这一行起像是正文，前面缺少第二行 ---（第${end + 1}行的 --- 在正文里）。`,
      remedy: "在这一行之前单独写一行三个半角减号：---",
    });
  return { value: { from: 2, to: end, body: end + 2 }, problems: [] };
}

/** `key: value`, an entry, a comment or an indented line. */
const SETTING = /^(?:\s|[a-z]+ *[:：]|[a-z]+ |- |#(?!#)|['"]|$)/;

/** The first line of the body if a rule within it was taken for the closing `---`: a heading stands above that rule. */
function bodyAbove(lines: readonly string[]): number | null {
  const heading = lines.findIndex((line) => /^##+ /.test(line));
  // `## ` above nothing but settings is a comment.
  if (heading < 0 || lines.slice(heading + 1).every((line) => SETTING.test(line))) return null;
  const before = lines.slice(0, heading).findLastIndex((line) => line.trim() !== "" && SETTING.test(line));
  const first = lines.findIndex((line, index) => index > Math.max(before, 0) && line.trim() !== "");
  return first + 1;
}

/** A field name, with any colon. */
const FIELD = /^[a-z]+ *[:：]/;

/** The number of lines above otherwise valid front matter, or null. */
function linesAbove(lines: readonly string[]): number | null {
  const first = lines.findIndex((line) => FENCE.test(line));
  if (first < 1 || lines.slice(0, first).some((line) => FIELD.test(line))) return null;
  const end = lines.findIndex((line, index) => index > first && FENCE.test(line));
  const between = lines.slice(first + 1, Math.max(end, 0));
  return between.some((line) => FIELD.test(line)) && between.every((line) => SETTING.test(line))
    ? first
    : null;
}

function linesToRemove({ lines }: SourceFile, count: number): [line: number, complaint: Complaint] {
  const isBlank = lines.slice(0, count).every((line) => line.trim() === "");
  const span = count === 1 ? "第1行" : `第1行到第${count}行`;
  return [
    isBlank ? 1 : lines.findIndex((line) => line.trim() !== "") + 1,
    {
      code: "front-matter/above",
      message: `说明栏要从文件的第一行写起，它上面还有${isBlank ? "空行" : "别的内容"}。`,
      remedy: `请删掉${span}，让 --- 成为第一行。${isBlank ? "" : "标题写在 title: 后面，其他的写在正文里。"}`,
    },
  ];
}

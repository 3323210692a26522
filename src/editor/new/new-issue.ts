import { lstatSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DateTime } from "luxon";
import { codeOf, UsageError } from "../../base/errors.ts";
import { ZONE } from "../../bulletin/date.ts";
import { fileStem, fullIssueLabel, numberLabel, type Span } from "../../bulletin/issue-number.ts";
import { isError, type Problem } from "../../content/problem.ts";
import { readIssue } from "../../content/read-issue.ts";
import { scanContent, shownPath } from "../../content/scan.ts";
import type { Asker } from "./asker.ts";
import { inCommand, labelOf } from "./field-text.ts";
import { issueText } from "./issue-text.ts";
import { fileOf, type Known, nextTotal, readKnown } from "./known.ts";
import { type Given, type Settled, settle } from "./settle.ts";

interface Order {
  readonly content: string;
  readonly given: Given;
  readonly now: DateTime;
  /** null without a terminal */
  readonly ask: Asker | null;
}

/** Writes the file of a new issue. Returns the report for the editor. */
export async function newIssue({ content, given, now, ask }: Order): Promise<string> {
  const known = readKnown(content);
  const today = now.setZone(ZONE).setLocale("en-US").toFormat("yyyy-MM-dd");
  const settled = await settle({ given, known, today }, ask);
  const { year, number } = settled;
  const stem = fileStem(number);
  const file = join(content, String(year), `${stem}.md`);
  const folder = shownPath(join(content, String(year), stem));
  const total = nextTotal(known, year, number);
  const text = issueText({ ...settled, total, stem, folder });
  const reminders = readBack(text, { year, stem, file }, known);
  requireStillFree(content, settled);
  write(file, join(content, String(year)), text);
  return report({ settled, total, file: shownPath(file), content, reminders, known });
}

/** Questions take minutes, and others write in the same folder: the number may be theirs by now, alone or within a 合刊. */
function requireStillFree(content: string, { year, number }: Settled): void {
  const theirs = fileOf({ files: scanContent(content).issues }, year, number);
  if (theirs)
    throw new UsageError(
      `没有写文件：刚才别人已经新建了${shownPath(theirs)}，占了${year}年${numberLabel(number)}。请再运行一次 npm run new，会用下一个期号。`,
    );
}

/** Codes of problems that a new file has on purpose. */
const STILL_TO_WRITE = new Set(["item/no-heading", "item/empty"]);

/** Reads the text before it is written. Throws on errors, returns reminders. */
function readBack(
  text: string,
  { year, stem, file }: { year: number; stem: string; file: string },
  { context }: Known,
): readonly Problem[] {
  const source = {
    year,
    stem,
    file,
    attachments: new Map(),
    originals: new Map(),
    versions: [],
    review: null,
  };
  // Drafts have reminders only.
  const published = text.replace(/^status: draft\n/m, "");
  const { problems } = readIssue(source, Buffer.from(published), context);
  const found = problems.filter(({ code }) => !STILL_TO_WRITE.has(code));
  const errors = found.filter(isError).map(({ message, remedy }) => message + remedy);
  if (errors.length > 0) throw new UsageError(`没有写文件：${[...new Set(errors)].join("\n")}`);
  return found;
}

/** Writes the file unless it exists. Removes it if writing fails. */
function write(file: string, folder: string, text: string): void {
  const isThere = lstatSync(folder, { throwIfNoEntry: false });
  if (isThere && !isThere.isDirectory())
    throw new UsageError(`${shownPath(folder)} 不是普通文件夹，没有写文件。请运行 npm run check 查看。`);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw new UsageError(`${shownPath(file)} 已经有了，没有改动它。`);
    rmSync(file, { force: true });
    throw error;
  }
}

interface Report {
  readonly settled: Settled;
  readonly total: Span | null;
  readonly file: string;
  readonly content: string;
  readonly reminders: readonly Problem[];
  readonly known: Known;
}

function report({ settled, total, file, content, reminders, known }: Report): string {
  const values = { ...settled, issue: settled.number.id };
  const assumed = settled.assumed.map((field) => `${labelOf(field)} ${values[field]}`).join("，");
  const elsewhere = content === "content" ? "" : ` -- --content ${inCommand(content)}`;
  return [
    `已新建 ${file}：${fullIssueLabel({ ...settled, total })}，草稿，不会发布。`,
    ...(assumed ? [`没有写明的，用了：${assumed}。请核对。`] : []),
    ...reminders.map(({ message, remedy }) => `提醒：${message}${remedy}`),
    ...(known.isSiteSound ? [] : ["提醒：site.yaml 读不出来，没有用上部门名单。请运行 npm run check 查看。"]),
    "",
    "接下来：",
    `  1. 打开 ${file}，在“## ”后面写标题，下面写正文；`,
    `  2. 运行 npm start${elsewhere} 预览，运行 npm run check${elsewhere} 检查；`,
    `  3. 核对以后，删掉 status: draft 一行，再运行 npm run build${elsewhere} 发布。`,
    "",
  ].join("\n");
}

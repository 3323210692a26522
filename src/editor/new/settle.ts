import { UsageError } from "../../base/errors.ts";
import { type IssueNumber, numberLabel, readId } from "../../bulletin/issue-number.ts";
import { meantNumber } from "../../bulletin/read-numbering.ts";
import { shownPath } from "../../content/scan.ts";
import type { Asker, Choice } from "./asker.ts";
import { type FieldName, faultOf, inCommand, labelOf, type TextFault } from "./field-text.ts";
import { authors, departments, fileOf, type Known, nextNumber } from "./known.ts";

/** Flags as typed; "" if absent. */
export type Given = Readonly<Record<FieldName | "year", string>>;

/** Nothing tells what these fields are. */
export class MissingFields extends UsageError {
  readonly fields: readonly FieldName[];

  constructor(fields: readonly FieldName[]) {
    const flags = fields.map((field) => `--${field}（${labelOf(field)}）`).join("、");
    const example = fields.map((field) => ` --${field} "…"`).join("");
    super(`缺少 ${flags}。这里不能提问，请在命令里写明：npm run new --${example}`);
    this.fields = fields;
  }
}

/** All fields of the new issue, accepted by the schema. */
export interface Settled extends Readonly<Record<Exclude<FieldName, "issue">, string>> {
  readonly year: number;
  readonly number: IssueNumber;
  /** fields taken from the archive or the calendar without asking */
  readonly assumed: readonly FieldName[];
}

interface Situation {
  readonly given: Given;
  readonly known: Known;
  /** in Asia/Shanghai: `2016-10-19` */
  readonly today: string;
}

/** Fills in missing flags: asks on a terminal, otherwise takes the archive's suggestions. */
export async function settle({ given: typed, known, today }: Situation, ask: Asker | null): Promise<Settled> {
  // 2016年第6、7期, 增刊第1期
  const meant = meantNumber(typed.issue, known.context.series);
  const given = {
    year: tidy(typed.year) || String(meant?.year ?? ""),
    issue: meant?.number.id ?? tidy(typed.issue),
    date: tidy(typed.date),
    source: tidy(typed.source),
    author: tidy(typed.author),
    title: tidy(typed.title),
  };
  requireSoundFlags(given);
  const situation = { given, known, today };
  // The year depends on the date, which is still to be asked for.
  if (ask && given.year === "" && given.date === "") return askForRest(situation, ask);
  const year = yearOf(given, given.date || today);
  if (given.issue !== "") requireFree(known, year, numberOf(given.issue));
  return ask ? askForRest(situation, ask) : assumeRest(situation, year);
}

/** The year's folder: that of the date unless given. */
const yearOf = (given: Given, date: string): number => Number(given.year || date.slice(0, 4));

/** Text pasted from a table can have tabs. */
const tidy = (text: string): string => text.replaceAll("\t", " ").trim();

function requireSoundFlags(given: Given): void {
  const faults: string[] = [];
  if (given.year !== "" && !/^(19|20)\d{2}$/.test(given.year))
    faults.push(`--year 后面应是四位数字的年份，例如 2016，不是“${given.year}”。`);
  for (const field of FIELDS) {
    const fault = given[field] === "" ? null : faultOf(field, given[field]);
    if (fault) faults.push(`--${field}：${shown(fault, (value) => `--${field} ${inCommand(value)}`)}`);
  }
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
}

const FIELDS = ["issue", "date", "source", "author", "title"] as const satisfies readonly FieldName[];

function requireFree(known: Known, year: number, number: IssueNumber): void {
  const fault = takenFault(known, year, number);
  if (fault) throw new UsageError(`${fault}没有改动它。请核对 --year 和 --issue，或直接修改那个文件。`);
}

function takenFault(known: Known, year: number, number: IssueNumber): string | undefined {
  const file = fileOf(known, year, number);
  return file && `${year}年${numberLabel(number)}已经有了：${shownPath(file)}。`;
}

async function askForRest({ given, known, today }: Situation, ask: Asker): Promise<Settled> {
  const write = async (field: FieldName, message: string, initial = ""): Promise<string> =>
    tidy(await ask.text({ message, initial, faultOf: (text) => shownFault(field, text) }));
  const choose = async (
    field: FieldName,
    message: string,
    likely: readonly Choice[],
    rest: readonly Choice[] = [],
  ): Promise<string> => {
    const isKnown = likely.length + rest.length > 0;
    const chosen = isKnown ? await ask.choose({ message, likely, other: "其他（自己填写）", rest }) : null;
    return chosen ?? write(field, `${message}，多个用顿号隔开`);
  };

  if (FIELDS.some((field) => given[field] === ""))
    ask.greet(`新建${given.year === "" ? "" : `${given.year}年的`}一期简报`);
  const date = given.date || (await write("date", `${labelOf("date")}（北京时间），可以写到分钟`, today));
  const year = yearOf(given, date);
  if (given.issue !== "") requireFree(known, year, numberOf(given.issue));
  const issue = numberOf(
    given.issue ||
      (await ask.text({
        message: `${labelOf("issue")}：${year}年第几期？`,
        initial: String(nextNumber(known, year)),
        faultOf: (text) => meantFault(known, year, text),
      })),
    known.context.series,
  );
  const source =
    given.source ||
    (await choose("source", `${labelOf("source")}：供稿部门`, departments(known).map(choice)));
  const { own, others } = authors(known, source);
  const author =
    given.author ||
    (await choose(
      "author",
      `${labelOf("author")}：谁写的`,
      [
        ...own.map((value) => ({ value, hint: `${source}用过` })),
        ...(known.context.isUnsigned ? [{ value: NOBODY, hint: "不写作者" }] : []),
      ],
      others.map(choice),
    ));
  const title = given.title || (await write("title", `${labelOf("title")}：这一期的标题`));
  return {
    year,
    number: issue,
    date,
    source,
    author: author === NOBODY ? "" : author,
    title,
    assumed: [],
  };
}

/** An accepted text → the number that is meant. */
function numberOf(text: string, series?: readonly string[]): IssueNumber {
  const meant = readId(text) ?? meantNumber(text, series)?.number;
  if (!meant) throw new UsageError(`看不懂期号“${text}”。`);
  return meant;
}

function meantFault(known: Known, year: number, text: string): string | undefined {
  const meant = meantNumber(text, known.context.series)?.number;
  return meant ? takenFault(known, year, meant) : shownFault("issue", text);
}

const NOBODY = "只署部门";

const choice = (value: string): Choice => ({ value });

function shownFault(field: FieldName, text: string): string | undefined {
  const fault = faultOf(field, tidy(text));
  return fault ? shown(fault) : undefined;
}

const shown = ({ message, advice }: TextFault, write: (value: string) => string = (value) => value): string =>
  message + (advice ? `${advice.lead}：${write(advice.value)}` : "");

function assumeRest({ given, known, today }: Situation, year: number): Settled {
  const number = given.issue || String(nextNumber(known, year));
  const date = given.date || today;
  const source = given.source || (departments(known)[0] ?? "");
  // Never another department's author: that guess is mostly wrong.
  const author = given.author || (authors(known, source).own[0] ?? "");
  const settled = { issue: number, date, source, author, title: given.title };
  const isRequired = (field: FieldName): boolean => field !== "author" || !known.context.isUnsigned;
  const missing = FIELDS.filter((field) => settled[field] === "" && isRequired(field));
  if (missing.length > 0) throw new MissingFields(missing);
  const assumed = FIELDS.filter((field) => given[field] === "" && settled[field] !== "");
  return { year, number: numberOf(number), date, source, author, title: given.title, assumed };
}

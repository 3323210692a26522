import type { PublicationDate } from "../../bulletin/date.ts";
import { groupBy } from "../../bulletin/group.ts";
import { fileStem, numbered, numberLabel, overlaps, type Span, sizeOf } from "../../bulletin/issue-number.ts";
import type { ArchiveCheck } from "../check/archive-checks.ts";
import { type Problem, reminder } from "../problem.ts";
import { type IssueReading, problemOf } from "../reading.ts";

/** Issues missing between others, and running numbers that do not rise with them. */
export const numbering: ArchiveCheck = ({ ordered }) => [
  ...missingNumbers(ordered),
  ...equalTotals(ordered),
  ...fallingTotals(ordered),
];

/** Issues, corrections and withdrawals dated later than today. */
export const futureDates: ArchiveCheck = ({ ordered, now }) =>
  ordered.flatMap((reading) =>
    datesOf(reading)
      .filter(([, date]) => now && Date.parse(date.instant) > now.getTime())
      .flatMap(([field, { day }]) =>
        problemOf(
          reading,
          field,
          reminder("issue/future", `日期${day}还没有到。`, "请核对年、月、日；如果是提前录入，可以不改。"),
        ),
      ),
  );

const datesOf = ({
  issue,
}: IssueReading): (readonly [field: readonly PropertyKey[], date: PublicationDate])[] =>
  issue === undefined
    ? []
    : [
        [["date"], issue.date],
        ...issue.corrections.map(({ date }, index) => [["corrections", index, "date"], date] as const),
        ...[issue.withdrawn].flatMap((one) => (one ? [[["withdrawn", "date"], one.date] as const] : [])),
        ...issue.items.flatMap(({ withdrawn }) =>
          withdrawn ? [[["withdrawals"], withdrawn.date] as const] : [],
        ),
      ];

/** 第7期 is missing between 6 and 8. A 合刊 fills its numbers; 增刊 are a row of their own. */
function missingNumbers(readings: readonly IssueReading[]): Problem[] {
  const rows = groupBy(readings, ({ year, number }) => [`${year}${number.series ?? ""}`]);
  return [...rows.values()].flatMap((row) =>
    row.flatMap((reading, index) => {
      const before = row[index - 1]?.number;
      const { year, number } = reading;
      if (!before || before.last + 1 >= number.first) return [];
      const first = numbered(before.last + 1, before.last + 1, number.series);
      const last = numbered(number.first - 1, number.first - 1, number.series);
      const missing =
        first.id === last.id ? numberLabel(first) : `${numberLabel(first)}至${numberLabel(last)}`;
      const gap = reminder(
        "issue/gap",
        `${year}年${numberLabel(before)}和${numberLabel(number)}之间缺${missing}。`,
        `请补上 content/${year}/${fileStem(first)}.md；如果期号写错了，请改正期号和文件名。`,
      );
      return problemOf(reading, ["issue"], gap);
    }),
  );
}

const totalOf = ({ issue }: IssueReading): Span | null => issue?.total ?? null;

/** Issues that share a running number; all are reported. */
function equalTotals(readings: readonly IssueReading[]): Problem[] {
  const byTotal = groupBy(readings, (reading) => numbersOf(totalOf(reading)));
  const reported = new Set<IssueReading>();
  return [...byTotal].flatMap(([total, same]) => {
    if (same.length < 2) return [];
    const isSerious = same.filter(({ severity }) => severity === "error").length > 1;
    const issues = same.map(({ year, number }) => `${year}年${numberLabel(number)}`).join("、");
    return same.flatMap((reading) => {
      if (reported.has(reading)) return [];
      reported.add(reading);
      return problemOf(reading, ["total"], {
        code: "total/duplicate",
        message: `${issues}的总期号都是${total}。`,
        remedy: "请核对总期号，改正其中一个。",
        severity: isSerious ? reading.severity : "warning",
      });
    });
  });
}

const numbersOf = (span: Span | null): number[] =>
  span === null ? [] : Array.from({ length: sizeOf(span) }, (_, index) => span.first + index);

/** The running number must rise; from one ordinary number to the next without gaps by as many as there are. */
function fallingTotals(readings: readonly IssueReading[]): Problem[] {
  let known = -1;
  return readings.flatMap((reading, index) => {
    const total = totalOf(reading);
    if (total === null) return [];
    const before = readings[known];
    const between = readings.slice(known + 1, index);
    known = index;
    const previous = before && totalOf(before);
    if (!before || !previous || overlaps(total, previous)) return [];
    const steps = between.reduce((sum, { number }) => sum + sizeOf(number), 1);
    const areConsecutive =
      before.year === reading.year &&
      [before, ...between, reading].every(({ number }) => number.series === null) &&
      reading.number.first - before.number.last === steps;
    const first = previous.last + steps;
    if (areConsecutive ? total.first === first : total.first > previous.last) return [];
    const expected = numbered(first, first + sizeOf(total) - 1).id;
    const order = reminder(
      "total/order",
      `${before.year}年${numberLabel(before.number)}的总期号是${previous.last}，这一期却是${total.first}。`,
      areConsecutive ? `如果上一个没有错，请改为：total: ${expected}` : "总期号应随各期增加，请核对这两期。",
    );
    return problemOf(reading, ["total"], order);
  });
}

import { groupBy } from "../../bulletin/group.ts";
import type { ArchiveCheck } from "../check/archive-checks.ts";
import { fileStem } from "../file-names.ts";
import { type Problem, reminder } from "../problem.ts";
import { type IssueReading, problemOf } from "../reading.ts";

/** Issues missing between others, and running numbers that do not rise with them. */
export const numbering: ArchiveCheck = ({ ordered }) => [
  ...missingNumbers(ordered),
  ...equalTotals(ordered),
  ...fallingTotals(ordered),
];

/** Issues dated later than today. */
export const futureDates: ArchiveCheck = ({ ordered, now }) =>
  ordered.flatMap((reading) => {
    const date = reading.issue?.date;
    if (!now || !date || Date.parse(date.instant) <= now.getTime()) return [];
    return problemOf(
      reading,
      ["date"],
      reminder("issue/future", `日期${date.day}还没有到。`, "请核对年、月、日；如果是提前录入，可以不改。"),
    );
  });

/** 第7期 is missing between 6 and 8. */
function missingNumbers(readings: readonly IssueReading[]): Problem[] {
  return readings.flatMap((reading, index) => {
    const before = readings[index - 1];
    const first = (before?.number ?? 0) + 1;
    const last = reading.number - 1;
    if (before?.year !== reading.year || first > last) return [];
    const missing = first === last ? `第${first}期` : `第${first}期至第${last}期`;
    const gap = reminder(
      "issue/gap",
      `${reading.year}年第${before.number}期和第${reading.number}期之间缺${missing}。`,
      `请补上 content/${reading.year}/${fileStem(first)}.md；如果期号写错了，请改正期号和文件名。`,
    );
    return problemOf(reading, ["issue"], gap);
  });
}

const totalOf = ({ issue }: IssueReading): number | null => issue?.total ?? null;

/** Issues that share a running number; all are reported. */
function equalTotals(readings: readonly IssueReading[]): Problem[] {
  const byTotal = groupBy(readings, ({ issue }) => (issue?.total ? [issue.total] : []));
  return [...byTotal].flatMap(([total, same]) => {
    if (same.length < 2) return [];
    const isSerious = same.filter(({ severity }) => severity === "error").length > 1;
    const issues = same.map(({ year, number }) => `${year}年第${number}期`).join("、");
    return same.flatMap((reading) =>
      problemOf(reading, ["total"], {
        code: "total/duplicate",
        message: `${issues}的总期号都是${total}。`,
        remedy: "请核对总期号，改正其中一个。",
        severity: isSerious ? reading.severity : "warning",
      }),
    );
  });
}

/** The running number must rise, by one where no issue is missing. */
function fallingTotals(readings: readonly IssueReading[]): Problem[] {
  let known = -1;
  return readings.flatMap((reading, index) => {
    const total = totalOf(reading);
    if (total === null) return [];
    const before = readings[known];
    const steps = index - known;
    known = index;
    const previous = before && totalOf(before);
    if (!before || previous === null || previous === undefined || total === previous) return [];
    const areConsecutive = before.year === reading.year && reading.number - before.number === steps;
    const expected = previous + steps;
    if (areConsecutive ? total === expected : total > previous) return [];
    const order = reminder(
      "total/order",
      `${before.year}年第${before.number}期的总期号是${previous}，这一期却是${total}。`,
      areConsecutive ? `如果上一个没有错，请改为：total: ${expected}` : "总期号应随各期增加，请核对这两期。",
    );
    return problemOf(reading, ["total"], order);
  });
}

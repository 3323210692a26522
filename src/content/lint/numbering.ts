import { groupBy } from "../../bulletin/group.ts";
import { fileStem } from "../file-stem.ts";
import type { Problem } from "../problem.ts";
import { type IssueReading, problemOf } from "../reading.ts";

/** Issues that are missing between others, and running numbers that do not rise with them. `readings` are in order. */
export function numbering(readings: readonly IssueReading[]): Problem[] {
  return [...missingNumbers(readings), ...equalTotals(readings), ...fallingTotals(readings)];
}

/** 第7期 is missing between 6 and 8. */
function missingNumbers(readings: readonly IssueReading[]): Problem[] {
  return readings.flatMap((reading, index) => {
    const before = readings[index - 1];
    const first = (before?.number ?? 0) + 1;
    const last = reading.number - 1;
    if (before?.year !== reading.year || first > last) return [];
    const missing = first === last ? `第${first}期` : `第${first}期至第${last}期`;
    return problemOf(reading, ["issue"], {
      code: "issue/gap",
      message: `${reading.year}年第${before.number}期和第${reading.number}期之间缺${missing}。`,
      remedy: `请补上 content/${reading.year}/${fileStem(first)}.md；如果期号写错了，请改正期号和文件名。`,
      severity: "warning",
    });
  });
}

const totalOf = ({ issue }: IssueReading): number | null => issue?.total ?? null;

/** Two issues with one running number: both are named. */
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
    return problemOf(reading, ["total"], {
      code: "total/order",
      message: `${before.year}年第${before.number}期的总期号是${previous}，这一期却是${total}。`,
      remedy: areConsecutive
        ? `如果上一个没有错，请改为：total: ${expected}`
        : "总期号应随各期增加，请核对这两期。",
      severity: "warning",
    });
  });
}

import { issuePath } from "../../bulletin/address.ts";
import { groupBy } from "../../bulletin/group.ts";
import { isSameRow, numberLabel, overlaps } from "../../bulletin/issue-number.ts";
import { problemAt } from "../problem.ts";
import type { IssueReading } from "../reading.ts";
import type { ArchiveCheck } from "./archive-checks.ts";

/** Issues by address. */
export const byAddress = (readings: readonly IssueReading[]): ReadonlyMap<string, readonly IssueReading[]> =>
  groupBy(readings, (reading) => [issuePath(reading)]);

/** Files with the same year and number; all are reported. A draft's twin can still be published. */
export const duplicates: ArchiveCheck = ({ listed }) =>
  [...byAddress(listed).values()].flatMap((same) => {
    if (same.length < 2) return [];
    const paths = same.map(({ path }) => path).join("、");
    const isSerious = same.filter(({ severity }) => severity === "error").length > 1;
    return same.flatMap(({ file, year, number, placeOf, severity }) => {
      if (!file) return [];
      return problemAt(file, placeOf("issue"), {
        code: "issue/duplicate",
        message: `${year}年${numberLabel(number)}有两个以上的文件：${paths}。`,
        remedy: "请核对期号，改正其中一个，或删掉多余的文件。",
        severity: isSerious ? severity : "warning",
      });
    });
  });

/** A 合刊 that holds a number of another issue; both are reported. */
export const overlapping: ArchiveCheck = ({ listed }) => {
  const ofYears = groupBy(listed, ({ year }) => [year]);
  return listed.flatMap((reading) => {
    const { year, number, severity } = reading;
    const other = ofYears
      .get(year)
      ?.find(
        (one) => one.number.id !== number.id && isSameRow(one.number, number) && overlaps(one.number, number),
      );
    // Asked last, as this reads a text that was kept.
    const file = other && reading.file;
    if (!file) return [];
    return problemAt(file, reading.placeOf("issue"), {
      code: "issue/overlap",
      message: `${year}年${numberLabel(number)}和${other.path}（${numberLabel(other.number)}）的期号有重复。`,
      remedy: "同一个期号只能有一个文件：请核对期号和文件名，改正其中一个，或移走多余的文件。",
      severity: other.severity === "error" ? severity : "warning",
    });
  });
};

import { isDate, isReversed } from "../../src/search/client/dates.ts";
import type { Query } from "../../src/search/client/query.ts";

const LABELS = { from: "起始日期", to: "截止日期" } as const;

/** What is to be said of the dates that a query came with; "" where they are right. Such a date narrows nothing. */
export function dateProblem(query: Query): string {
  if (isReversed(query.from, query.to))
    return "起始日期在截止日期之后，这段时间是空的：请把两个日期调换一下。";
  return (["from", "to"] as const)
    .filter((name) => query[name] !== "" && !isDate(query[name]))
    .map(
      (name) =>
        `${LABELS[name]}“${query[name]}”不是日期，没有按它限定：请写成年、年-月或年-月-日，例如2016-10-19。`,
    )
    .join("");
}

import { datePath, yearPath } from "../../src/bulletin/address.ts";
import { type NamedTally, sumOf, type Tally, type YearTally } from "../../src/bulletin/statistics.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { TableRegion } from "./table-region.tsx";

const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

interface YearTableProps {
  edition: Edition;
  years: readonly YearTally[];
  total: Tally;
}

/** Years by months, each number leading to its place in the year's page. */
export function YearTable({ edition, years, total }: YearTableProps) {
  const hasElsewhere = years.some(({ elsewhere }) => elsewhere.issues > 0);
  const caption = "各年各月的期数和新闻条数";
  return (
    <TableRegion label={caption}>
      <table class="index-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">年份</th>
            <th scope="col">合计</th>
            {MONTHS.map((month) => (
              <th key={month} scope="col">
                {month}
              </th>
            ))}
            {hasElsewhere && <th scope="col">跨年</th>}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, months, elsewhere, ...sum }) => (
            <tr key={year}>
              <th scope="row">
                <a href={edition.link(yearPath(year))}>{year}年</a>
              </th>
              <Counts tally={sum} />
              {months.map((month, index) => (
                <Counts
                  key={MONTHS[index]}
                  tally={month}
                  href={edition.link(datePath(year, `${year}-${String(index + 1).padStart(2, "0")}`))}
                />
              ))}
              {hasElsewhere && <Counts tally={elsewhere} href={edition.link(yearPath(year))} />}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <Counts tally={total} />
            {MONTHS.map((month, index) => (
              <Counts key={month} tally={sumOf(years.map(({ months }) => months[index]))} />
            ))}
            {hasElsewhere && <Counts tally={sumOf(years.map(({ elsewhere }) => elsewhere))} />}
          </tr>
        </tfoot>
      </table>
    </TableRegion>
  );
}

function Counts({ tally: { issues, items }, href }: { tally: Tally; href?: string }) {
  if (issues === 0) return <td>—</td>;
  return (
    <td>
      {href ? <a href={href}>{issues}期</a> : `${issues}期`}
      <span>{items}条</span>
    </td>
  );
}

interface TallyTableProps {
  caption: string;
  /** what the first column holds */
  first: string;
  rows: readonly NamedTally[];
  total?: Tally;
  linkOf?: (row: NamedTally) => string;
}

/** One row for each name. */
export function TallyTable({ caption, first, rows, total, linkOf }: TallyTableProps) {
  return (
    <TableRegion label={caption}>
      <table class="index-table narrow">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">期数</th>
            <th scope="col">新闻条数</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{linkOf ? <a href={linkOf(row)}>{row.name}</a> : row.name}</th>
              <td>{row.issues}</td>
              <td>{row.items}</td>
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              <td>{total.issues}</td>
              <td>{total.items}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </TableRegion>
  );
}

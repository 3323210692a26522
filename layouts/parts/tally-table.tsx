import { datePath, yearPath } from "../../src/bulletin/address.ts";
import { type NamedTally, sumOf, type Tally, type YearTally } from "../../src/bulletin/statistics.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { DataTable } from "./data-table.tsx";

const MONTHS = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

interface YearTableProps {
  edition: Edition;
  years: readonly YearTally[];
  total: Tally;
}

/** Years by months; each number links to its place on the year's page. */
export function YearTable({ edition, years, total }: YearTableProps) {
  const hasElsewhere = years.some(({ elsewhere }) => elsewhere.issues > 0);
  return (
    <DataTable
      caption={edition.say`各年各月的期数和新闻条数`}
      columns={["年份", "合计", ...MONTHS, ...(hasElsewhere ? ["跨年"] : [])]}
    >
      <tbody>
        {years.map(({ year, months, elsewhere, ...sum }) => (
          <tr key={year}>
            <th scope="row">
              <a href={edition.link(yearPath(year))}>{year}年</a>
            </th>
            <Counts edition={edition} tally={sum} />
            {months.map((month, index) => (
              <Counts
                edition={edition}
                key={MONTHS[index]}
                tally={month}
                href={edition.link(datePath(year, `${year}-${String(index + 1).padStart(2, "0")}`))}
              />
            ))}
            {hasElsewhere && (
              <Counts edition={edition} tally={elsewhere} href={edition.link(yearPath(year))} />
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <Counts edition={edition} tally={total} />
          {MONTHS.map((month, index) => (
            <Counts edition={edition} key={month} tally={sumOf(years.map(({ months }) => months[index]))} />
          ))}
          {hasElsewhere && (
            <Counts edition={edition} tally={sumOf(years.map(({ elsewhere }) => elsewhere))} />
          )}
        </tr>
      </tfoot>
    </DataTable>
  );
}

function Counts({
  edition: { say },
  tally: { issues, items },
  href,
}: {
  edition: Edition;
  tally: Tally;
  href?: string;
}) {
  if (issues === 0) return <td>—</td>;
  return (
    <td>
      {href ? <a href={href}>{say`${issues}期`}</a> : say`${issues}期`}
      <span>{say`${items}条`}</span>
    </td>
  );
}

interface TallyTableProps {
  edition: Edition;
  caption: string;
  /** heading of the first column */
  first: string;
  rows: readonly NamedTally[];
  total?: Tally;
  linkOf?: (row: NamedTally) => string;
}

/** Issues and items, one row per name. */
export function TallyTable({ edition, caption, first, rows, total, linkOf }: TallyTableProps) {
  return (
    <DataTable caption={caption} columns={[first, edition.say`期数`, edition.say`新闻条数`]} narrow>
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
    </DataTable>
  );
}

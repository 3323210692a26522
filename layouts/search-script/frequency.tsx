import type { Say } from "../../src/bulletin/words.ts";
import type { Frequency } from "../../src/search/client/frequency.ts";
import { formatQuery, type Query } from "../../src/search/client/query.ts";
import { DataTable } from "../parts/data-table.tsx";

interface FrequencyTableProps {
  say: Say;
  query: Query;
  frequency: Frequency;
}

/** How many items of each year hold the query: a bar for each, which narrows to it, with its number and its share of the year's items. */
export function FrequencyTable({ say, query, frequency }: FrequencyTableProps) {
  const { years, series, all } = frequency;
  if (years.length < 2) return null;
  const largest = Math.max(1, ...series.flatMap(({ items }) => items));
  return (
    <details class="frequency on-screen">
      <summary>{say`各年的条数`}</summary>
      <DataTable
        caption={say`每年的条数，占该年新闻的比例`}
        columns={["年份", ...series.map(({ q }) => `“${q}”`)]}
      >
        <tbody>
          {years.map((year, index) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {series.map(({ q, items }) => (
                <td key={q}>
                  <Bar
                    say={say}
                    href={`./${formatQuery({ ...query, q, year: String(year), page: 1 })}`}
                    items={items[index] ?? 0}
                    all={all[index] ?? 0}
                    largest={largest}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </details>
  );
}

function Bar({
  say,
  href,
  items,
  all,
  largest,
}: {
  say: Say;
  href: string;
  items: number;
  all: number;
  largest: number;
}) {
  if (items === 0) return <>0</>;
  return (
    <a href={href} data-search-link>
      <svg aria-hidden="true" width="100%" height="0.6em" fill="currentColor">
        <rect width={`${((100 * items) / largest).toFixed(1)}%`} height="100%" />
      </svg>
      {say`${items}条（${((100 * items) / Math.max(1, all)).toFixed(0)}%）`}
    </a>
  );
}

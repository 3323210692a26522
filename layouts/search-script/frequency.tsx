import type { Frequency } from "../../src/search/client/frequency.ts";
import { formatQuery, type Query } from "../../src/search/client/query.ts";
import { DataTable } from "../parts/data-table.tsx";

/** How many items of each year hold the query: a bar for each, which narrows to it, with its number and its share of the year's items. */
export function FrequencyTable({ query, frequency }: { query: Query; frequency: Frequency }) {
  const { years, series, all } = frequency;
  if (years.length < 2) return null;
  const largest = Math.max(1, ...series.flatMap(({ items }) => items));
  return (
    <details class="frequency on-screen">
      <summary>各年的条数</summary>
      <DataTable
        caption="每年的条数，占该年新闻的比例"
        columns={["年份", ...series.map(({ q }) => `“${q}”`)]}
      >
        <tbody>
          {years.map((year, index) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {series.map(({ q, items }) => (
                <td key={q}>
                  <Bar
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

function Bar({ href, items, all, largest }: { href: string; items: number; all: number; largest: number }) {
  if (items === 0) return <>0</>;
  return (
    <a href={href} data-search-link>
      <svg aria-hidden="true" width="100%" height="0.6em" fill="currentColor">
        <rect width={`${((100 * items) / largest).toFixed(1)}%`} height="100%" />
      </svg>
      {items}条（{((100 * items) / Math.max(1, all)).toFixed(0)}%）
    </a>
  );
}

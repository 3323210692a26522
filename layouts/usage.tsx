import { authorPath, STATISTICS, sourcePath, usagePath, usageTable } from "../src/bulletin/address.ts";
import type { Usage, YearUsage } from "../src/bulletin/usage.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import { DataTable } from "./parts/data-table.tsx";

/** 信息采用统计 of a year: what was used of each department and author, by month. */
export function UsagePage({ edition, entry: { year, sources, authors } }: PageProps<YearUsage>) {
  const { scores } = edition.site;
  const linkTo = (path: string): string | null => (edition.has(path) ? edition.link(path) : null);
  return (
    <ListPage
      edition={edition}
      path={usagePath(year)}
      parent={{ path: STATISTICS, label: "统计" }}
      title={`${year}年信息采用统计`}
      description={edition.say`${edition.site.name}${year}年采用各部门、各作者新闻的条数，按月份统计。`}
      intro={<a href={edition.link(usageTable(year))}>下载表格（CSV，可用 Excel、WPS 打开）</a>}
    >
      <p class="help">
        {edition.say`按各期的年份统计；几个部门或几个人合写的，各算一次。`}
        {scores &&
          edition.say`一条记${scores.item ?? 1}分，一期的第一条记${scores.first ?? scores.item ?? 1}分。`}
      </p>
      <UsageTable
        caption={edition.say`各部门的采用条数`}
        first="供稿部门"
        rows={sources}
        linkOf={(name) => linkTo(sourcePath(name))}
      />
      {authors.length > 0 && (
        <UsageTable
          caption={edition.say`各作者的采用条数`}
          first="作者"
          rows={authors}
          linkOf={(name) => linkTo(authorPath(name))}
        />
      )}
    </ListPage>
  );
}

const MaybeLink = ({ href, children }: { href: string | null; children: string }) =>
  href === null ? children : <a href={href}>{children}</a>;

interface UsageTableProps {
  caption: string;
  /** heading of the first column */
  first: string;
  rows: readonly Usage[];
  /** null where there are no such pages */
  linkOf: (name: string) => string | null;
}

function UsageTable({ caption, first, rows, linkOf }: UsageTableProps) {
  const hasScores = rows.some(({ score }) => score !== null);
  const hasElsewhere = rows.some(({ elsewhere }) => elsewhere > 0);
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
  return (
    <DataTable
      caption={caption}
      columns={[first, "合计", ...(hasScores ? ["得分"] : []), ...months, ...(hasElsewhere ? ["跨年"] : [])]}
    >
      <tbody>
        {rows.map(({ name, items, score, months: byMonth, elsewhere }) => (
          <tr key={name}>
            <th scope="row">
              <MaybeLink href={linkOf(name)}>{name}</MaybeLink>
            </th>
            <td>{items}</td>
            {hasScores && <td>{score}</td>}
            {byMonth.map((count, index) => (
              <td key={months[index]}>{count === 0 ? "—" : count}</td>
            ))}
            {hasElsewhere && <td>{elsewhere === 0 ? "—" : elsewhere}</td>}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

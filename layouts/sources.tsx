import { SOURCES, sourcePath, withAnchor, yearId } from "../src/bulletin/address.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import { groupBy } from "../src/bulletin/group.ts";
import type { Edition } from "../src/publish/edition.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import { DataTable } from "./parts/data-table.tsx";

/** The number of items of each department in each year, each a link to them. */
export function SourcesPage({ edition, entry: sources }: PageProps<Archive["sources"]>) {
  const years = [...new Set(sources.flatMap(({ members }) => members.map(({ issue }) => issue.year)))].sort(
    (a, b) => b - a,
  );
  return (
    <ListPage
      edition={edition}
      path={SOURCES}
      title="供稿部门"
      description={`${edition.site.name}的供稿部门，共${sources.length}个，可按部门和年份浏览。`}
      intro={
        <>
          {edition.say`共${sources.length}个，按新闻条数排列。`}
          <span class="on-screen">点数字看那一年的新闻。</span>
        </>
      }
    >
      <DataTable
        caption={edition.say`各部门各年的新闻条数`}
        columns={["供稿部门", "合计", ...years.map((year) => `${year}年`)]}
      >
        <tbody>
          {sources.map((source) => (
            <Row key={source.key} edition={edition} source={source} years={years} />
          ))}
        </tbody>
      </DataTable>
    </ListPage>
  );
}

interface RowProps {
  edition: Edition;
  source: Archive["sources"][number];
  years: readonly number[];
}

function Row({ edition, source: { key, members }, years }: RowProps) {
  const path = edition.link(sourcePath(key));
  const byYear = groupBy(members, ({ issue }) => [issue.year]);
  return (
    <tr>
      <th scope="row">
        <a href={path}>{key}</a>
      </th>
      <td>{members.length}</td>
      {years.map((year) => {
        const count = byYear.get(year)?.length;
        return (
          <td key={year}>
            {count === undefined ? (
              "—"
            ) : (
              <a href={withAnchor(path, yearId(year))} aria-label={edition.say`${key}${year}年${count}条`}>
                {count}
              </a>
            )}
          </td>
        );
      })}
    </tr>
  );
}

import { SOURCES, sourcePath, withAnchor, yearId } from "../src/bulletin/address.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import { groupBy } from "../src/bulletin/group.ts";
import type { Edition } from "../src/publish/edition.ts";
import { columnMeta, Document } from "./document.tsx";
import { TableRegion } from "./parts/table-region.tsx";

/** All departments, and how many items each contributed in each year: a table that leads to all of them. */
export function SourcesPage({ edition, sources }: { edition: Edition; sources: Archive["sources"] }) {
  const { name } = edition.site;
  const description = `${name}的供稿部门，共${sources.length}个，可按部门和年份浏览。`;
  const years = [...new Set(sources.flatMap(({ members }) => members.map(({ issue }) => issue.year)))].sort(
    (a, b) => b - a,
  );
  return (
    <Document
      edition={edition}
      title="供稿部门"
      description={description}
      path={SOURCES}
      trail={[{ path: SOURCES, label: "供稿部门" }]}
      meta={columnMeta("供稿部门", description, `${name},供稿部门`)}
    >
      <header class="page-heading">
        <h1>供稿部门</h1>
        <p>
          共{sources.length}个，按新闻条数排列。<span class="on-screen">点数字看那一年的新闻。</span>
        </p>
      </header>
      <TableRegion label="各部门各年的新闻条数">
        <table class="index-table">
          <caption>各部门各年的新闻条数</caption>
          <thead>
            <tr>
              <th scope="col">供稿部门</th>
              <th scope="col">合计</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}年
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <Row key={source.key} edition={edition} source={source} years={years} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </Document>
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
              <a href={withAnchor(path, yearId(year))} aria-label={`${key}${year}年${count}条`}>
                {count}
              </a>
            )}
          </td>
        );
      })}
    </tr>
  );
}

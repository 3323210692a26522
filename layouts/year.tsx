import { yearPath } from "../src/bulletin/address.ts";
import { countItems, type YearInOrder } from "../src/bulletin/archive.ts";
import type { Edition } from "../src/publish/edition.ts";
import { columnMeta, Document } from "./document.tsx";
import { IssueList } from "./parts/issue-list.tsx";

/** All issues of a year with their headlines, newest first. */
export function YearPage({ edition, entry }: { edition: Edition; entry: YearInOrder }) {
  const { year, newer, older } = entry;
  const { site } = edition;
  const description = `${site.name}${year.key}年各期：共${year.members.length}期、${countItems(year.members)}条新闻。`;
  return (
    <Document
      edition={edition}
      title={`${year.key}年`}
      description={description}
      path={yearPath(year.key)}
      meta={columnMeta(`${year.key}年`, description, `${site.name},${year.key}年`)}
    >
      <header class="page-heading">
        <h1>{year.key}年</h1>
        <p>
          共{year.members.length}期、{countItems(year.members)}条新闻
        </p>
      </header>
      <nav class="pager" aria-label="相邻年份">
        {older !== undefined && (
          <a rel="prev" href={edition.link(yearPath(older))}>
            ← {older}年
          </a>
        )}
        {newer !== undefined && (
          <a rel="next" href={edition.link(yearPath(newer))}>
            {newer}年 →
          </a>
        )}
      </nav>
      <h2 class="visually-hidden">各期</h2>
      <IssueList edition={edition} issues={year.members.toReversed()} />
    </Document>
  );
}

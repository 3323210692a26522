import { HEADLINES, issuePath, itemPath, yearId, yearPath } from "../src/bulletin/address.ts";
import { type Archive, countItems, type Issue } from "../src/bulletin/archive.ts";
import { plainDate } from "../src/bulletin/date-format.ts";
import type { Edition } from "../src/publish/edition.ts";
import { columnMeta, Document } from "./document.tsx";
import { StatusMark } from "./parts/status.tsx";
import { YearLinks } from "./parts/year-links.tsx";

/**
 * Every headline of the archive on one page, for the browser's own search. As little HTML as it takes: an archive of 30,000 items has
 * them all here.
 */
export function HeadlinesPage({ edition, archive }: { edition: Edition; archive: Archive }) {
  const { site, issues, years } = archive;
  const description = `${site.name}的全部新闻标题，共${issues.length}期、${countItems(issues)}条，从新到旧排列。`;
  return (
    <Document
      edition={edition}
      title="全部标题"
      description={description}
      path={HEADLINES}
      trail={[{ path: HEADLINES, label: "全部标题" }]}
      meta={columnMeta("全部标题", description, `${site.name},全部标题`)}
    >
      <header class="page-heading">
        <h1>全部标题</h1>
        <p>
          共{issues.length}期、{countItems(issues)}
          条，都在这一页，从新到旧排列。
          <span class="on-screen">
            要查找，用浏览器菜单里的“在网页中查找”：电脑上按 <kbd>Ctrl</kbd>+<kbd>F</kbd>，苹果电脑按{" "}
            <kbd>⌘</kbd>+<kbd>F</kbd>。
          </span>
        </p>
      </header>
      <YearLinks years={years} unit="期" />
      {years.map(({ key, members }) => (
        <section key={key} class="all-headlines">
          <h2 id={yearId(key)}>
            <a href={edition.link(yearPath(key))}>{key}年</a>
          </h2>
          {members.toReversed().map((issue) => (
            <Headlines key={issue.number} edition={edition} issue={issue} />
          ))}
        </section>
      ))}
    </Document>
  );
}

function Headlines({ edition, issue }: { edition: Edition; issue: Issue }) {
  return (
    <>
      <h3>
        <a href={edition.link(issuePath(issue))}>第{issue.number}期</a> {plainDate(issue.date)}{" "}
        {issue.byline.sources.join("、")}
        <StatusMark issue={issue} />
      </h3>
      <ol>
        {issue.items.map(({ position, heading }) => (
          <li key={position}>
            <a href={edition.link(itemPath(issue, position))}>{heading}</a>
          </li>
        ))}
      </ol>
    </>
  );
}

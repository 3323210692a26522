import { Fragment } from "preact";
import { HEADLINES, issuePath, yearId, yearPath } from "../src/bulletin/address.ts";
import { type Archive, countItems } from "../src/bulletin/archive.ts";
import { plainDate } from "../src/bulletin/date-format.ts";
import { numberLabel } from "../src/bulletin/issue-number.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import { StatusMark } from "./parts/amendments.tsx";
import { Headlines } from "./parts/issue-list.tsx";
import { YearLinks } from "./parts/year-links.tsx";

/** Every headline on one page, for the browser's own search. The HTML is minimal: an archive can have 30,000 items. */
export function HeadlinesPage({ edition, entry: archive }: PageProps<Archive>) {
  const { site, issues, years } = archive;
  const items = countItems(issues);
  return (
    <ListPage
      edition={edition}
      path={HEADLINES}
      title="全部标题"
      description={edition.say`${site.name}的全部新闻标题，共${issues.length}期、${items}条，从新到旧排列。`}
      intro={
        <>
          {edition.say`共${issues.length}期、${items}条，都在这一页，从新到旧排列。`}
          <span class="on-screen">
            要查找，用浏览器菜单里的“在网页中查找”：电脑上按 <kbd>Ctrl</kbd>+<kbd>F</kbd>，苹果电脑按{" "}
            <kbd>⌘</kbd>+<kbd>F</kbd>。
          </span>
        </>
      }
    >
      <YearLinks years={years} unit={edition.words.issue} />
      {years.map(({ key, members }) => (
        <section key={key} class="all-headlines">
          <h2 id={yearId(key)}>
            <a href={edition.link(yearPath(key))}>{key}年</a>
          </h2>
          {members.toReversed().map((issue) => (
            <Fragment key={issue.number.id}>
              <h3>
                <a href={edition.link(issuePath(issue))}>{edition.inWords(numberLabel(issue.number))}</a>{" "}
                {plainDate(issue.date)} {issue.byline.sources.join("、")}
                <StatusMark issue={issue} />
              </h3>
              <Headlines edition={edition} issue={issue} />
            </Fragment>
          ))}
        </section>
      ))}
    </ListPage>
  );
}

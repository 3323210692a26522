import { dateId, volumePdfPath, yearPath } from "../src/bulletin/address.ts";
import { countItems, type Issue } from "../src/bulletin/archive.ts";
import { byMonth, calendarOf } from "../src/bulletin/calendar.ts";
import type { YearInOrder } from "../src/bulletin/order.ts";
import { yearGraph } from "../src/publish/formats/json-ld.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import { Calendar, monthLabel } from "./parts/calendar.tsx";
import { IssueList } from "./parts/issue-list.tsx";
import { VolumeIndex } from "./parts/volume-index.tsx";

/**
 * A year: all issues with their headlines by month, newest first; the calendar stands beside them, or below. On paper it is the index
 * of the bound volume.
 */
export function YearPage({ edition, entry }: PageProps<YearInOrder>) {
  const { year, older, newer } = entry;
  const label = `${year.key}年`;
  const counts = edition.say`共${year.members.length}期、${countItems(year.members)}条新闻`;
  const months = byMonth(year.members);
  return (
    <ListPage
      edition={edition}
      path={yearPath(year.key)}
      title={label}
      description={edition.say`${edition.site.name}${label}各期：${counts}。`}
      intro={
        edition.hasPdf ? (
          <>
            {counts} ·{" "}
            <a href={edition.link(volumePdfPath(year.key))} type="application/pdf">
              全年合订本（PDF）
            </a>
          </>
        ) : (
          counts
        )
      }
      neighbours={{
        previous: older === undefined ? older : yearPath(older),
        next: newer === undefined ? newer : yearPath(newer),
      }}
      graph={yearGraph(edition, year.key)}
    >
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
      <div class="front year">
        <div>
          {months.map(({ key: month, members: issues }) => (
            <section key={month} class="month-list" aria-labelledby={dateId(year.key, month)}>
              <h2 id={dateId(year.key, month)}>{monthLabel(year.key, month)}</h2>
              <IssueList edition={edition} issues={issues} idOf={dayAnchors(year.key, issues)} />
            </section>
          ))}
        </div>
        <Calendar edition={edition} year={year} months={calendarOf(entry)} />
      </div>
      <VolumeIndex edition={edition} year={year} />
    </ListPage>
  );
}

/** The anchor of a day goes to its first issue. */
function dayAnchors(year: number, issues: readonly Issue[]): (issue: Issue) => string | undefined {
  const firsts = new Map(issues.toReversed().map((issue) => [issue.date.day, issue]));
  return (issue) => (firsts.get(issue.date.day) === issue ? dateId(year, issue.date.day) : undefined);
}

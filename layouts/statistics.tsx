import type { ComponentChildren } from "preact";
import { SOURCES, STATISTICS, sourcePath, usagePath } from "../src/bulletin/address.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import { chineseDate } from "../src/bulletin/date-format.ts";
import { spanOf } from "../src/bulletin/order.ts";
import {
  contributionTally,
  monthTallies,
  type Tally,
  tally,
  yearTallies,
} from "../src/bulletin/statistics.ts";
import { contributionsByLine } from "../src/bulletin/succession.ts";
import type { Edition } from "../src/publish/edition.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import { type Column, ColumnChart } from "./parts/column-chart.tsx";
import { DepartmentCharts } from "./parts/department-charts.tsx";
import { TallyTable, YearTable } from "./parts/tally-table.tsx";

/** Issues and items by year and month, and by department: a chart and a table each. */
export function StatisticsPage({ edition, entry: archive }: PageProps<Archive>) {
  const { site, issues, sources, authors } = archive;
  const { say } = edition;
  const total = tally(issues);
  const years = yearTallies(archive);
  const months = monthTallies(archive).map((month, index) => ({
    label: String(index + 1),
    name: `${index + 1}月`,
    ...month,
  }));
  const departments = sources.map(contributionTally);
  const lines = contributionsByLine(archive).map(({ names, ...group }) => ({
    ...contributionTally(group),
    name: names.join("、"),
  }));
  return (
    <ListPage
      edition={edition}
      path={STATISTICS}
      title="统计"
      description={say`${site.name}共${total.issues}期、${total.items}条新闻，按年份、月份和供稿部门统计。`}
      intro={
        <>
          {say`共${total.issues}期、${total.items}条新闻，${sources.length}个供稿部门、${authors.length}位作者`}
          <Span issues={issues} />
        </>
      }
    >
      <Chapter id="by-year" title="按年份">
        <Charted edition={edition} id="year-chart" title="各年的" tallies={fromFirstYear(years)} />
        <Folded label="各年各月的数字" rows={years.length}>
          <YearTable edition={edition} years={years} total={total} />
        </Folded>
      </Chapter>
      <Chapter id="by-month" title="按月份">
        <Charted edition={edition} id="month-chart" title="历年各月的" tallies={months} />
        <Folded label="历年各月的数字" rows={months.length}>
          <TallyTable
            edition={edition}
            caption={say`历年各月的期数和新闻条数`}
            first="月份"
            rows={months}
            total={total}
          />
        </Folded>
      </Chapter>
      {departments.length > 0 && (
        <Chapter id="by-source" title="按供稿部门">
          <DepartmentCharts
            edition={edition}
            departments={sources}
            years={fromFirstYear(years).map(({ label }) => Number(label))}
          />
          <p class="help">
            {say`几个部门合写的新闻，每个部门各算一次；整期供稿的算一条。`}
            {edition.has(SOURCES) && <a href={edition.link(SOURCES)}>{say`各部门各年的条数`}</a>}
          </p>
          <p class="help on-screen">
            各年的信息采用统计：
            {years.map(({ year }, index) => (
              <span key={year}>
                {index > 0 && "、"}
                <a href={edition.link(usagePath(year))}>{year}年</a>
              </span>
            ))}
          </p>
          <TallyTable
            edition={edition}
            caption={say`各部门供稿的期数和新闻条数`}
            first="供稿部门"
            rows={departments}
            {...(edition.has(SOURCES)
              ? { linkOf: ({ name }: { name: string }) => edition.link(sourcePath(name)) }
              : {})}
          />
          {lines.length > 0 && (
            <TallyTable
              edition={edition}
              caption="改过名称或合并过的部门，连同原来的名称合计"
              first="现在的名称和原来的名称"
              rows={lines}
            />
          )}
        </Chapter>
      )}
    </ListPage>
  );
}

/** ，2015年5月28日至2017年10月20日 */
function Span({ issues }: Pick<Archive, "issues">) {
  const span = spanOf(issues);
  if (!span) return null;
  const { first, last } = span;
  return (
    <>
      ，<time dateTime={first}>{chineseDate({ day: first, time: null })}</time>
      {first !== last && "至"}
      {first !== last && <time dateTime={last}>{chineseDate({ day: last, time: null })}</time>}
    </>
  );
}

function Chapter({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Longer tables start collapsed. */
const OPEN_ROWS = 6;

function Folded({ label, rows, children }: { label: string; rows: number; children: ComponentChildren }) {
  return (
    <details class="folded" open={rows <= OPEN_ROWS}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}

/** A tally with a name, and a short one for a chart's axis. */
type TallyOfTime = Tally & Pick<Column, "name" | "label">;

/** Each year from the first to the last, oldest first; in one between nothing may have been published. */
function fromFirstYear(years: readonly (Tally & { readonly year: number })[]): readonly TallyOfTime[] {
  const byYear = new Map(years.map((year) => [year.year, year]));
  const [first, last] = [Math.min(...byYear.keys()), Math.max(...byYear.keys())];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const { issues, items } = byYear.get(first + index) ?? { issues: 0, items: 0 };
    return { label: String(first + index), name: `${first + index}年`, issues, items };
  });
}

/** What a chart counts, and how high it is, in em. */
const COUNTED = [
  { key: "items", what: "新闻条数", unit: "条", height: 9 },
  { key: "issues", what: "期数", unit: "期", height: 4 },
] as const;

interface ChartedProps {
  edition: Edition;
  id: string;
  title: string;
  tallies: readonly TallyOfTime[];
}

/** The items and the issues of the same times, a chart each. */
const Charted = ({ edition, id, title, tallies }: ChartedProps) =>
  COUNTED.map(({ key, height, ...usual }) => {
    const [what, unit] = [edition.inWords(usual.what), edition.inWords(usual.unit)];
    const columns = tallies.map(({ label, name, [key]: value }) => ({ label, name, value }));
    const most = columns.find(({ value }) => value === Math.max(...columns.map((other) => other.value)));
    const peak = most ? `最多的是${most.name}，${most.value}${unit}。` : "";
    return (
      <figure key={key} class="chart">
        <figcaption>
          {title}
          {what}
        </figcaption>
        <ColumnChart
          id={`${id}-${key}`}
          title={`${title}${what}`}
          description={`${peak}全部数字见下面的表。`}
          unit={unit}
          columns={columns}
          height={height}
        />
      </figure>
    );
  });

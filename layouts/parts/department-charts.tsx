import { sourcePath } from "../../src/bulletin/address.ts";
import type { Archive } from "../../src/bulletin/archive.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { mostOf, SmallChart } from "./column-chart.tsx";

interface DepartmentChartsProps {
  edition: Edition;
  /** those with most items first */
  departments: Archive["sources"];
  /** oldest first */
  years: readonly number[];
}

/** The most departments that are drawn; the table has all. */
const MOST_DRAWN = 24;
/** In em. */
const HEIGHT = 3;

/** Items by year, a small chart for each department, all on one scale. */
export function DepartmentCharts({ edition, departments, years }: DepartmentChartsProps) {
  const drawn = departments.slice(0, MOST_DRAWN).map(({ key, members }) => ({
    name: key,
    items: members.length,
    columns: years.map((year) => ({
      label: String(year),
      name: `${year}年`,
      value: members.filter(({ issue }) => issue.year === year).length,
    })),
  }));
  const most = Math.max(...drawn.map(({ columns }) => mostOf(columns)));
  const [first, last] = [years[0], years.at(-1)];
  return (
    <figure class="chart">
      <figcaption>
        {departments.length > MOST_DRAWN ? `供稿最多的${MOST_DRAWN}个部门` : "各部门"}
        {first === last ? `${first}年` : `${first}年至${last}年每年`}
        {edition.say`的新闻条数，高低都按同一尺度，最高的一年${most}条`}
      </figcaption>
      <ol id="source-chart" class="small-charts">
        {drawn.map(({ name, items, columns }) => (
          <li key={name}>
            {edition.has(sourcePath(name)) ? <a href={edition.link(sourcePath(name))}>{name}</a> : name}{" "}
            <span>{edition.say`${items}条`}</span>
            <SmallChart columns={columns} unit={edition.words.item} most={most} height={HEIGHT} />
          </li>
        ))}
      </ol>
    </figure>
  );
}

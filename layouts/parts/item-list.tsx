import { itemPath } from "../../src/bulletin/address.ts";
import type { ItemInIssue } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import { fullIssueNumber } from "../../src/bulletin/numbering.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** News items from several issues under one heading, by year. */
export function ItemList({ edition, entries }: { edition: Edition; entries: readonly ItemInIssue[] }) {
  const years = [...new Set(entries.map(({ issue }) => issue.year))];
  return years.map((year) => (
    <section key={year}>
      <h2>{year}年</h2>
      <ol class="item-list">
        {entries
          .filter(({ issue }) => issue.year === year)
          .map((entry) => (
            <Entry key={itemPath(entry.issue, entry.item.position)} edition={edition} entry={entry} />
          ))}
      </ol>
    </section>
  ));
}

function Entry({ edition, entry: { issue, item } }: { edition: Edition; entry: ItemInIssue }) {
  return (
    <li>
      <a href={edition.link(itemPath(issue, item.position))}>{item.heading}</a>
      <p class="facts">
        <time dateTime={plainDate(issue.date)}>{chineseDate({ ...issue.date, time: null })}</time>
        <span>{fullIssueNumber(issue)}</span>
        <span>{[...item.byline.sources, ...item.byline.authors].join(" ")}</span>
      </p>
    </li>
  );
}

import { issuePath, itemPath, yearId } from "../../src/bulletin/address.ts";
import type { Contribution } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import type { Group } from "../../src/bulletin/group.ts";
import { fullIssueLabel } from "../../src/bulletin/issue-number.ts";
import { firstSentence } from "../../src/bulletin/lead.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { StatusMark } from "./amendments.tsx";
import { Headline } from "./headline.tsx";

interface ItemListProps {
  edition: Edition;
  years: readonly Group<number, Contribution>[];
  /** with the first sentence of each */
  isTold?: boolean;
}

/** News items from several issues under one heading, by year. */
export function ItemList({ edition, years, isTold = false }: ItemListProps) {
  return years.map(({ key, members }) => (
    <section key={key} id={yearId(key)}>
      <h2>{key}年</h2>
      <ol class="item-list">
        {members.map((entry) => (
          <Entry key={pathOf(entry)} edition={edition} entry={entry} isTold={isTold} />
        ))}
      </ol>
    </section>
  ));
}

const pathOf = ({ issue, item }: Contribution): string =>
  item ? itemPath(issue, item.position) : issuePath(issue);

function Entry({ edition, entry, isTold }: { edition: Edition; entry: Contribution; isTold: boolean }) {
  const { issue, item } = entry;
  const { sources, authors } = (item ?? issue).byline;
  const sentence = item ? firstSentence(item) : issue.summary;
  return (
    <li>
      <a href={edition.link(pathOf(entry))}>
        <Headline>{item ? item.heading : issue.title}</Headline>
      </a>
      <StatusMark issue={issue} item={item} />
      {isTold && sentence && <p>{sentence}</p>}
      <p class="facts">
        <time dateTime={plainDate(issue.date)}>{chineseDate(issue.date)}</time>{" "}
        <span>{edition.inWords(fullIssueLabel(issue))}</span>{" "}
        <span>{[...sources, ...authors].join(" ")}</span>
        {!item && <span>{isTold ? edition.say`整期` : edition.say`整期供稿`}</span>}
      </p>
    </li>
  );
}

import { issuePath, itemPath } from "../../src/bulletin/address.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import { issueLabel } from "../../src/bulletin/issue-number.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { StatusMark } from "./amendments.tsx";
import { Headline } from "./headline.tsx";

interface IssueListProps {
  edition: Edition;
  issues: readonly Issue[];
  /** anchor of an issue's heading */
  idOf?: (issue: Issue) => string | undefined;
}

/** Issues with their headlines. */
export function IssueList({ edition, issues, idOf }: IssueListProps) {
  return (
    <ol class="issue-list">
      {issues.map((issue) => (
        <li key={issuePath(issue)}>
          <h3 id={idOf?.(issue)}>
            <a href={edition.link(issuePath(issue))}>
              <span class="number">{edition.inWords(issueLabel(issue))}</span>{" "}
              <Headline>{issue.title}</Headline>
            </a>
            <StatusMark issue={issue} />
          </h3>
          <p class="facts">
            <time dateTime={plainDate(issue.date)}>{chineseDate(issue.date)}</time>{" "}
            <span>{issue.byline.sources.join("、")}</span>
          </p>
          <Headlines class="headlines" edition={edition} issue={issue} />
        </li>
      ))}
    </ol>
  );
}

interface HeadlinesProps {
  edition: Edition;
  issue: Issue;
  class?: string;
}

/** The headlines of an issue, each a link to its item. */
export function Headlines({ edition, issue, class: name }: HeadlinesProps) {
  return (
    <ol class={name}>
      {issue.items.map((item) => (
        <li key={item.position}>
          <a href={edition.link(itemPath(issue, item.position))}>
            <Headline>{item.heading}</Headline>
          </a>
        </li>
      ))}
    </ol>
  );
}

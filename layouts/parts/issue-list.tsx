import { issuePath, itemPath } from "../../src/bulletin/address.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import { issueNumber } from "../../src/bulletin/numbering.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { StatusMark } from "./status.tsx";

interface IssueListProps {
  edition: Edition;
  issues: readonly Issue[];
  /** the anchor of an issue's heading, where it has one */
  idOf?: (issue: Issue) => string | undefined;
}

/** Issues with their headlines, each a link to the item itself. */
export function IssueList({ edition, issues, idOf }: IssueListProps) {
  return (
    <ol class="issue-list">
      {issues.map((issue) => (
        <li key={issuePath(issue)}>
          <h3 id={idOf?.(issue)}>
            <a href={edition.link(issuePath(issue))}>
              <span class="number">{issueNumber(issue)}</span> {issue.title}
            </a>
            <StatusMark issue={issue} />
          </h3>
          <p class="facts">
            <time dateTime={plainDate(issue.date)}>{chineseDate(issue.date)}</time>{" "}
            <span>{issue.byline.sources.join("、")}</span>
          </p>
          <Headlines edition={edition} issue={issue} />
        </li>
      ))}
    </ol>
  );
}

/** An issue's headlines as links to its items. */
export function Headlines({ edition, issue }: { edition: Edition; issue: Issue }) {
  return (
    <ol class="headlines">
      {issue.items.map((item) => (
        <li key={item.position}>
          <a href={edition.link(itemPath(issue, item.position))}>{item.heading}</a>
        </li>
      ))}
    </ol>
  );
}

import { issuePath, itemPath, yearPath } from "../../src/bulletin/address.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import { issueLabel } from "../../src/bulletin/issue-number.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { StatusMark } from "./amendments.tsx";
import { Headline } from "./headline.tsx";

/** The most headlines of an earlier issue. */
const SHOWN = 4;

/** The issues before the latest, newest first, with their first headlines. */
export function Earlier({ edition, issues }: { edition: Edition; issues: readonly Issue[] }) {
  const [newest] = issues;
  if (!newest) return null;
  return (
    <section class="earlier" aria-labelledby="earlier">
      <h2 id="earlier">{edition.say`此前各期`}</h2>
      <ol>
        {issues.map((issue) => (
          <li key={issuePath(issue)}>
            <p class="kicker">
              {issue.year}年{edition.inWords(issueLabel(issue))}{" "}
              <time dateTime={plainDate(issue.date)}>{chineseDate({ ...issue.date, time: null })}</time>
            </p>
            <h3>
              <a href={edition.link(issuePath(issue))}>
                <Headline>{issue.title}</Headline>
              </a>
              <StatusMark issue={issue} />
            </h3>
            <ul>
              {issue.items.slice(0, SHOWN).map((item) => (
                <li key={item.position}>
                  <a href={edition.link(itemPath(issue, item.position))}>
                    <Headline>{item.heading}</Headline>
                  </a>
                </li>
              ))}
              {issue.items.length > SHOWN && <li>{edition.say`另有${issue.items.length - SHOWN}条`}</li>}
            </ul>
          </li>
        ))}
      </ol>
      <p class="all">
        <a href={edition.link(yearPath(newest.year))}>{edition.say`${newest.year}年各期`}</a>
      </p>
    </section>
  );
}

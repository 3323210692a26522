import { issuePath, itemPath, yearPath } from "../../src/bulletin/address.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import { issueLabel } from "../../src/bulletin/issue-number.ts";
import { firstSentence, leadPicture } from "../../src/bulletin/lead.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { StatusMark } from "./amendments.tsx";
import { Headline } from "./headline.tsx";

/** The latest issue as the lead of the front page: headline, first sentence, picture, and its news with their departments. */
export function Lead({ edition, issue }: { edition: Edition; issue: Issue }) {
  const [first] = issue.items;
  const picture = leadPicture(issue);
  const sentence = first && firstSentence(first);
  return (
    <section class={picture ? "lead with-picture" : "lead"} aria-labelledby="latest">
      <div>
        <p class="kicker">
          <strong>{edition.say`最新一期`}</strong>{" "}
          <span>
            <a href={edition.link(yearPath(issue.year))}>{issue.year}年</a>
            {edition.inWords(issueLabel(issue))}
          </span>{" "}
          <time dateTime={plainDate(issue.date)}>{chineseDate({ ...issue.date, time: null })}</time>
        </p>
        <h2 id="latest">
          <a href={edition.link(issuePath(issue))}>
            <Headline>{issue.title}</Headline>
          </a>
          <StatusMark issue={issue} />
        </h2>
        {sentence && <p class="standfirst">{sentence}</p>}
      </div>
      {picture && (
        <a class="lead-picture" href={edition.link(issuePath(issue))}>
          <img src={picture.src} alt={picture.alt} width={picture.width} height={picture.height} />
        </a>
      )}
      <ol class="headlines">
        {issue.items.map((item) => (
          <li key={item.position}>
            <a href={edition.link(itemPath(issue, item.position))}>
              <Headline>{item.heading}</Headline>
            </a>{" "}
            <small>{item.byline.sources.join("、")}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}

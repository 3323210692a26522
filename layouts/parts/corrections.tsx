import { CORRECTIONS, CORRECTIONS_ID, correctionId, itemId } from "../../src/bulletin/address.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** What was changed in an issue after it was published. */
export function Corrections({ edition, issue }: { edition: Edition; issue: Issue }) {
  if (issue.corrections.length === 0) return null;
  return (
    <section class="corrections" id={CORRECTIONS_ID} aria-labelledby="corrections-heading">
      <h2 id="corrections-heading">更正</h2>
      <ul>
        {issue.corrections.map(({ date, item, what, why }, index) => (
          <li key={date.instant + what} id={correctionId(index + 1)}>
            <time dateTime={plainDate(date)}>{chineseDate(date)}</time>{" "}
            {item !== undefined && <a href={`#${itemId(item)}`}>第{item}条</a>}
            {item !== undefined && "："}
            {what}
            {why && `（${why}）`}
          </li>
        ))}
      </ul>
      <p>
        <a href={edition.link(CORRECTIONS)}>全部更正与撤回</a>
      </p>
    </section>
  );
}

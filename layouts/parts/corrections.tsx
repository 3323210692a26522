import { itemId } from "../../src/bulletin/address.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";

/** What was changed in an issue after it was published. */
export function Corrections({ issue }: { issue: Issue }) {
  if (issue.corrections.length === 0) return null;
  return (
    <section class="corrections" id="corrections" aria-labelledby="corrections-heading">
      <h2 id="corrections-heading">更正</h2>
      <ul>
        {issue.corrections.map(({ date, item, what, why }) => (
          <li key={date.instant + what}>
            <time dateTime={plainDate(date)}>{chineseDate(date)}</time>{" "}
            {item !== undefined && <a href={`#${itemId(item)}`}>第{item}条</a>}
            {item !== undefined && "："}
            {what}
            {why && `（${why}）`}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { CORRECTIONS } from "../../src/bulletin/address.ts";
import { type Amendment, amendmentPath, amendmentTitle } from "../../src/bulletin/amendments.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** What was corrected or withdrawn lately, each with a link to its place; nothing where there was nothing. */
export function LatelyCorrected({
  edition,
  amendments,
}: {
  edition: Edition;
  amendments: readonly Amendment[];
}) {
  if (amendments.length === 0) return null;
  return (
    <section class="lately" aria-labelledby="lately">
      <h2 id="lately">近期更正与撤回</h2>
      <ul>
        {amendments.map((amendment) => (
          <li key={amendmentPath(amendment)}>
            {amendment.date && (
              <time dateTime={plainDate(amendment.date)}>
                {chineseDate({ ...amendment.date, time: null })}
              </time>
            )}{" "}
            <a href={edition.link(amendmentPath(amendment))}>
              {amendment.correction ? "更正" : "撤回"}：{amendmentTitle(amendment)}
            </a>{" "}
            {amendment.correction?.what}
          </li>
        ))}
      </ul>
      <p class="all">
        <a href={edition.link(CORRECTIONS)}>全部更正与撤回</a>
      </p>
    </section>
  );
}

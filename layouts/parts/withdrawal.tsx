import { CORRECTIONS, WITHDRAWAL_ID } from "../../src/bulletin/address.ts";
import type { Issue } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** Says that an issue was withdrawn; by whom, when and why, as far as its editor said. */
export function Withdrawal({ edition, issue }: { edition: Edition; issue: Issue }) {
  if (issue.status !== "withdrawn") return null;
  const { date, who, why } = issue.withdrawn ?? {};
  return (
    <section class="corrections" id={WITHDRAWAL_ID} aria-labelledby="withdrawn-heading">
      <h2 id="withdrawn-heading">本期已撤回</h2>
      {issue.withdrawn && (
        <p>
          {date && <time dateTime={plainDate(date)}>{chineseDate(date)}</time>}
          {who && `由${who}`}撤回。
          {why && `原因：${why.replace(/。$/, "")}。`}
        </p>
      )}
      <p>
        为保存记录，以下内容仍按原样保留，请勿再引用。<a href={edition.link(CORRECTIONS)}>全部更正与撤回</a>
      </p>
    </section>
  );
}

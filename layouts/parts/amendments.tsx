import {
  CORRECTIONS,
  CORRECTIONS_ID,
  correctionId,
  itemId,
  WITHDRAWAL_ID,
} from "../../src/bulletin/address.ts";
import type { Issue, Item } from "../../src/bulletin/archive.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import type { Withdrawal as WithdrawalFacts } from "../../src/bulletin/front-matter.ts";
import { STATUS_LABELS, statusOfIssue, statusOfItem } from "../../src/bulletin/status.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** 已更正 or 已撤回 beside the title of an issue, or of one of its items. */
export function StatusMark({ issue, item = null }: { issue: Issue; item?: Item | null }) {
  const label = STATUS_LABELS[item ? statusOfItem(issue, item) : statusOfIssue(issue)];
  return label && <span class="status">{label}</span>;
}

/** What was changed in an issue after it was published. */
export function Corrections({ edition, issue }: { edition: Edition; issue: Issue }) {
  if (!issue.corrections.some(({ minor }) => !minor)) return null;
  return (
    <section class="corrections" id={CORRECTIONS_ID} aria-labelledby="corrections-heading">
      <h2 id="corrections-heading">更正</h2>
      <CorrectionList edition={edition} issue={issue} isMinor={false} />
      <p>
        <a href={edition.link(CORRECTIONS)}>全部更正与撤回</a>
      </p>
    </section>
  );
}

/** Slips of the pen that were mended, without a banner: at the issue's end. */
export function MinorCorrections({ edition, issue }: { edition: Edition; issue: Issue }) {
  if (!issue.corrections.some(({ minor }) => minor)) return null;
  const isAlone = issue.corrections.every(({ minor }) => minor);
  return (
    <section class="formats" {...(isAlone ? { id: CORRECTIONS_ID } : {})} aria-labelledby="minor-heading">
      <h2 id="minor-heading">文字勘误</h2>
      <CorrectionList edition={edition} issue={issue} isMinor={true} />
    </section>
  );
}

function CorrectionList({ edition, issue, isMinor }: { edition: Edition; issue: Issue; isMinor: boolean }) {
  return (
    <ul>
      {issue.corrections.map(
        ({ date, item, what, why, minor = false }, index) =>
          minor === isMinor && (
            <li key={date.instant + what} id={correctionId(index + 1)}>
              <time dateTime={plainDate(date)}>{chineseDate(date)}</time>{" "}
              {item !== undefined && <a href={`#${itemId(item)}`}>{edition.say`第${item}条`}</a>}
              {item !== undefined && "："}
              {what}
              {why && `（${why}）`}
            </li>
          ),
      )}
    </ul>
  );
}

/** The notice of a withdrawn issue: when, by whom and why, as far as known. */
export function Withdrawal({ edition, issue }: { edition: Edition; issue: Issue }) {
  if (issue.status !== "withdrawn") return null;
  const { withdrawn } = issue;
  return (
    <section class="corrections" id={WITHDRAWAL_ID} aria-labelledby="withdrawn-heading">
      <h2 id="withdrawn-heading">{edition.say`本期已撤回`}</h2>
      {withdrawn && (
        <p>
          <WithdrawnWhy withdrawn={withdrawn} />
        </p>
      )}
      <p>
        {withdrawn?.show ? STILL_SHOWN : "本页只保留标题和地址，不再提供正文。"}
        <a href={edition.link(CORRECTIONS)}>全部更正与撤回</a>
      </p>
    </section>
  );
}

const STILL_SHOWN = "为保存记录，以下内容仍按原样保留，请勿再引用。";

/** The notice in the place of the text of an item that is withdrawn by itself, or above it. */
export function ItemWithdrawal({ edition, item: { withdrawn } }: { edition: Edition; item: Item }) {
  if (!withdrawn) return null;
  return (
    <p class="banner">
      {edition.say`本条已撤回。`}
      <WithdrawnWhy withdrawn={withdrawn} />
      {withdrawn.show ? STILL_SHOWN : "这里只保留标题和地址，不再提供正文。"}
    </p>
  );
}

const WithdrawnWhy = ({ withdrawn: { date, who, why } }: { withdrawn: WithdrawalFacts }) => (
  <>
    <time dateTime={plainDate(date)}>{chineseDate(date)}</time>
    {who && `由${who}`}撤回。{why && `原因：${why.replace(/。$/, "")}。`}
  </>
);

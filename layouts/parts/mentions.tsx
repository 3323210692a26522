import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";
import type { Mention } from "../../src/bulletin/references/references.ts";
import { STATUS_LABELS } from "../../src/bulletin/status.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { Headline } from "./headline.tsx";

interface MentionsProps {
  edition: Edition;
  /** newest first */
  mentions: readonly Mention[];
}

/** The news that mentions what the page shows; nothing where there is none. Not printed. */
export function Mentions({ edition, mentions, title }: MentionsProps & { title: string }) {
  if (mentions.length === 0) return null;
  return (
    <section class="mentions on-screen" aria-labelledby="mentions">
      <h2 id="mentions">{title}</h2>
      <MentionList edition={edition} mentions={mentions} />
    </section>
  );
}

export const MentionList = ({ edition, mentions }: MentionsProps) => (
  <ol class="item-list">
    {mentions.map(({ path, heading, issue, date, status }) => (
      <li key={path}>
        <a href={edition.link(path)}>
          <Headline>{heading}</Headline>
        </a>
        {STATUS_LABELS[status] && <span class="status">{STATUS_LABELS[status]}</span>}
        <p class="facts">
          <time dateTime={plainDate(date)}>{chineseDate(date)}</time> <span>{edition.inWords(issue)}</span>
        </p>
      </li>
    ))}
  </ol>
);

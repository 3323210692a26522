import type { Brief } from "../../src/bulletin/brief.ts";
import { chineseDate, plainDate } from "../../src/bulletin/date-format.ts";

import { STATUS_LABELS } from "../../src/bulletin/status.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { Headline } from "./headline.tsx";

interface BriefsProps {
  edition: Edition;
  briefs: readonly Brief[];
}

/** Other news below an issue or item; nothing where there is none. Not printed. */
export function Briefs({ edition, briefs, title, id }: BriefsProps & { title: string; id: string }) {
  if (briefs.length === 0) return null;
  return (
    <section class="briefs on-screen" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <BriefList edition={edition} briefs={briefs} />
    </section>
  );
}

export const BriefList = ({ edition, briefs }: BriefsProps) => (
  <ol class="item-list">
    {briefs.map(({ path, heading, issue, date, status }) => (
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

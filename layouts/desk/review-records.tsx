import type { ShownRecord } from "../../src/desk/review.ts";

/** What was done with an issue, step by step: at the desk, and on the sheet that is signed with a pen. */
export const ReviewRecords = ({ records }: { records: readonly ShownRecord[] }) => (
  <ul>
    {records.map(({ step, date, stage, person, comment }) => (
      <li key={`${date}${step}${stage}${person}`}>
        {date} {person}
        {step}
        {stage && `（${stage}）`}
        {comment && `：${comment}`}
      </li>
    ))}
  </ul>
);

import { yearId } from "../../src/bulletin/address.ts";
import type { Group } from "../../src/bulletin/group.ts";

interface YearLinksProps {
  years: readonly Group<number, unknown>[];
  /** 期, 条 */
  unit: string;
}

/** Links to the years of a long list, with their counts. */
export function YearLinks({ years, unit }: YearLinksProps) {
  if (years.length < 2) return null;
  return (
    <nav class="jump" aria-label="本页年份">
      <ul>
        {years.map(({ key, members }) => (
          <li key={key}>
            <a href={`#${yearId(key)}`}>{key}年</a> {members.length}
            {unit}
          </li>
        ))}
      </ul>
    </nav>
  );
}

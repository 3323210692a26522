import { yearId } from "../../src/bulletin/address.ts";

/** Leads to the years of a long list, with how many members each has there; `years` names the year of each member. */
export function YearLinks({ years, unit }: { years: readonly number[]; unit: "期" | "条" }) {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  if (counts.size < 2) return null;
  return (
    <nav class="jump" aria-label="本页年份">
      <ul>
        {[...counts].map(([year, count]) => (
          <li key={year}>
            <a href={`#${yearId(year)}`}>{year}年</a> {count}
            {unit}
          </li>
        ))}
      </ul>
    </nav>
  );
}

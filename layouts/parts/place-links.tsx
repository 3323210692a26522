import { HOME, SEARCH, YEARS } from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";

/** Linked even when the archive is empty. */
const ALWAYS: ReadonlySet<string> = new Set([HOME, YEARS, SEARCH]);

interface PlaceLinksProps {
  edition: Edition;
  places: readonly (readonly [path: string, label: string])[];
  /** the page on which the links stand, to mark the current place */
  path?: string | null;
}

/** Links to the parts of the site, without lists that would be empty. */
export const PlaceLinks = ({ edition, places, path = null }: PlaceLinksProps) => (
  <ul>
    {places
      .filter(([place]) => ALWAYS.has(place) || edition.lists.includes(place))
      .map(([place, label]) => (
        <li key={place}>
          <a href={edition.link(place)} aria-current={path === null ? undefined : currency(place, path)}>
            {label}
          </a>
        </li>
      ))}
  </ul>
);

/** Years and issues belong to 年份, a department to 供稿部门. */
function currency(place: string, path: string): "page" | "true" | undefined {
  if (place === path) return "page";
  const isWithin = place === YEARS ? /^\/\d+\//.test(path) : place !== HOME && path.startsWith(place);
  return isWithin ? "true" : undefined;
}

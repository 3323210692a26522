import type { Hints, KnownName } from "../hints.ts";
import { normalize } from "../normalize.ts";

const MOST = 4;

/** Departments and authors whose name holds what was typed, or is read so (chuxiong, wqr); departments' aliases count as well. */
export function matchNames(typed: string, { names, departments }: Hints): KnownName[] {
  const wanted = normalize(typed);
  const letters = typed.toLowerCase().replace(/\s/g, "");
  if (wanted === "") return [];
  const isLatin = /^[a-z]{2,}$/.test(letters);
  const aliases = departments
    .filter((group) => group.some((word) => normalize(word).includes(wanted)))
    .map(([first]) => first);
  return names
    .filter(
      ({ name, pinyin, initials }) =>
        normalize(name).includes(wanted) ||
        aliases.includes(name) ||
        (isLatin && (pinyin.startsWith(letters) || initials.startsWith(letters))),
    )
    .slice(0, MOST);
}

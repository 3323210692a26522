import type { Hints, KnownName } from "../hints.ts";
import { normalize } from "../normalize.ts";

const MOST = 4;
const MOST_TOPICS = 3;

/** Topics whose name holds what was typed, those that are called so first; of one character only they. */
export function matchTopics(typed: string, { topics }: Pick<Hints, "topics">): Hints["topics"] {
  const wanted = normalize(typed);
  if (wanted === "") return [];
  const isWhole = ([name]: Hints["topics"][number]): boolean => normalize(name) === wanted;
  const holding = topics.filter(
    ([name]) => [...wanted].length > 1 && normalize(name).includes(wanted) && normalize(name) !== wanted,
  );
  return [...topics.filter(isWhole), ...holding].slice(0, MOST_TOPICS);
}

/** Departments and authors whose name holds what was typed, or is read so (chuxiong, wqr); departments' aliases count as well. */
export function matchNames(typed: string, { names, departments }: Hints): KnownName[] {
  const wanted = normalize(typed);
  const letters = typed.toLowerCase().replace(/\s/g, "");
  if (wanted === "") return [];
  const aliases = departments
    .filter((group) => group.some((word) => normalize(word).includes(wanted)))
    .map(([first]) => first);
  return names
    .filter(
      ({ name, pinyin, initials }) =>
        normalize(name).includes(wanted) ||
        aliases.includes(name) ||
        (letters.length > 1 && (pinyin.startsWith(letters) || initials.startsWith(letters))),
    )
    .slice(0, MOST);
}

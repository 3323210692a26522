import type { Archive, ItemInIssue } from "../../src/bulletin/archive.ts";
import { createRandom, type Random } from "../bench/random.ts";
import { short } from "./first-page.ts";
import type { ReaderQuery } from "./reader-queries.ts";

/** A query of a kind for an item of a made-up archive; null where the item gives none. */
type Make = (found: ItemInIssue, random: Random) => string | null;

const slice = (random: Random, text: string, length: number): string | null => {
  const characters = [...text];
  const start = random.between(0, Math.max(0, characters.length - length));
  const part = characters.slice(start, start + length).join("");
  return [...part].length === length && /^\p{Script=Han}+$/u.test(part) ? part : null;
};
const words = (heading: string): string[] =>
  [...new Intl.Segmenter("zh", { granularity: "word" }).segment(heading)]
    .map(({ segment }) => segment)
    .filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
const replaced = (text: string, at: number, by: string): string =>
  [...text].map((letter, index) => (index === at ? by : letter)).join("");

const KINDS: Readonly<Record<string, Make>> = {
  known: ({ item }, random) => slice(random, item.heading, random.between(5, 7)),
  misremembered: ({ item }, random) => {
    const part = slice(random, item.heading, 7);
    return part && replaced(part, random.between(2, 4), "鑫");
  },
  wildcards: ({ item }, random) => {
    const part = slice(random, item.heading, 6);
    return part && replaced(part, random.between(2, 3), "?");
  },
  long: ({ item }, random) => {
    const start = random.between(0, Math.max(0, item.text.length - 60));
    const part = item.text.slice(start, start + 60).replace(/\n/g, "");
    return part.length < 50 ? null : replaced(replaced(part, 20, "鑫"), 40, "淼");
  },
  several: ({ item }) => {
    const [first, second] = words(item.heading);
    return second === undefined ? null : `${first} ${second}`;
  },
  question: ({ item }) => {
    const [first, second] = words(item.heading);
    return second === undefined ? null : `${first}的${second}怎么样了？`;
  },
  number: ({ item }) => /\d{3,}(?:项|户|人|家|万元)/u.exec(item.text)?.[0] ?? null,
  issue: ({ issue }) => `${issue.year}年第${issue.number.first}期`,
  date: ({ issue }) => {
    const [year, month, day] = issue.date.day.split("-").map(Number);
    return `${year}年${month}月${day}日`;
  },
};

/** Queries over a made-up archive, so many of each kind, with the item or issue that each was made from. */
export function madeUpQueries({ issues }: Archive, each: number, seed = 3): ReaderQuery[] {
  const random = createRandom(seed);
  const items = issues.flatMap((issue) => issue.items.map((item): ItemInIssue => ({ issue, item })));
  return Object.entries(KINDS).flatMap(([kind, make]) => {
    const queries = new Map<string, ReaderQuery>();
    for (let tries = 0; queries.size < each && tries < 100 * each; tries++) {
      const found = items[random.between(0, items.length - 1)];
      const query = found && make(found, random);
      if (!found || !query || queries.has(query)) continue;
      const issue = short(`/${found.issue.year}/${found.issue.number.id}/`);
      const holders = items.filter(({ item }) => kind === "number" && item.text.includes(query));
      const wanted = [found, ...holders].map(
        ({ issue: { year, number }, item }) => `${year}/${number.id}#${item.position}`,
      );
      queries.set(query, [kind, query, kind === "issue" || kind === "date" ? [issue] : wanted]);
    }
    return [...queries.values()];
  });
}

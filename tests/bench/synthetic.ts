import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom, type Random } from "./random.ts";

/** One issue of a made-up archive. */
interface SyntheticIssue {
  readonly year: number;
  readonly number: number;
  /** what would stand in `content/YYYY/NN.md` */
  readonly markdown: string;
}

const ISSUES_A_YEAR = 250;
const LAST_YEAR = 2025;
const TOPICS = 300;
const DEPARTMENTS = [
  "州科技局",
  "州发改委",
  "州人社局",
  "州工信委",
  "州教育局",
  "州财政局",
  "州农业局",
  "州卫计委",
  "州环保局",
  "州交通局",
  "州水务局",
  "州林业局",
  "州商务局",
  "州审计局",
  "州文体局",
  "州民政局",
  "州司法局",
  "州统计局",
  "楚雄市科技局",
  "禄丰县科技局",
] as const;
const SURNAMES = [..."王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗"];
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红梅建国志文海波"];
const PLACES = [..."东南西北上下大小新古长平安和龙凤石木金水山河田坝湾坡箐营屯"];

/** A made-up archive of `count` issues, oldest first: about three items an issue, 700 to 1,000 characters an item. */
export function* syntheticArchive(count: number, seed = 1): Generator<SyntheticIssue> {
  const random = createRandom(seed);
  const words = vocabulary();
  const authors = Array.from(
    { length: 240 },
    () => pick(random, SURNAMES) + pick(random, GIVEN) + (random.next() < 0.7 ? pick(random, GIVEN) : ""),
  );
  // Drawn apart from the rest, so that the texts are the same with and without them.
  const topics = createRandom(seed + 1);
  const keywords = Array.from({ length: TOPICS }, () => words.pick(topics) + words.pick(topics));
  const firstYear = LAST_YEAR - Math.ceil(count / ISSUES_A_YEAR) + 1;
  for (let index = 0; index < count; index++) {
    const year = firstYear + Math.floor(index / ISSUES_A_YEAR);
    const number = (index % ISSUES_A_YEAR) + 1;
    const day = new Date(Date.UTC(year, 0, 1 + number)).toISOString().slice(0, 10);
    const department = random.pick(DEPARTMENTS);
    const items = Array.from({ length: random.between(2, 4) }, () => item(random, words, authors));
    const front = [
      `title: ${headline(random, words)}`,
      `issue: ${number}`,
      `total: ${index + 1}`,
      `date: ${day} 09:30`,
      `source: ${department}`,
      `author: ${pick(random, authors)}`,
      "keywords:",
      ...new Set(Array.from({ length: 3 }, () => `  - ${pick(topics, keywords)}`)),
    ];
    yield { year, number, markdown: `---\n${front.join("\n")}\n---\n\n${items.join("\n\n")}\n` };
  }
}

function item(random: Random, words: Vocabulary, authors: readonly string[]): string {
  const blocks: string[] = [];
  const wanted = random.between(700, 1000);
  for (let length = 0; length < wanted; ) {
    const kind = random.next();
    const block =
      kind < 0.06 ? table(random, words) : kind < 0.14 ? list(random, words) : paragraph(random, words);
    blocks.push(block);
    length += block.length;
  }
  return `## ${headline(random, words)}\n\n${blocks.join("\n\n")}\n\n（${random.pick(DEPARTMENTS)} ${pick(random, authors)}）`;
}

const paragraph = (random: Random, words: Vocabulary): string =>
  Array.from({ length: random.between(2, 5) }, () => `${clauses(random, words)}。`).join("");

const clauses = (random: Random, words: Vocabulary): string =>
  Array.from({ length: random.between(1, 4) }, () => phrase(random, words, random.between(3, 7))).join("，");

const headline = (random: Random, words: Vocabulary): string => phrase(random, words, random.between(4, 7));

const list = (random: Random, words: Vocabulary): string =>
  Array.from({ length: random.between(3, 5) }, () => `- ${phrase(random, words, 6)}；`).join("\n");

function table(random: Random, words: Vocabulary): string {
  const row = (): string =>
    `| ${phrase(random, words, 2)} | ${random.between(1, 9999)} | ${phrase(random, words, 2)} |`;
  return [
    "| 项目 | 数量 | 说明 |",
    "| --- | ---: | --- |",
    ...Array.from({ length: random.between(2, 5) }, row),
  ].join("\n");
}

function phrase(random: Random, words: Vocabulary, length: number): string {
  let text = "";
  for (let index = 0; index < length; index++) {
    const kind = random.next();
    if (kind < 0.015)
      text += `${random.between(1, 9800)}${random.pick(["户", "家", "个", "万元", "人", "项"])}`;
    else if (kind < 0.03) text += `${random.between(1, 12)}月${random.between(1, 28)}日`;
    else if (kind < 0.06)
      text += `${pick(random, PLACES)}${pick(random, PLACES)}${random.pick(["镇", "乡", "村", "社区"])}`;
    else {
      // Nobody writes 的的: such a text would be all reminders.
      const word = words.pick(random);
      if (!text.endsWith(word.charAt(0))) text += word;
    }
  }
  return text;
}

const pick = (random: Random, values: readonly string[]): string =>
  values[Math.floor(random.next() * values.length)] ?? "";

interface Vocabulary {
  /** a word, as often as it stands in the sample archive */
  pick(random: Random): string;
}

/** The words of the project's own sample archive, with their frequencies. */
function vocabulary(): Vocabulary {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  const running: string[] = [];
  for (const file of readdirSync("content", { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".md")) continue;
    const body = readFileSync(join("content", file), "utf8").split("\n---\n")[1] ?? "";
    for (const { segment, isWordLike } of segmenter.segment(body))
      if (isWordLike && /^\p{Script=Han}+$/u.test(segment)) running.push(segment);
  }
  return { pick: (random) => pick(random, running) };
}

import type { Byline } from "./archive.ts";
import { type Kind, type Word, wordsOf } from "./byline-words.ts";
import { type Frame, frameOf, isBracketed } from "./frame.ts";
import { readsAsName } from "./person-name.ts";

/** A line read as a byline. */
export interface BylineReading extends Byline {
  /** it is taken as the item's byline; else an editor is asked */
  readonly isSure: boolean;
  readonly isBracketed: boolean;
  /** a date, a title, people who checked the text: what a byline has no place for */
  readonly hasMore: boolean;
}

interface Form {
  readonly frames: readonly Frame[];
  /** the kinds of its words */
  readonly words: RegExp;
  readonly isSure: boolean;
  /** only with a person of a frequent surname behind a department, or at the end behind a space */
  readonly isLoose?: true;
}

const BRACKETS: readonly Frame[] = ["round", "other"];
const FRAMED: readonly Frame[] = [...BRACKETS, "broken", "dash"];

/** All forms of a byline; the first that fits is read. */
const FORMS: readonly Form[] = [
  // 作者：吴启荣, ——供稿单位：州科技局 供稿人：吴启荣
  { frames: [...BRACKETS, "dash", "none"], words: /^(?:L[KDmPp]+)+S?$/, isSure: true },
  // （州科技局 吴启荣 通讯员 李明）
  { frames: BRACKETS, words: /^(?:[KD][KDmPp]*)?(?:[Ll][KDmPp]+)+S?$/, isSure: true },
  // （州科技局、州妇联 吴启荣 供稿）, （州一中 李明）
  { frames: ["round"], words: /^(?:[KD][KDmPp]*x?|m[KDmPp]+|M[Pp]+)[Ss]?$/, isSure: true },
  // 【州科技局 吴启荣】
  { frames: ["other"], words: /^(?:[KDm][KDm]*|M)[Pp][KDmPp]*[Ss]?$/, isSure: true },
  // ——州科技局供稿, ——州科技局 吴启荣
  { frames: ["dash"], words: /^(?:[KD][KDmPp]*|P+)S$|^[KD]+P+$/, isSure: true },
  // （州科技局局长 王建华）, （州科技局张慧 10月19日）, （吴启荣）
  { frames: FRAMED, words: /^(?:P+|(?!O)(?=.*[Pg])(?=.*[KDmMLlT])[KDmMPpgLlOTtSs]+)$/, isSure: false },
  // 州教育局 张慧, 州教育局 张慧 审核：何晓燕
  { frames: ["none"], words: /^(?=.*[Pg]|L[KDm].*O)(?:[Ll][KDmPp]+|[KD][KDPg]*)+[OtSs]*$/, isSure: false },
  // （我局 吴启荣）, （州科技局 吴启荣 电话3123456）
  { frames: BRACKETS, words: /^(?=.*[Pp])[KDmMPpgTtX]+$/, isSure: false, isLoose: true },
  // 吴启荣, 吴启荣（州科技局）
  { frames: ["none"], words: /^P+[KD]?$/, isSure: false, isLoose: true },
  // 【州教育局】, 州教育局、州财政局联合供稿
  { frames: [...FRAMED, "none"], words: /^K$|^[KDmP]+S$/, isSure: false },
];

const LONGEST_TOLD = 60;
/** Two departments and fourteen authors have some 80 characters. */
export const LONGEST_BYLINE = 400;

/**
 * Reads a line as a byline: （州科技局 吴启荣）, (供稿：州科技局 吴启荣、李明), 作者：吴启荣. Null for anything else, such as （完）. `known` maps
 * every spelling of a department to the name that the archive shows.
 */
export function readByline(line: string, known: ReadonlyMap<string, string>): BylineReading | null {
  if (line.length > LONGEST_BYLINE || /[：:]$/u.test(line)) return null;
  const { frame, inner } = frameOf(line);
  const hasBrackets = BRACKETS.includes(frame);
  const words: Word[] = [];
  for (const word of wordsOf(inner, known)) {
    if (word.kind === "X" && !hasBrackets) return null; // 我局 stands in brackets alone
    words.push(word);
  }
  const kinds = words.map(({ kind }) => kind).join("");
  const form = FORMS.find((one) => one.frames.includes(frame) && one.words.test(kinds));
  if (!form) return null;
  const named = (wanted: readonly Kind[]): string[] =>
    words.flatMap(({ kind, text }) => (wanted.includes(kind) ? (known.get(text) ?? text) : []));
  const persons = [...new Set(named(["P", "p", "x", "g"]))];
  const authors = persons.filter(
    (name) =>
      !form.isLoose ||
      (readsAsName(name, false) &&
        !name.includes("·") &&
        (/^(?:[KD]|P+[KD]?$)/.test(kinds) || inner.endsWith(` ${name}`))),
  );
  if (form.isLoose && authors.length === 0) return null;
  return {
    sources: [...new Set(named(["K", "D", "m", "M"]))],
    authors,
    isSure: form.isSure,
    isBracketed: hasBrackets,
    hasMore: /[OTtX]/.test(kinds) || authors.length < persons.length,
  };
}

const OF_WRITING = /作者|[供撰来此本]稿|通讯员|信息员|执笔|^本文由|^\p{Script=Han}{2,4}系.+[长任记员]$/u;
/** 材料由州科技局吴启荣提供; 资料 and 数据 that somebody provides are no text. */
const GIVEN =
  /^(?:(?:本文|本稿|以上|文中|文字)?(?:材料|素材|文稿|稿件|内容|信息|文字)?(?:系|均)?由)?(.+?)(?:联合|共同)?(?:提供|整理|撰写|报送)$/u;

/** （本文由州科技局吴启荣供稿）, （作者系州科技局局长）, （州科技局提供）: brackets that tell in other words who wrote a text. */
export function tellsWriter(line: string, known: ReadonlyMap<string, string>): boolean {
  if (line.length > LONGEST_TOLD || !isBracketed(line)) return false;
  const { inner } = frameOf(line);
  const [, giver] = GIVEN.exec(inner) ?? [];
  return OF_WRITING.test(inner) || (giver !== undefined && readByline(`（${giver}）`, known) !== null);
}

/** The byline in a line, where nothing else can be meant. */
export function parseByline(line: string, known: ReadonlyMap<string, string>): Byline | null {
  const { isSure, sources, authors } = readByline(line, known) ?? {};
  return isSure && sources && authors ? { sources, authors } : null;
}

/** As an item's last line. */
export const writtenByline = ({ sources, authors }: Byline): string =>
  sources.length === 0
    ? `作者：${authors.join("、")}`
    : `（${[sources.join("、"), authors.join("、")].filter(Boolean).join(" ")}）`;

import type { Byline } from "../../bulletin/archive.ts";
import { splitNames } from "../../bulletin/names.ts";
import { ROLES } from "../../bulletin/roles.ts";
import { readsAsName } from "../../bulletin/surnames.ts";
import { inlineText } from "../../markdown/plain-text.ts";
import type { Token } from "../../markdown/renderer.ts";
import { linesOf } from "../../markdown/tokens.ts";
import { type Complaint, reminder } from "../problem.ts";
import { bracketed, knownAtStart, LONGEST_BYLINE, parseByline } from "./byline.ts";
import { isPerson, OTHER_ROLES } from "./byline-person.ts";
import type { Remark } from "./remark.ts";

/** A table is the subject of 单位：万元 and 来源：州统计局. */
const PERSONAL = Object.keys(ROLES).filter((role) => ROLES[role] === "person" || ROLES[role] === "either");
const ROLE = new RegExp(
  `^(?:${PERSONAL.join("|")})\\s*[：:/／|｜]\\s*|^(?:作者|撰稿人?|供稿人?|执笔|通讯员|本报记者)\\s+`,
  "u",
);
/** 审核：何晓燕, 图/何晓燕: people named after such a word did not write the item. */
const OTHER_ROLE = new RegExp(
  `[\\s；;，,、]+(?:\\p{Script=Han}{1,6}\\s*[：:/／]|(?:${[...OTHER_ROLES].join("|")})\\s).*$`,
  "su",
);
const BRACKETS = /^[（(【〔〖［[]\s*|\s*[）)】〕〗］\]]?[。.]?$/gu;

/**
 * A line that looks like a byline but was not read as one: without brackets, below the headline, above 附件：…, or the
 * first of two. Without a reminder the item would be credited to the author. `tokens` exclude the byline that
 * was `taken`.
 */
export function unreadByline(
  tokens: readonly Token[],
  taken: Byline | null,
  departments: ReadonlyMap<string, string>,
): Remark[] {
  const end = tokens.at(-2);
  for (const { token, line, text, isLastOfParagraph, isInList } of likelyLines(tokens)) {
    const isEnd = taken === null && token === end && isLastOfParagraph;
    const found = likeByline(text, departments, isEnd);
    if (!found) continue;
    const isAlike = (other: string): boolean => likeByline(other, departments, false) !== null;
    if (bracketed(text) === null && isInList(isAlike)) continue;
    const complaint = taken ? second(found, taken) : isEnd ? atEnd(found) : elsewhere(found);
    return [{ token, line, typed: text, complaint }];
  }
  return [];
}

interface Line {
  readonly token: Token;
  /** within its paragraph, from 0 */
  readonly line: number;
  readonly text: string;
  readonly isLastOfParagraph: boolean;
}

interface PlacedLine extends Line {
  /** whether it belongs to a list of persons: announced by the line above, or one of three similar lines in a row */
  readonly isInList: (isAlike: (text: string) => boolean) => boolean;
}

/** The last two lines of the last two paragraphs, from the end; then the first line of all. */
function likelyLines(tokens: readonly Token[]): PlacedLine[] {
  const paragraphs = tokens.filter(
    ({ type, level }, index) =>
      type === "inline" && level === 1 && tokens[index - 1]?.type === "paragraph_open",
  );
  const isFar = (place: number): boolean => place > 2 && place < paragraphs.length - 4;
  const lines = paragraphs.filter((_, place) => !isFar(place)).flatMap(placedLines);
  const places = paragraphs
    .slice(-2)
    .reverse()
    .flatMap((paragraph) => placesOf(lines, paragraph));
  return [...places, ...(lines.length > 0 ? [0] : [])].flatMap((place) => {
    const line = lines[place];
    if (!line) return [];
    const isInList: PlacedLine["isInList"] = (isAlike) =>
      ANNOUNCES.test(lines[place - 1]?.text ?? "") ||
      [-2, -1, 0].some((start) =>
        [0, 1, 2].every((step) => isAlike(lines[place + start + step]?.text ?? "")),
      );
    return [{ ...line, isInList }];
  });
}

/** Positions of the paragraph's last two lines, last one first. */
const placesOf = (lines: readonly Line[], paragraph: Token): number[] =>
  lines
    .flatMap(({ token }, place) => (token === paragraph ? [place] : []))
    .slice(-2)
    .reverse();

const placedLines = (token: Token): Line[] =>
  linesOf(token).map((pieces, line, { length }) => ({
    token,
    line,
    text: inlineText(pieces),
    isLastOfParagraph: line === length - 1,
  }));

/** 参会人员：, 附：名单, 获奖人员如下。 */
const ANNOUNCES = /[：:]$|名单$|如下。?$/u;

interface Likeness extends Byline {
  /** nothing else stands in the line */
  readonly isWhole: boolean;
}

function likeByline(text: string, departments: ReadonlyMap<string, string>, isEnd: boolean): Likeness | null {
  if (text.length > LONGEST_BYLINE) return null;
  const read = parseByline(text, departments);
  if (read) return read.authors.length > 0 || bracketed(text) !== null ? { ...read, isWhole: true } : null;
  const inner = text.replace(BRACKETS, "");
  const role = ROLE.exec(inner)?.[0] ?? "";
  const department = role === "" ? knownAtStart(inner, departments) : "";
  if (role === department) return null;
  const rest = inner.slice(role.length + department.length);
  const own = rest.replace(OTHER_ROLE, "");
  const names = splitNames(own.replace(/^[\s：:，,、/／|｜—–-]+/u, ""));
  const others = names.filter((name) => departments.has(name));
  const authors = names.filter((name) => !departments.has(name));
  const sources = [department, ...others].filter(Boolean).map((name) => departments.get(name) ?? name);
  const isParted = role !== "" || /^[\s：:，,、/／|｜—–-]/u.test(rest);
  const isByline =
    authors.length > 0
      ? authors.every((name) => isPerson(name) && (role !== "" || reads(name, isParted))) &&
        authors.some((name) => reads(name, isParted))
      : isEnd && rest === "";
  return isByline ? { sources: [...new Set(sources)], authors, isWhole: own === rest } : null;
}

/** Length alone is not enough: 参加会议 has four characters too. */
const reads = (name: string, isParted: boolean): boolean =>
  readsAsName(name, isParted) || /^[A-Z]/.test(name);

/** As an item's last line. */
const written = ({ sources, authors }: Byline): string =>
  sources.length === 0
    ? `作者：${authors.join("、")}`
    : `（${[sources.join("、"), authors.join("、")].filter(Boolean).join(" ")}）`;

const remind = (message: string, remedy: string): Complaint => reminder("byline/unread", message, remedy);

const UNREAD = "这一行像是署名，但没有写对：这条新闻会算作说明栏里的部门和作者写的。不是署名的，可以不改。";

const atEnd = (found: Likeness): Complaint =>
  remind(
    UNREAD,
    found.isWhole
      ? `请改为：${written(found)}`
      : `署名里只写部门和作者，请写成：${written(found)}；审核、摄影等请另写一段，放在它上面。`,
  );

const elsewhere = (found: Likeness): Complaint =>
  remind(
    "这一行像是署名，但不在这条新闻的末尾：这条新闻会算作说明栏里的部门和作者写的。",
    `是署名的，请移到这条新闻的末尾，单独成一段，写成：${written(found)}`,
  );

const second = (found: Likeness, taken: Byline): Complaint =>
  remind(
    "这一行像是署名，但这条新闻的末尾另有署名，只算末尾的。",
    `两处都是署名的，请在末尾合成一行：${written({
      sources: [...new Set([...found.sources, ...taken.sources])],
      authors: [...new Set([...found.authors, ...taken.authors])],
    })}`,
  );

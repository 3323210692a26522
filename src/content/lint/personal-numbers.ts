import type { IssueParts } from "../check/issue-checks.ts";
import { findPersonalNumbers, isSameNumber, type PersonalNumber } from "../privacy/personal-data.ts";
import { type Complaint, type Problem, problemAt, problemOfFile, reminder } from "../problem.ts";
import { type Place, type SourceFile, wholeLine } from "../source-file.ts";
import { textsIn } from "../yaml/schema-fields.ts";
import type { PlacedValue } from "../yaml/yaml.ts";
import { isAllowed } from "./allow.ts";
import type { Prose } from "./prose.ts";

export const KINDS: Readonly<Record<PersonalNumber["kind"], string>> = {
  id: "身份证号码",
  "faulty-id": "身份证号码",
  "old-id": "身份证号码",
  mobile: "手机号码",
  card: "银行卡号",
  paper: "证件号码",
};

/** Enough for a pasted list of persons. */
const MOST_SHOWN = 50;
/** Bounds the search in a multi-line value. */
const MOST_LINES = 20;

/** Personal numbers in the front matter's values, the body as typed, and the body as rendered. */
export function personalNumbers(
  prose: Prose,
  front: PlacedValue | undefined,
  texts: readonly TextOnPage[],
): Problem[] {
  const { file } = prose;
  // The prose blanks code, which readers do see.
  const typedFront = front ? " ".repeat(prose.body) : prose.text.slice(0, prose.body);
  const typed = findPersonalNumbers(typedFront + file.text.slice(prose.body));
  return [
    ...(front ? personalNumbersIn(front, file, UNPUBLISHED, true) : []),
    ...typed.slice(0, MOST_SHOWN).map((number) => {
      const place = prose.placeOf(number.index, number.index + number.text.length);
      return problemAt(file, place, complaintAboutNumber(number, isAllowable(number, file, place)));
    }),
    ...hiddenNumbers(file, texts, new Set(typed.map(({ digits }) => digits))),
  ];
}

/** Fields of the front matter that readers never see. */
export const UNPUBLISHED: readonly string[] = ["allow", "original"];

/**
 * Personal numbers in YAML values; `exempt` fields hold official numbers or are never published. Only issues can allow
 * numbers, and get reminders about uncertain ones.
 */
export const personalNumbersIn = (
  placed: PlacedValue,
  file: SourceFile,
  exempt: readonly string[],
  ofIssue = false,
): Problem[] =>
  textsIn(placed.value).flatMap(({ path, text }) => {
    const field = path.join(".");
    if (exempt.some((name) => field === name || field.startsWith(`${name}.`))) return [];
    const numbers = findPersonalNumbers(text).filter(({ isCertain }) => ofIssue || isCertain);
    if (numbers.length === 0) return [];
    const start = placed.placeOf(path);
    const typed = typedFrom(file, start);
    return numbers.slice(0, MOST_SHOWN).map((number) => {
      const place = typed.get(number.digits) ?? start;
      return problemAt(
        file,
        place,
        complaintAboutNumber(number, ofIssue && isAllowable(number, file, place)),
      );
    });
  });

/** A part of the body as readers see it, and the line where it begins. */
export interface TextOnPage {
  readonly line: number;
  readonly text: string;
}

/** Numbers split by markup, found only in the rendered text, where a line may be a paragraph or a cell. */
const hiddenNumbers = (
  file: SourceFile,
  texts: readonly TextOnPage[],
  found: ReadonlySet<string>,
): Problem[] =>
  texts.flatMap(({ line, text }) =>
    findPersonalNumbers(text.replaceAll("\n", "\f"))
      .filter(({ digits }) => !found.has(digits))
      .slice(0, MOST_SHOWN)
      .map((number) => problemAt(file, wholeLine(file, line), complaintAboutNumber(number, false))),
  );

/** Personal numbers in the names of attachments, which readers see in addresses and downloads. */
export const numbersInNames = ({ file, source, allowed }: IssueParts): Problem[] =>
  [...source.attachments.keys()].flatMap((name) => {
    const number = findPersonalNumbers(name).find(({ isCertain }) => isCertain);
    if (!number || isAllowed(number.text, allowed)) return [];
    return problemOfFile(besideOf(file, name), {
      code: `privacy/${number.kind}`,
      message: `文件名“${name}”里有${KINDS[number.kind]}，发布后读者看得到。`,
      remedy: `请给文件改名，去掉号码，正文里的链接一并改${howToAllow(number)}。`,
    });
  });

const besideOf = ({ path }: SourceFile, name: string): string => path.replace(/\.md$/, `/${name}`);

/** What a number seems to be that has no checksum to prove it. */
const SEEMS: Readonly<Record<PersonalNumber["kind"], (masked: string) => string>> = {
  id: (masked) => `“${masked}”像是身份证号码。`,
  "faulty-id": (masked) => `“${masked}”像是身份证号码，但校验位不对。`,
  "old-id": (masked) => `“${masked}”像是十五位的旧身份证号码。`,
  mobile: (masked) => `“${masked}”像是手机号码。`,
  card: (masked) => `“${masked}”像是银行卡号。`,
  paper: (masked) => `“${masked}”像是证件号码。`,
};

export function complaintAboutNumber(number: PersonalNumber, canAllow: boolean): Complaint {
  const { kind, masked, isCertain } = number;
  if (!isCertain)
    return reminder(
      `privacy/${kind}`,
      SEEMS[kind](masked),
      `如果是${KINDS[kind]}，请删掉；如果是别的${kind === "mobile" || kind === "card" ? "号码" : "编号"}，可以不改。`,
    );
  return {
    code: `privacy/${kind}`,
    message: `这里有${KINDS[kind]}“${masked}”，不能公开。`,
    remedy: `请删掉，或改为：${masked}${canAllow ? howToAllow(number) : ""}。`,
  };
}

const howToAllow = ({ masked }: PersonalNumber): string =>
  `；确需公开的，在说明栏里加上三行：allow:、“  - what: ${masked}”、“    why: 公开的理由”`;

/** `allow` matches the marked text, so it can't work for a split number. */
const isAllowable = ({ masked }: PersonalNumber, { lines }: SourceFile, place: Place): boolean =>
  isSameNumber(
    masked,
    (lines[place.line - 1] ?? "").slice(place.column - 1, place.column - 1 + place.length),
  );

/** The places of the numbers in the lines of a value, by their digits; a value may spell a number in another way. */
function typedFrom(file: SourceFile, start: Place): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (let line = start.line; line <= file.lines.length && line < start.line + MOST_LINES; line++) {
    const from = line === start.line ? start.column - 1 : 0;
    for (const { digits, index, text } of findPersonalNumbers((file.lines[line - 1] ?? "").slice(from)))
      if (!places.has(digits)) places.set(digits, { line, column: from + index + 1, length: text.length });
  }
  return places;
}

import { DomUtils, parseDocument } from "htmlparser2";
import { HAN_DIGITS } from "../../bulletin/read-numbering.ts";

type XmlElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** The numbering of one list level: pattern `%1、`, format 一、二、三. */
interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
}

/** Computes list labels, which Word generates and does not store as text. */
export class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #counts = new Map<string, number[]>();

  constructor(xml: string | null) {
    const root = parseDocument(xml ?? "", { xmlMode: true });
    const abstracts = new Map<string, ReadonlyMap<number, Level>>();
    for (const element of byName(root, "w:abstractNum"))
      abstracts.set(element.attribs["w:abstractNumId"] ?? "", levelsOf(element));
    for (const element of byName(root, "w:num")) {
      const levels = abstracts.get(valueIn(element, "w:abstractNumId") ?? "");
      if (levels) this.#levels.set(element.attribs["w:numId"] ?? "", levels);
    }
  }

  /** The label of the next paragraph of a list; "" if it is not numbered. */
  next(list: string, depth: number): string {
    const levels = this.#levels.get(list);
    const level = levels?.get(depth);
    if (!levels || !level || level.format === "bullet" || level.format === "none") return "";
    const counts = this.#counts.get(list) ?? [];
    counts.length = Math.min(counts.length, depth + 1);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    this.#counts.set(list, counts);
    return level.pattern.replace(/%(\d)/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at);
      return shown ? spell(counts[at] ?? shown.start, shown.format) : "";
    });
  }
}

type XmlDocument = ReturnType<typeof parseDocument>;

/** Elements by name, at any depth. */
export const byName = (root: XmlDocument | XmlElement, name: string): XmlElement[] =>
  DomUtils.getElementsByTagName(name, root, true);

/** `<w:start w:val="1"/>` below an element → 1 */
export const valueIn = (element: XmlElement, name: string): string | undefined =>
  byName(element, name)[0]?.attribs["w:val"];

function levelsOf(abstract: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    byName(abstract, "w:lvl").map((level): [number, Level] => [
      Number(level.attribs["w:ilvl"] ?? 0),
      {
        format: valueIn(level, "w:numFmt") ?? "decimal",
        pattern: valueIn(level, "w:lvlText") ?? "",
        start: Number(valueIn(level, "w:start") ?? 1),
      },
    ]),
  );
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** 12 in the numerals of a list: 十二, 12, ⑫, l */
function spell(count: number, format: string): string {
  if (/^(chinese|japanese|ideograph|taiwanese)/.test(format) && count < 100) return han(count);
  if (format === "decimalEnclosedCircle" || format === "decimalEnclosedCircleChinese")
    return [...CIRCLED][count - 1] ?? String(count);
  if (format === "lowerLetter") return String.fromCodePoint(96 + (((count - 1) % 26) + 1));
  if (format === "upperLetter") return String.fromCodePoint(64 + (((count - 1) % 26) + 1));
  if (format === "decimalZero") return String(count).padStart(2, "0");
  return String(count);
}

function han(count: number): string {
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const ten = tens === 0 ? "" : tens === 1 ? "十" : `${HAN_DIGITS[tens]}十`;
  return ten + (ones > 0 ? HAN_DIGITS[ones] : "");
}

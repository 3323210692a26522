import { byName, childOf, parseXml, valueIn, type XmlElement } from "../xml.ts";
import { spell } from "./numerals.ts";

/** The numbering of one list level: pattern `%1、`, format 一、二、三. */
interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
  /** the paragraph style that stands for this level */
  readonly style: string | undefined;
}

type Levels = ReadonlyMap<number, Level>;

/** A paragraph's place in a list. */
interface ListPlace {
  readonly list: string;
  readonly depth: number;
}

/** Computes list labels, which Word generates and does not store as text. */
export class Numbering {
  readonly #levels = new Map<string, Levels>();
  /** lists that share an abstract list count together */
  readonly #shared = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();
  readonly #starts = new Map<string, ReadonlyMap<number, number>>();

  constructor(xml: string | null) {
    const root = parseXml(xml);
    const abstracts = new Map(
      byName(root, "w:abstractNum").map((element) => [element.attribs["w:abstractNumId"] ?? "", element]),
    );
    const ofStyle = new Map(
      [...abstracts.values()].flatMap((element): [string, XmlElement][] => {
        const style = valueIn(element, "w:styleLink");
        return style === undefined ? [] : [[style, element]];
      }),
    );
    for (const element of byName(root, "w:num")) {
      const id = element.attribs["w:numId"] ?? "";
      const abstract = valueIn(element, "w:abstractNumId") ?? "";
      const own = abstracts.get(abstract);
      const levels = own && levelsOf(ofStyle.get(valueIn(own, "w:numStyleLink") ?? "") ?? own);
      if (!levels) continue;
      const overrides = byName(element, "w:lvlOverride");
      this.#levels.set(id, new Map([...levels, ...overrides.flatMap(levelIn)]));
      this.#shared.set(id, abstract);
      this.#starts.set(id, new Map(overrides.flatMap(startOverride)));
    }
  }

  /** The level that a paragraph style stands for in its list. */
  depthOfStyle(list: string, style: string): number | undefined {
    return [...(this.#levels.get(list) ?? [])].find(([, level]) => level.style === style)?.[0];
  }

  isBullet({ list, depth }: ListPlace): boolean {
    return this.#levels.get(list)?.get(depth)?.format === "bullet";
  }

  /** The label of the next paragraph of a list; "" if it is not numbered. */
  next({ list, depth }: ListPlace): string {
    const levels = this.#levels.get(list);
    const level = levels?.get(depth);
    if (!levels || !level || level.format === "bullet") return "";
    const shared = this.#shared.get(list) ?? list;
    const counts = this.#counts.get(shared) ?? [];
    this.#counts.set(shared, counts);
    counts.length = Math.min(counts.length, depth + 1);
    const starts = this.#starts.get(list);
    const restart = starts?.get(depth);
    if (starts && restart !== undefined) {
      counts[depth] = restart;
      this.#starts.set(list, new Map([...starts].filter(([at]) => at !== depth)));
    } else counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    return level.pattern.replace(/%(\d)/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at);
      return shown ? spell(counts[at] ?? shown.start, shown.format) : "";
    });
  }
}

const levelsOf = (abstract: XmlElement): Levels => new Map(byName(abstract, "w:lvl").map(levelOf));

const levelOf = (level: XmlElement): [number, Level] => [
  Number(level.attribs["w:ilvl"] ?? 0),
  {
    format: valueIn(level, "w:numFmt") ?? "decimal",
    pattern: valueIn(level, "w:lvlText") ?? "",
    start: Number(valueIn(level, "w:start") ?? 1),
    style: valueIn(level, "w:pStyle"),
  },
];

const levelIn = (override: XmlElement): [number, Level][] => {
  const level = childOf(override, "w:lvl");
  return level ? [levelOf(level)] : [];
};

const startOverride = (override: XmlElement): [number, number][] => {
  const start = childOf(override, "w:startOverride")?.attribs["w:val"];
  return start === undefined ? [] : [[Number(override.attribs["w:ilvl"] ?? 0), Number(start)]];
};

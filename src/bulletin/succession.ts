import type { Archive, Contribution } from "./archive.ts";
import type { Group } from "./group.ts";
import type { Site } from "./site.ts";

type Department = NonNullable<Site["departments"]>[number];

/** A department's short name → its own and those of all departments that it came from or went over to. */
export type Lines = ReadonlyMap<string, readonly string[]>;

/** Departments that were merged, divided or renamed (机构改革), by their short names. */
export class Succession {
  readonly #departments: ReadonlyMap<string, Department>;
  readonly #before: ReadonlyMap<string, readonly string[]>;

  /** Names of successors that no department has are left out; that is a problem of `site.yaml`. */
  constructor(site: Pick<Site, "departments">) {
    const departments = site.departments ?? [];
    this.#departments = new Map(departments.map((department) => [department.short, department]));
    const before = new Map<string, string[]>();
    for (const { short } of departments)
      for (const next of this.after(short)) before.set(next, [...(before.get(next) ?? []), short]);
    this.#before = before;
  }

  /** The last month of a name that is no longer used: `2019-03`. */
  until(short: string): string | undefined {
    return this.#departments.get(short)?.until;
  }

  /** The departments that took over from one. */
  after(short: string): readonly string[] {
    const named = this.#departments.get(short)?.successor ?? [];
    return named.flatMap((name) => {
      for (const department of this.#departments.values())
        if (namesOf(department).includes(name)) return [department.short];
      return [];
    });
  }

  /** The departments that one took over from. */
  before(short: string): readonly string[] {
    return this.#before.get(short) ?? [];
  }

  /** Only departments that have a past or a future. */
  lines(): Lines {
    const shorts = [...this.#departments.keys()];
    return new Map(
      shorts.flatMap((short) => {
        const line = new Set([...this.all(short, "before"), ...this.all(short, "after")]);
        line.delete(short);
        return line.size > 0 ? [[short, [short, ...line]] as const] : [];
      }),
    );
  }

  /** All before or after a department, the nearest first; itself among them where they go round in a circle. */
  all(short: string, way: "before" | "after"): string[] {
    const met = new Set<string>();
    const next = [...this[way](short)];
    for (const name of next) {
      if (met.has(name)) continue;
      met.add(name);
      next.push(...this[way](name));
    }
    return [...met];
  }
}

/** A department that another came from or went over to. */
export interface Relative {
  readonly name: string;
  /** whether items are credited to it; only then it has a page */
  readonly hasPage: boolean;
}

/** A department's items, and what became of it. */
export interface SourceHistory extends Group<string, Contribution> {
  readonly until: string | undefined;
  readonly before: readonly Relative[];
  readonly after: readonly Relative[];
}

export function sourceHistories({ site, sources }: Pick<Archive, "site" | "sources">): SourceHistory[] {
  const succession = new Succession(site);
  const credited = new Set(sources.map(({ key }) => key));
  const relative = (name: string): Relative => ({ name, hasPage: credited.has(name) });
  return sources.map((source) => ({
    ...source,
    until: succession.until(source.key),
    before: succession.before(source.key).map(relative),
    after: succession.after(source.key).map(relative),
  }));
}

/** A department's items with those of all that it took over from. */
interface SourceLine extends Group<string, Contribution> {
  /** its own name, then the earlier ones */
  readonly names: readonly string[];
}

/** What today's departments and those before them contributed; an item of several counts once. */
export function contributionsByLine({ site, sources }: Pick<Archive, "site" | "sources">): SourceLine[] {
  const succession = new Succession(site);
  const byName = new Map(sources.map(({ key, members }) => [key, members]));
  return [...succession.lines()].flatMap(([key, names]): SourceLine[] => {
    if (succession.after(key).length > 0) return [];
    const once = new Map(
      names
        .flatMap((name) => byName.get(name) ?? [])
        .map((member) => [keyOfContribution(member), member] as const),
    );
    return once.size > 0 ? [{ key, names, members: [...once.values()] }] : [];
  });
}

const keyOfContribution = ({ issue: { year, number }, item }: Contribution): string =>
  `${year}/${number.id}/${item?.position ?? ""}`;

/** All spellings of a department; the one that is shown comes first. */
export const namesOf = ({ short, name, aliases = [] }: Department): string[] => [short, name, ...aliases];

import type { ComponentChildren } from "preact";
import type { Edition } from "../edition.ts";
import type { Logo } from "./logo.ts";

/** What a layout part is given. */
export interface PartProps {
  /** the site's name, footer and so on, and how its addresses are spelt: `edition.link("/about/")` */
  readonly edition: Edition;
  /** the page's permanent path; null on the page for wrong addresses */
  readonly path: string | null;
  /** the part as it comes with the package, to be put around or beside */
  readonly original: ComponentChildren;
}

/** A part of every page that an office can replace, as `parts/NAME.tsx` beside its `package.json`, by a default export. */
export type Part = (props: PartProps) => ComponentChildren;

export const PART_NAMES = ["header", "footer"] as const;
export type PartName = (typeof PART_NAMES)[number];

/** The parts that an office has replaced, and a hash of all that they were made from. */
export interface OfficeParts {
  readonly hash: string;
  readonly parts: Readonly<Partial<Record<PartName, Part>>>;
  readonly logo?: Logo;
}
export const NO_PARTS: OfficeParts = { hash: "", parts: {} };

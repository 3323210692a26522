import type { Block } from "./items/blocks.ts";

/** A fact about an issue and where it was found, as the report says it: 网页的 PubDate 标记. */
export interface Clue {
  readonly value: string;
  readonly origin: string;
}

/** What a file says about itself beside its text: a page's meta tags, Markdown's front matter. */
export interface Clues {
  readonly title?: Clue;
  readonly number?: Clue;
  readonly date?: Clue;
  readonly source?: Clue;
  readonly author?: Clue;
  readonly summary?: Clue;
  readonly keywords?: readonly string[];
}

/** A picture or document that goes into the folder. */
export interface Asset {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of any kind, read. Addresses of assets in `blocks` are `asset:NAME`. */
export interface Page {
  readonly blocks: readonly Block[];
  /** lines outside the page's main part, where date and department often stand */
  readonly surroundings: readonly string[];
  readonly clues: Clues;
  readonly assets: readonly Asset[];
}

export const ASSET = "asset:";

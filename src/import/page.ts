import type { RootContent } from "mdast";
import type { Block } from "./items/blocks.ts";

/** A value and where it was found, as the report says it: 网页的 PubDate 标记. No origin where the editor gave it. */
export interface Fact<T> {
  readonly value: T;
  readonly origin: string;
}

/** Metadata beside the text: a page's meta tags, Markdown's front matter. */
export interface Clues {
  readonly title?: Fact<string> | undefined;
  readonly number?: Fact<string> | undefined;
  readonly date?: Fact<string> | undefined;
  readonly source?: Fact<string> | undefined;
  readonly author?: Fact<string> | undefined;
  readonly summary?: Fact<string> | undefined;
  readonly keywords: readonly string[];
}

/** A picture or document that goes into the folder. */
export interface Asset {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of any format, parsed. Assets are addressed as `asset:NAME` in `blocks`. */
export interface Page {
  readonly blocks: readonly Block[];
  /** lines outside the main part, where date and department often are */
  readonly surroundings: readonly string[];
  readonly clues: Clues;
  readonly assets: readonly Asset[];
  /** what each note says, by the label that `footnoteReference` nodes of the blocks have */
  readonly notes: ReadonlyMap<string, readonly RootContent[]>;
  /** all lines of the original, as its format's own text extraction gives them, to compare the draft with */
  readonly text: readonly string[];
  /** lines without bold, centred or heading styles, in which headlines are told by their place alone */
  readonly isPlain?: boolean;
}

export const ASSET = "asset:";

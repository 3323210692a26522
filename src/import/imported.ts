import type { ReadingContext } from "../content/reading.ts";
import type { LibreOffice } from "./doc/libre-office.ts";
import type { Draft } from "./draft.ts";
import type { GivenFacts, Titled } from "./facts/collect-facts.ts";
import type { Remarks } from "./remarks.ts";

/** An item as the report shows it. */
interface ShownItem {
  readonly heading: string;
  readonly paragraphs: number;
  readonly byline: string | null;
}

export interface Imported {
  readonly draft: Draft;
  readonly facts: Titled;
  readonly items: readonly ShownItem[];
  readonly remarks: Remarks;
  /** text of the original that is neither in the draft nor named in the remarks */
  readonly lost: readonly string[];
}

/** What holds for all files of an import. */
export interface ImportSettings {
  readonly content: string;
  readonly given: GivenFacts;
  readonly context: ReadingContext;
  /** files beside the pages that may be taken as attachments */
  readonly asked: readonly string[];
  /** null where LibreOffice is not installed */
  readonly office: LibreOffice | null;
}

/** One issue of a file: a draft, or why there is none. */
export type Part =
  | { readonly imported: Imported; readonly why: "" }
  | { readonly imported: null; readonly why: string };

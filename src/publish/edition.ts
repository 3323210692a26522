import { withBase } from "../bulletin/address.ts";
import type { Archive } from "../bulletin/archive.ts";
import { listPagesOf } from "../bulletin/list-pages.ts";
import { isLeftOut, SECTIONS } from "../bulletin/sections.ts";
import type { Site } from "../bulletin/site.ts";
import { inWords, type Say, sayWith, type Words, wordsOf } from "../bulletin/words.ts";
import type { Problem } from "../content/problem.ts";
import type { Assets } from "./assets.ts";
import { NO_PARTS, type OfficeParts } from "./parts/office-parts.ts";
import { withTheme } from "./theme-asset.ts";

/** Where the words are the usual ones, none is looked for: pages say thousands of sentences. */
const asWritten: Say = (texts, ...values) =>
  texts.map((text, index) => `${text}${values[index] ?? ""}`).join("");

/**
 * What all pages of one edition share. A page sees this and its own entry and nothing else: so it is known which pages a changed
 * issue changes.
 */
export class Edition {
  readonly site: Site;
  readonly assets: Assets;
  /** shown on top of each page in the preview; a build has none */
  readonly problems: readonly Problem[];
  /** whether each issue has a PDF beside its page: `npm run build -- --pdf` */
  readonly hasPdf: boolean;
  /** the addresses of the list pages that there are; one without entries is never made */
  readonly lists: readonly string[];

  /** what the office has replaced of the layouts */
  readonly office: OfficeParts;
  /** what the office calls its publication, an issue and an item */
  readonly words: Words;
  readonly #say: Say;

  constructor(
    archive: Archive,
    assets: Assets,
    {
      problems = [],
      hasPdf = false,
      office = NO_PARTS,
    }: { problems?: readonly Problem[]; hasPdf?: boolean; office?: OfficeParts } = {},
  ) {
    this.site = archive.site;
    this.assets = withTheme(assets, archive.site.theme, office.logo);
    this.problems = problems;
    this.hasPdf = hasPdf;
    this.lists = listPagesOf(archive).filter((path) => this.has(path));
    this.office = office;
    this.words = wordsOf(archive.site.words);
    this.#say = archive.site.words ? sayWith(this.words) : asWritten;
  }

  /** A sentence in the office's words: edition.say`共${count}期` */
  get say(): Say {
    return this.#say;
  }

  /** A label that is made elsewhere, such as 第6期, in these words. */
  inWords(label: string): string {
    return this.site.words ? inWords(this.words, label) : label;
  }

  /** Whether the office has the part of the site that a page belongs to. */
  has(path: string): boolean {
    return !isLeftOut(this.site, path);
  }

  /** The addresses of the parts that it does without, for scripts; undefined where it has all. */
  get withoutSections(): string | undefined {
    return this.site.theme?.without?.map((name) => SECTIONS[name]).join(" ");
  }

  /** The office's own words, for scripts; undefined where they are the usual ones. */
  get ownWords(): string | undefined {
    const { bulletin, issue, item } = this.words;
    return this.site.words && [bulletin, issue, item].join(" ");
  }

  /** A site-relative path as a link on a page: with the site's base. */
  link(path: string): string {
    return withBase(this.site.base, path);
  }

  /** The same as a complete address, for feeds and canonical links. */
  absolute(path: string): string {
    return this.site.url + this.link(path);
  }
}

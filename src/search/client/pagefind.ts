/** The part of Pagefind's browser API that the search uses; its module is loaded from the site at run time. */
export interface PagefindModule {
  createInstance(options: {
    basePath: string;
    exactDiacritics: boolean;
    noWorker: boolean;
  }): PagefindInstance;
}

export interface PagefindInstance {
  /** Opens another part of an index, to be searched along with the first. */
  mergeIndex(path: string, options: { language: string; exactDiacritics: boolean }): Promise<void>;
  search(term: string | null, options: SearchOptions): Promise<{ results: readonly PagefindResult[] }>;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, string | { readonly any: readonly string[] }>>;
}

export interface PagefindResult {
  /** the record's id: see SearchRecord */
  readonly id: string;
  /** positions of the tokens that were found, in order */
  readonly words: readonly number[];
  data(): Promise<PagefindFragment>;
}

export interface PagefindFragment {
  /** the record's address without the site's base */
  readonly raw_url: string;
  readonly content: string;
  /** the headline and, at an issue's first item, the issue's title */
  readonly meta: { readonly title: string; readonly issue?: string };
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

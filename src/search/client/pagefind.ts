/** The part of Pagefind's browser API that the search uses; its module is loaded from the site at run time. */
export interface PagefindModule {
  createInstance(options: { basePath: string; exactDiacritics: boolean }): PagefindInstance;
}

export interface PagefindInstance {
  init(): Promise<void>;
  search(term: string | null, options: SearchOptions): Promise<{ results: readonly PagefindResult[] }>;
}

export interface SearchOptions {
  filters: Readonly<Record<string, string>>;
  sort?: Readonly<Record<string, "asc" | "desc">>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindFragment>;
}

export interface PagefindFragment {
  /** the record's address without the site's base */
  readonly raw_url: string;
  /** the record's tokens */
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

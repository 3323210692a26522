/** The part of Pagefind's browser API that the search uses. */
export interface PagefindModule {
  createInstance(options: InstanceOptions & { readonly noWorker: boolean }): PagefindInstance;
}

interface IndexOptions {
  readonly exactDiacritics: boolean;
  /** stands in the place of the time in the address of `pagefind-entry.json`, which then may be kept */
  readonly metaCacheTag: string;
}

interface InstanceOptions extends IndexOptions {
  readonly basePath: string;
}

export interface PagefindInstance {
  /** Opens another index, to be searched along with the first. */
  mergeIndex(path: string, options: IndexOptions & { readonly language: string }): Promise<void>;
  /** Loads what the terms of a query need; unlike `search`, for each of them. */
  preload(term: string): Promise<void>;
  search(term: string | null, options: SearchOptions): Promise<{ results: readonly PagefindResult[] }>;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, { readonly any: readonly string[] }>>;
}

interface PagefindResult {
  /** a hash, behind the language of its index */
  readonly id: string;
  /** positions of the tokens that were found, in order */
  readonly words: readonly number[];
}

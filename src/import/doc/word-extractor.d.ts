/** The part of word-extractor that this project uses; it ships no types. */
declare module "word-extractor/lib/word-ole-extractor.js" {
  interface Options {
    readonly filterUnicode: boolean;
  }
  export interface WordDocument {
    getBody(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getHeaders(options: Options & { readonly includeFooters: boolean }): string;
    getFooters(options: Options): string;
    getAnnotations(options: Options): string;
    getTextboxes(options: Options & { readonly includeHeadersAndFooters: boolean }): string;
  }
  export default class WordOleExtractor {
    /** stretches of the text as they are stored, with Word's own marks, before those are taken out */
    protected readonly _pieces: {
      text: string;
      readonly totLength: number;
      length: number;
      /** places in the text, in characters */
      startCp: number;
      endCp: number;
    }[];
    extract(reader: unknown): Promise<WordDocument>;
    extractWordDocument(document: unknown, main: Buffer): Promise<WordDocument>;
    writePieces(main: Buffer, table: Buffer): void;
  }
}

declare module "word-extractor/lib/buffer-reader.js" {
  export default class BufferReader {
    constructor(file: Buffer);
    open(): Promise<void>;
  }
}

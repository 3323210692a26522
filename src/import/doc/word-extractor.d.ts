/** The part of word-extractor that this project uses; it ships no types. */
declare module "word-extractor" {
  interface Options {
    readonly filterUnicode: boolean;
  }
  interface WordDocument {
    getBody(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getHeaders(options: Options & { readonly includeFooters: boolean }): string;
    getFooters(options: Options): string;
    getAnnotations(options: Options): string;
    getTextboxes(options: Options & { readonly includeHeadersAndFooters: boolean }): string;
  }
  export default class WordExtractor {
    extract(file: Buffer): Promise<WordDocument>;
  }
}

import BufferReader from "word-extractor/lib/buffer-reader.js";
import WordOleExtractor, { type WordDocument } from "word-extractor/lib/word-ole-extractor.js";
import { ImportRefused } from "../remarks.ts";

const DAMAGED =
  "读不出这个旧版 Word 或 WPS 文件：它可能损坏了，或者不是文字文件。请用 Word 或 WPS 打开，另存为 .docx，再导入。";
const LOCKED = "文件有密码，打不开。请在 Word 或 WPS 里去掉密码，再导入。";

/** The text of a .doc by its parts, each a line of the original per entry. */
export interface WordText {
  readonly body: readonly string[];
  readonly boxes: readonly string[];
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  readonly footnotes: readonly string[];
  readonly endnotes: readonly string[];
  readonly comments: readonly string[];
}

/** Stands in the text where a note is referred to, and at the beginning of each note. */
export const NOTE_MARK = "\uFDD0";
/** Word's own sign there, which the library takes out. [MS-DOC] 2.8.14 */
const WORD_NOTE = "\u0002";
/** The library writes "undefined" for it. */
const SOFT_HYPHEN = "\u001F";
const FIRM_HYPHEN = "\u001E";
/** [MS-DOC] 2.5.2 FibBase: the word of flags, and the one that says that the text is encrypted. */
const FLAGS = 0x0a;
const IS_ENCRYPTED = 0x0100;

class Extractor extends WordOleExtractor {
  override extractWordDocument(document: unknown, main: Buffer): Promise<WordDocument> {
    if (main.length > FLAGS + 2 && (main.readUInt16LE(FLAGS) & IS_ENCRYPTED) !== 0)
      throw new ImportRefused(LOCKED);
    return super.extractWordDocument(document, main);
  }

  override writePieces(main: Buffer, table: Buffer): void {
    super.writePieces(main, table);
    let at = 0;
    for (const piece of this._pieces) {
      // The library reads a file that was cut off as far as it goes.
      if (piece.text.length < piece.totLength) throw new ImportRefused(DAMAGED);
      // It has no sign for the only one of Windows-1252 that its table lacks, and counts on with a word in its place.
      if (piece.text.length > piece.totLength) piece.text = piece.text.replaceAll("undefined", "€");
      piece.text = piece.text
        .replaceAll(WORD_NOTE, NOTE_MARK)
        .replaceAll(SOFT_HYPHEN, "\u00AD")
        .replaceAll(FIRM_HYPHEN, "-");
      piece.startCp = at;
      piece.length = piece.text.length;
      at += piece.length;
      piece.endCp = at;
    }
  }
}

/** @throws ImportRefused where the file is damaged, has a password or is none of Word 97 and later */
export async function readWordText(bytes: Uint8Array): Promise<WordText> {
  const document = await extract(Buffer.from(bytes));
  const plain = { filterUnicode: false };
  return {
    body: linesOf(document.getBody(plain)),
    boxes: linesOf(document.getTextboxes({ ...plain, includeHeadersAndFooters: false })),
    headers: linesOf(document.getHeaders({ ...plain, includeFooters: false })),
    footers: linesOf(document.getFooters(plain)),
    footnotes: linesOf(document.getFootnotes(plain)),
    endnotes: linesOf(document.getEndnotes(plain)),
    comments: linesOf(document.getAnnotations(plain)),
  };
}

async function extract(file: Buffer): Promise<WordDocument> {
  try {
    const reader = new BufferReader(file);
    await reader.open();
    return await new Extractor().extract(reader);
  } catch (error) {
    throw error instanceof ImportRefused ? error : new ImportRefused(DAMAGED);
  }
}

/** Cells are separated by tabs, which stay. */
const linesOf = (text: string): string[] => text.split(/[\r\n\v\f]/).map((line) => line.trim());

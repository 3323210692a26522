import WordExtractor from "word-extractor";
import { officeNumbering } from "../facts/office-numbering.ts";
import { pageFromText } from "../from-text.ts";
import type { Page } from "../page.ts";
import { ImportRefused, type Remarks } from "../remarks.ts";
import { tidyLine } from "../tidy.ts";

const DAMAGED =
  "读不出这个旧版 Word 或 WPS 文件：它可能损坏了，或者不是文字文件。请用 Word 或 WPS 打开，另存为 .docx，再导入。";

/** A .doc, or a .wps of the same kind: its text alone, since the library tells nothing of styles, lists and pictures. */
export async function pageFromDoc(bytes: Uint8Array, remarks: Remarks): Promise<Page> {
  const document = await read(bytes);
  const plain = { filterUnicode: false };
  const parts = {
    body: linesOf(document.getBody(plain)),
    boxes: linesOf(document.getTextboxes({ ...plain, includeHeadersAndFooters: false })),
    headers: linesOf(document.getHeaders({ ...plain, includeFooters: false })),
    footers: linesOf(document.getFooters(plain)),
    notes: linesOf([document.getFootnotes(plain), document.getEndnotes(plain)].join("\n")),
    comments: linesOf(document.getAnnotations(plain)),
  };
  const isNumbered = (lines: readonly string[]): boolean =>
    lines.slice(0, 15).some((line) => officeNumbering(line) !== null);
  const isMissing = !isNumbered(parts.body);
  const top = isMissing ? [parts.headers, parts.boxes].find(isNumbered) : undefined;
  const leave = (lines: readonly string[], reason: string): void => {
    if (lines === top) return;
    for (const text of lines) if (text !== "") remarks.dropped.push({ reason, text });
  };
  leave(parts.boxes, "文本框（请放到原来的位置）");
  leave(parts.headers, "页眉、页脚");
  leave(parts.footers, "页眉、页脚");
  leave(parts.notes, "脚注（请放到相应的新闻里，写成 [^1]）");
  leave(parts.comments, "批注");
  remarks.toCheck.push(
    "旧版 Word、WPS 文件只读出了文字：划掉的字、自动的编号、图片和表格的格子读不出来，请对照原件核对；在 Word 里另存为 .docx 再导入，能保留得更多。",
  );
  const page = pageFromText([...(top ?? []), ...parts.body].join("\n"));
  return { ...page, text: Object.values(parts).flat() };
}

async function read(bytes: Uint8Array) {
  try {
    return await new WordExtractor().extract(Buffer.from(bytes));
  } catch {
    throw new ImportRefused(DAMAGED);
  }
}

/** Cells are separated by tabs. */
const linesOf = (text: string): string[] => text.split(/[\r\n\v\f]/).map(tidyLine);

import { pageFromHtml } from "../html/from-html.ts";
import type { Page } from "../page.ts";
import { ImportRefused, type Remarks } from "../remarks.ts";
import { type PrintedPage, readPrinted } from "./layout.ts";

const SCANNED =
  "这是扫描件，里面只有图片，没有文字。请用文字识别（OCR）软件转成 Word 或文本文件，核对以后再导入；或者找原来的 Word 文件。";

const FEWEST_SIGNS = 10;

/** Pages with their text in place become paragraphs; refused where they hold pictures of text. */
export function pageFromPrinted(pages: readonly PrintedPage[], path: string, remarks: Remarks): Page {
  const { lines, html, marginal } = readPrinted(pages);
  if (lines.join("").replace(/\s/g, "").length < FEWEST_SIGNS) throw new ImportRefused(SCANNED);
  for (const text of marginal) remarks.dropped.push({ reason: "页码、页眉", text });
  remarks.toCheck.push("原件只有印出来的样子，段落是按位置拼成的，表格成了一行一行的文字，请对照原件核对。");
  return { ...pageFromHtml(html, path, remarks), text: lines };
}

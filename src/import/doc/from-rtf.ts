import { pageFromDocx } from "../docx/from-docx.ts";
import type { Page } from "../page.ts";
import { ImportRefused, type Remarks } from "../remarks.ts";
import type { LibreOffice } from "./libre-office.ts";

const MISSING =
  "读 RTF 文件要借助 LibreOffice，这台电脑上没有装。请用 Word 或 WPS 打开，另存为 .docx，再导入；或者装上免费的 LibreOffice。";
const NOT_READ =
  "LibreOffice 读不出这个 RTF 文件：它可能损坏了。请用 Word 或 WPS 打开，另存为 .docx，再导入。";

/** A .rtf, as LibreOffice converts it. */
export async function pageFromRtf(
  bytes: Uint8Array,
  path: string,
  remarks: Remarks,
  office: LibreOffice | null,
): Promise<Page> {
  if (!office) throw new ImportRefused(MISSING);
  const docx = await office.toDocx(bytes, "rtf");
  if (!docx) throw new ImportRefused(NOT_READ);
  remarks.inferred.push("文件由 LibreOffice 转换后读入。");
  return pageFromDocx(docx, path, remarks);
}

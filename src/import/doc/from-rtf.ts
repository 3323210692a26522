import { pageFromDocx } from "../docx/from-docx.ts";
import type { Page } from "../page.ts";
import { ImportRefused, type Remarks } from "../remarks.ts";
import type { LibreOffice } from "./libre-office.ts";

const NOT_READ =
  "读 RTF 文件要借助 LibreOffice，这台电脑上没有装，或者它读不出这个文件。请用 Word 或 WPS 打开，另存为 .docx，再导入。";

/** A .rtf, as LibreOffice converts it. */
export async function pageFromRtf(
  bytes: Uint8Array,
  path: string,
  remarks: Remarks,
  office: LibreOffice | null,
): Promise<Page> {
  const docx = await office?.toDocx(bytes, "rtf");
  if (!docx) throw new ImportRefused(NOT_READ);
  remarks.inferred.push("文件由 LibreOffice 转换后读入。");
  return pageFromDocx(docx, path, remarks);
}

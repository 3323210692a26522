import { openPdf } from "../../base/open-pdf.js";
import type { Page } from "../page.ts";
import { ImportRefused, type Remarks } from "../remarks.ts";
import type { PlacedText, PrintedPage } from "./layout.ts";
import { pageFromPrinted } from "./page.ts";

const MOST_PAGES = 100;
const DAMAGED = "PDF 文件损坏了，读不出文字。请从原来的 Word 文件另存一份，再导入。";
const LOCKED = "PDF 文件有密码，打不开。请先去掉密码，再导入。";
const TOO_MANY = `PDF 有${MOST_PAGES}页以上，不像是一期简报。请一期存成一个文件。`;

/** A PDF with text in it. */
export async function pageFromPdf(bytes: Uint8Array, path: string, remarks: Remarks): Promise<Page> {
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new ImportRefused(TOO_MANY);
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item): PlacedText[] => {
        if (!("str" in item)) return [];
        const [, , , , x = 0, y = 0] = item.transform.map(Number);
        return [{ text: item.str, x, y: height - y, width: item.width, size: item.height || 10 }];
      });
      pages.push({ width, pieces });
    }
    return pageFromPrinted(pages, path, remarks);
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(error instanceof Error && error.name === "PasswordException" ? LOCKED : DAMAGED);
  } finally {
    await task.destroy();
  }
}

import { AssetCollector } from "./assets.ts";
import { readPage } from "./formats.ts";
import type { ImportSettings, Part } from "./imported.ts";
import { makeIssues } from "./make-issues.ts";
import type { SourceDocument } from "./open-source.ts";
import { ownIssue } from "./own-issue.ts";
import type { Page } from "./page.ts";
import { noRemarks, type Remarks } from "./remarks.ts";

/** Makes drafts of a file, one for each issue in it, without writing them. Throws ImportRefused where nothing can be read. */
export async function importFile(source: SourceDocument, settings: ImportSettings): Promise<readonly Part[]> {
  const own = source.kind === "md" ? ownIssue(source, settings) : null;
  if (own) return [{ imported: own, why: "" }];
  const remarks = noRemarks();
  const page = await readSource(source, remarks, settings);
  return makeIssues(source, page, remarks, settings);
}

/** A file of any format, with what is to be said about its encoding. */
export function readSource(
  source: SourceDocument,
  remarks: Remarks,
  settings: ImportSettings,
): Promise<Page> {
  if ("encoding" in source && source.encoding !== "UTF-8")
    remarks.inferred.push(`文字按 ${source.encoding} 编码读出。`);
  for (const place of "damage" in source ? source.damage : [])
    remarks.toCheck.push(`原文件有坏了的字节，读不出是什么字，写成了“〓”，请对照别的原件改正：${place}。`);
  return readPage(source, remarks, new AssetCollector(settings.asked), settings.office);
}

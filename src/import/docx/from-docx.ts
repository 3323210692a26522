import mammoth from "mammoth";
import { AssetCollector } from "../assets.ts";
import { pageFromHtml } from "../html/from-html.ts";
import { ASSET, type Page } from "../page.ts";
import { ImportRefused, quote, type Remarks } from "../remarks.ts";
import { CENTRED, prepareDocument } from "./prepare.ts";
import { closeDocx, openDocx, xmlOf } from "./unzip.ts";

const STYLES = [
  `p.${CENTRED} => p.centred:fresh`,
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.centred:fresh",
  "u => ",
  "strike => ",
];

/** A .docx of Word or WPS. Its pictures become assets; macros, fields and external files are ignored. */
export async function pageFromDocx(bytes: Uint8Array, path: string, remarks: Remarks): Promise<Page> {
  const files = openDocx(bytes);
  const prepared = prepareDocument(
    xmlOf(files, "word/document.xml") ?? "",
    xmlOf(files, "word/numbering.xml"),
    xmlOf(files, "word/styles.xml"),
  );
  files.set("word/document.xml", Buffer.from(prepared.xml));
  for (const text of prepared.hidden) remarks.dropped.push(`隐藏的文字：${quote(text)}`);
  if (prepared.hasRevisions)
    remarks.toCheck.push("文件里有修订记录：新增的文字已读入，删除的没有读入，请核对。");

  const assets = new AssetCollector();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const kept = assets.addPicture("picture", await image.readAsBuffer());
    if ("name" in kept) return { src: ASSET + kept.name };
    remarks.toCheck.push(`有一张图片没有导入（${kept.fault}），请另存为 PNG，放进本期的附件文件夹。`);
    return { src: "" };
  });
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(closeDocx(files)) },
      { styleMap: STYLES, convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false },
    ));
  } catch {
    throw new ImportRefused("文件损坏了，读不出文字。请用 Word 或 WPS 打开，另存为 .docx，再导入。");
  }
  return pageFromHtml(html, path, remarks, assets);
}

import type { AssetCollector } from "./assets.ts";
import type { LibreOffice } from "./doc/libre-office.ts";
import type { Surround } from "./items/residue.ts";
import type { SourceDocument } from "./open-source.ts";
import type { Page } from "./page.ts";
import type { Remarks } from "./remarks.ts";

/** Reads a file by its kind. The libraries of a format are loaded when the first file of it comes. */
export async function readPage(
  source: SourceDocument,
  remarks: Remarks,
  assets: AssetCollector,
  office: LibreOffice | null,
): Promise<Page> {
  const { path, bytes } = source;
  switch (source.kind) {
    case "docx":
      return (await import("./docx/from-docx.ts")).pageFromDocx(bytes, path, remarks);
    case "odt":
      return (await import("./odt/from-odt.ts")).pageFromOdt(bytes, path, remarks);
    case "doc":
      return (await import("./doc/from-doc.ts")).pageFromDoc(bytes, path, remarks, office);
    case "rtf":
      return (await import("./doc/from-rtf.ts")).pageFromRtf(bytes, path, remarks, office);
    case "pdf":
      return (await import("./printed/from-pdf.ts")).pageFromPdf(bytes, path, remarks);
    case "ofd":
      return (await import("./printed/from-ofd.ts")).pageFromOfd(bytes, path, remarks);
    case "html":
      return (await import("./html/from-html.ts")).pageFromHtml(source.text, path, remarks, {
        assets,
        isSite: true,
      });
    case "md":
      return (await import("./from-markdown.ts")).pageFromMarkdown(source.text, path, remarks, assets);
    case "txt":
      return (await import("./from-text.ts")).pageFromText(source.text);
  }
}

/** Where lines of a site can be: a text can be copied from a page with what was around it, and a page be printed. */
export function surroundOf({ kind }: SourceDocument): Surround {
  if (kind === "html") return "page";
  return kind === "txt" || kind === "pdf" ? "edges" : "none";
}

import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Opens a PDF file for reading its text; whoever asks destroys the task. Fonts may name characters by tables (CMaps) that come with
 * the library: without them Chinese is lost. JavaScript, since a worker runs it as it is.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<import("pdfjs-dist").PDFDocumentLoadingTask>}
 */
export async function openPdf(bytes) {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const library = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${join(library, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(library, "standard_fonts")}/`,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: 0,
  });
}

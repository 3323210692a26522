import { expect, test } from "vitest";
import { isDocument, isPicture } from "../../src/bulletin/file-kind.ts";

test.each(["a.png", "a.jpg", "a.jpeg", "a.gif", "a.webp", "A.AVIF"])(
  "%s is a picture, no document",
  (name) => {
    expect([isPicture(name), isDocument(name)]).toEqual([true, false]);
  },
);

test.each("a.pdf a.ofd a.doc a.docx a.xls a.xlsx a.ppt a.pptx a.wps a.et a.dps a.csv a.txt A.ZIP".split(" "))(
  "%s is a document, no picture",
  (name) => {
    expect([isPicture(name), isDocument(name)]).toEqual([false, true]);
  },
);

test.each(["png", "a.png.exe", "pdf", "a.pdf.html", "a.svg", "a.html", "a.xpdf"])("%s is neither", (name) => {
  expect([isPicture(name), isDocument(name)]).toEqual([false, false]);
});

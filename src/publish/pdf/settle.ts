/**
 * Takes out of a PDF as Chromium writes it what differs from run to run, byte for byte of the same length, so that its table of
 * offsets stays right: the two dates become the issue's, and the names of table cells (`node00000142`, counted through the life of
 * the browser) are counted anew. There is no other: Chromium gives its PDFs no file identifier.
 * @param instant the date, RFC 3339 with an offset
 */
export function settlePdf(bytes: Uint8Array, instant: string): Buffer {
  const date = pdfDate(instant);
  const names = new Map<string, string>();
  const settled = Buffer.from(bytes)
    .toString("latin1")
    .replace(/(?<=\/(?:CreationDate|ModDate) \()D:\d{14}[+-]\d{2}'\d{2}'(?=\))/g, date)
    .replace(/(?<=\(node)\d{8}(?=\))/g, (name) => {
      const known = names.get(name) ?? String(names.size).padStart(8, "0");
      names.set(name, known);
      return known;
    });
  return Buffer.from(settled, "latin1");
}

/** `2016-10-19T11:07:16+08:00` as PDF has it (ISO 32000-1, 7.9.4): `D:20161019110716+08'00'` */
const pdfDate = (instant: string): string =>
  instant.replace(
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})([+-]\d{2}):(\d{2})$/,
    "D:$1$2$3$4$5$6$7'$8'",
  );

import { fault, parsedText } from "./field.ts";
import { type IssueNumber, readId, readSpan, type Span } from "./issue-number.ts";
import { meantNumber } from "./read-numbering.ts";

/** `issue`: 6, 6-7 or 增刊1. Whether there is such a series is for the site to say. */
export const issueField = parsedText<IssueNumber>((text) => {
  const value = readId(text.normalize("NFC"));
  if (value) return { value };
  if (/^合[并订]?[刊期本]?$/u.test(text))
    return {
      fault: {
        code: "field/number",
        message: `“${text}”没有写出是哪几期。`,
        remedy: "请写出合在一起的期号，例如：issue: 6-7",
      },
    };
  const message = SPAN.test(text)
    ? `“${text}”不对：合刊的期号从小到大，写成 6-7。`
    : `“${text}”不对：这里只写从1开始的期号（半角数字）；合刊写成 6-7，增刊写成 增刊1。`;
  return fault("field/number", message, meantNumber(text)?.number.id);
});

/** `total`: 46, or 46-47 of a 合刊. */
export const totalField = parsedText<Span>((text) => {
  const value = readSpan(text);
  if (value) return { value };
  const message = `“${text}”不对：这里只写从1开始的总期号（半角数字）；合刊写成 46-47。`;
  const meant = meantNumber(text.replace(/总\s*第?/u, "第"))?.number;
  return fault("field/number", message, meant?.series === null ? meant.id : undefined);
});

const SPAN = /^\s*\d+\s*-\s*\d+\s*$/;

import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import type { Attachment } from "../../bulletin/archive.ts";
import type { IssueFile } from "../scan.ts";
import { findPersonalNumbers, type PersonalNumber } from "./personal-data.ts";

/** Whether an attachment is text that readers open as it is. */
export const isText = ({ name }: Attachment): boolean => /\.(csv|txt)$/i.test(name);

/** An attachment that is text, and the numbers of persons in it. */
interface TextAttachment {
  readonly name: string;
  readonly text: string;
  /** without those that may be something else: a list of statistics draws no reminders */
  readonly numbers: readonly PersonalNumber[];
}

export const textAttachments = ({ attachments }: IssueFile): TextAttachment[] =>
  // A draft being imported has its attachments in memory.
  [...attachments.values()]
    .filter((one) => isText(one) && one.file !== "")
    .map(({ name, file }) => {
      const text = decodeAny(readFileSync(file));
      return { name, text, numbers: findPersonalNumbers(text).filter(({ isCertain }) => isCertain) };
    });

/** Excel and Notepad write GBK and UTF-16 too. */
function decodeAny(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString("latin1");
  const utf16 = { "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be" }[mark];
  const text = new TextDecoder(utf16 ?? (isUtf8(bytes) ? "utf-8" : "gb18030")).decode(bytes);
  return text.replace(/\r\n?/g, "\n");
}

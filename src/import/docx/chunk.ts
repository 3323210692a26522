import { parseDocument } from "htmlparser2";
import { escapeMarkup } from "../../base/text.ts";
import { decodeText } from "../decode-text.ts";
import { ImportRefused } from "../remarks.ts";
import { textIn } from "../xml.ts";

/** What an alternative chunk holds; null for what is neither a page nor text. ISO/IEC 29500-1, 11.3.1 */
export function chunkHtml(bytes: Uint8Array): string | null {
  const text = textOf(bytes);
  if (text === null) return null;
  if (!/<(html|body|p|div|table|span|h[1-6])\b/i.test(text))
    return text
      .split("\n")
      .map((line) => `<p>${escapeMarkup(line)}</p>`)
      .join("");
  return text.replace(/<title\b[\s\S]*?<\/title>/gi, "");
}

/** Its lines, read without the converter. */
export function chunkLines(bytes: Uint8Array): string[] {
  const html = (textOf(bytes) ?? "")
    .replace(/<!--[\s\S]*?-->|<(style|script|title)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<br\b[^>]*>|<\/(p|div|td|th|tr|li|h[1-6])>/gi, "\n");
  return textIn(parseDocument(html).children).split("\n");
}

function textOf(bytes: Uint8Array): string | null {
  try {
    const { text } = decodeText(bytes);
    return /^(MIME-Version|Content-Type|From):/im.test(text.slice(0, 500)) ? pageInMime(text) : text;
  } catch (error) {
    if (error instanceof ImportRefused) return null;
    throw error;
  }
}

/** The page in a web archive, as Word itself writes chunks. RFC 2557 */
function pageInMime(mime: string): string | null {
  const boundary = /boundary="?([^"\s;]{1,100})/i.exec(mime)?.[1];
  const parts = boundary === undefined ? [mime] : mime.split(`--${boundary}`);
  const page = parts.find((part) => /^Content-Type:\s*text\/html/im.test(headOf(part)));
  if (page === undefined) return null;
  const head = headOf(page);
  const body = page.trimStart().slice(head.length);
  const encoding = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === "base64") return decodeText(Buffer.from(body, "base64")).text;
  if (encoding !== "quoted-printable") return body;
  const signs = body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return decodeText(Buffer.from(signs, "latin1")).text;
}

const headOf = (part: string): string => part.trimStart().split("\n\n")[0] ?? "";

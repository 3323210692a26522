import { hasControl } from "../content/forbidden.ts";
import { ImportRefused } from "./findings.ts";

export interface DecodedText {
  readonly text: string;
  /** as editors know it: UTF-8, GB18030（GBK）, Big5 */
  readonly encoding: string;
}

const NAMES: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  gb18030: "GB18030（GBK）",
  big5: "Big5",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
};

/**
 * Bytes → text: by byte order mark; then UTF-8 wherever it fits, because pages saved by a browser go on declaring the
 * encoding that they had on the server, while GBK text never happens to be UTF-8; then as declared; then what reads as Chinese.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes);
  if (marked) return named(marked, decodeAs(marked, bytes));
  const candidates = ["utf-8", declared(bytes), "gb18030", "big5"]
    .filter((encoding) => encoding !== null)
    .map((encoding, order) => ({ encoding, order, text: decodeAs(encoding, bytes) }))
    .filter(({ text }) => isText(text));
  const [first, ...others] = candidates;
  if (first && (first.encoding === "utf-8" || first.encoding === declared(bytes)))
    return named(first.encoding, first.text);
  const best = [first, ...others]
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => plausibility(b.text) - plausibility(a.text) || a.order - b.order)[0];
  if (!best || plausibility(best.text) < LEAST_PLAUSIBLE) return named("", null);
  return named(best.encoding, best.text);
}

function named(encoding: string, text: string | null): DecodedText {
  if (!isText(text))
    throw new ImportRefused(
      "认不出文字的编码，或者这不是文本文件。请用原来的程序打开，另存为 UTF-8 编码的文本或网页，再导入。",
    );
  return { text: text.replace(/\r\n?/g, "\n"), encoding: NAMES[encoding] ?? encoding };
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** The encoding that a page says it has, by the name that the platform's decoder knows it by. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const label = /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(head);
  const name = (label?.[1] ?? label?.[2] ?? "").toLowerCase();
  if (/^(gb|x-gbk)/.test(name)) return "gb18030";
  return name.startsWith("big5") ? "big5" : null;
}

/** Strictly: null where any byte does not fit. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isText = (text: string | null): text is string => text !== null && !hasControl(text);

const LEAST_PLAUSIBLE = 0.15;
/** Signs that every Chinese text is full of, in both scripts; a wrong decoding is full of rare ones instead. */
const COMMON = new Set(
  "，。、：；“”（）《》的一是在不了有和人这這中大为為上个個国國以要时時来來用们們到作地于於出就分对對成会會可主发發年动動同工也能下过過产產种種面方后後多定行学學法所民经經十三之进進等部度家高自二理实實加量都体體制机機业業本应應开開合关關各重新内內全政四日社事平与與第市州县縣局科技省月创創企建设設期州报報",
);

/** The share of common signs among all that is not ASCII; private-use characters count against it. */
function plausibility(text: string | null): number {
  const signs = [...(text ?? "")].filter((sign) => sign > "\u007f" && !/[\u00A0\u3000]/.test(sign));
  if (signs.length === 0) return 0;
  const strange = signs.filter((sign) => /\p{Co}|\p{Cn}/u.test(sign)).length;
  return (signs.filter((sign) => COMMON.has(sign)).length - strange) / signs.length;
}

import { hasControl, replaceControls } from "../content/forbidden.ts";
import { ImportRefused } from "./remarks.ts";

export interface DecodedText {
  readonly text: string;
  /** for messages: UTF-8, GB18030（GBK）, Big5 */
  readonly encoding: string;
  /** where bytes fit no character: 第3行“州科技局〓长” */
  readonly damage: readonly string[];
}

const NAMES: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  gb18030: "GB18030（GBK）",
  big5: "Big5",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
};

/**
 * Decodes by byte order mark; then as UTF-8 if valid, because saved pages still declare the encoding they had on the server, while GBK
 * text is never valid UTF-8; then as declared; then as whatever reads like Chinese.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes);
  for (const encoding of marked ? [marked] : ["utf-8", declared(bytes)]) {
    const text = encoding === null ? null : decodeAs(encoding, bytes);
    if (encoding !== null && text !== null)
      return { text, encoding: NAMES[encoding] ?? encoding, damage: [] };
  }
  const candidates = (marked ? [marked] : ["gb18030", "big5"]).map((encoding) => ({
    encoding,
    text: decodeAs(encoding, bytes) ?? "",
  }));
  const [best] = candidates.sort((a, b) => plausibility(b.text) - plausibility(a.text));
  if (best && plausibility(best.text) >= LEAST_PLAUSIBLE)
    return { text: best.text, encoding: NAMES[best.encoding] ?? best.encoding, damage: [] };
  const damaged = withDamage(marked ?? declared(bytes), bytes);
  if (damaged) return damaged;
  throw new ImportRefused(
    "认不出文字的编码，或者这不是文本文件。请用原来的程序打开，另存为 UTF-8 编码的文本或网页，再导入。",
  );
}

/** Stands for a byte that fits no character. */
const UNREADABLE = "〓";
const MOST_DAMAGE = 20;

/** A text with a few broken bytes is read, and their places are named: some files were cut or copied badly long ago. */
function withDamage(known: string | null, bytes: Uint8Array): DecodedText | null {
  for (const encoding of known ? [known] : ["utf-8", "gb18030"]) {
    const text = replaceControls(plainLines(decodeBroken(encoding, bytes)), "\uFFFD");
    const broken = text.split("\uFFFD").length - 1;
    if (broken === 0 || broken > MOST_DAMAGE || broken > Math.max(1, text.length / 100)) continue;
    if (plausibility(text) < LEAST_PLAUSIBLE) continue;
    const shown = text.replaceAll("\uFFFD", UNREADABLE);
    const damage = shown
      .split("\n")
      .flatMap((line, index) =>
        [...line.matchAll(new RegExp(`.{0,8}${UNREADABLE}.{0,8}`, "gu"))].map(
          ([near]) => `第${index + 1}行“${near.replace(/<[^>]*>?/g, "").trim()}”`,
        ),
      );
    return { text: shown, encoding: NAMES[encoding] ?? encoding, damage };
  }
  return null;
}

/** Below this no byte is part of a character of two bytes. */
const FIRST_TRAIL = 0x40;
const LONGEST_RUN = 2000;

/** Decodes run by run, so that one lost byte of GBK does not shift all that follows. */
function decodeBroken(encoding: string, bytes: Uint8Array): string {
  if (encoding === "utf-8") return new TextDecoder(encoding).decode(bytes);
  const texts: string[] = [];
  for (let start = 0, end = 0; start < bytes.length; start = end) {
    const isSingle = (bytes[start] ?? 0) < FIRST_TRAIL;
    while (end < bytes.length && (bytes[end] ?? 0) < FIRST_TRAIL === isSingle) end++;
    texts.push(decodeRun(encoding, bytes.subarray(start, end)));
  }
  return texts.join("");
}

/** A run that does not decode lacks one byte: the place is where the rest reads most like Chinese. */
function decodeRun(encoding: string, run: Uint8Array): string {
  const whole = decodeAs(encoding, run);
  if (whole !== null || run.length > LONGEST_RUN) return whole ?? new TextDecoder(encoding).decode(run);
  let best = { text: new TextDecoder(encoding).decode(run), sense: -1 };
  for (let at = 0; at < run.length; at++) {
    const before = decodeAs(encoding, run.subarray(0, at));
    const after = decodeAs(encoding, run.subarray(at + 1));
    if (before === null || after === null) continue;
    const text = `${before}\uFFFD${after}`;
    const sense = plausibility(text);
    if (sense > best.sense) best = { text, sense };
  }
  return best.text;
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** The encoding that a page declares, as `TextDecoder` calls it. */
function declared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const label = /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(head);
  const name = (label?.[1] ?? label?.[2] ?? "").toLowerCase();
  if (/^(gb|x-gbk)/.test(name)) return "gb18030";
  return name.startsWith("big5") ? "big5" : null;
}

/** With plain line ends; null where a byte does not fit, or the result is no text. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const text = plainLines(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    return hasControl(text) ? null : text;
  } catch {
    return null;
  }
}

/** With plain line ends; old programs end pages with a form feed and files with Ctrl+Z. */
const plainLines = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f]/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what this looks for
    .replace(/\x1a+\s*$/, "");

const LEAST_PLAUSIBLE = 0.15;
/** The most frequent Chinese characters, in both scripts. A wrong decoding yields rare ones. */
const COMMON = new Set(
  "，。、：；“”（）《》的一是在不了有和人这這中大为為上个個国國以要时時来來用们們到作地于於出就分对對成会會可主发發年动動同工也能下过過产產种種面方后後多定行学學法所民经經十三之进進等部度家高自二理实實加量都体體制机機业業本应應开開合关關各重新内內全政四日社事平与與第市州县縣局科技省月创創企建设設期州报報",
);

/** Share of frequent characters among all but ASCII; private-use and unassigned ones count against it. */
function plausibility(text: string): number {
  const signs = [...text].filter((sign) => sign > "\u007f" && !/[\u00A0\u3000]/.test(sign));
  if (signs.length === 0) return 0;
  const strange = signs.filter((sign) => /\p{Co}|\p{Cn}/u.test(sign)).length;
  return (signs.filter((sign) => COMMON.has(sign)).length - strange) / signs.length;
}

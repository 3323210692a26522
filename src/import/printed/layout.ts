import { escapeMarkup } from "../../base/text.ts";

/** A piece of text on a page; units are the page's own, y grows downwards. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** height of the characters */
  readonly size: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly pieces: readonly PlacedText[];
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

/** Lines of the pages, and the same as paragraphs in HTML. */
interface PrintedText {
  readonly lines: readonly string[];
  readonly html: string;
  /** page numbers, and lines that stand at the top or bottom of most pages */
  readonly marginal: readonly string[];
}

const PAGE_NUMBER = /^[-—–\s·]*(第\s*)?\d{1,4}(\s*页)?[-—–\s·]*$/u;

/** Puts pieces into lines by height, and lines into paragraphs by indent, length and distance. */
export function readPrinted(pages: readonly PrintedPage[]): PrintedText {
  const all = pages.map(linesOf);
  const ends = all.flatMap((lines) =>
    [...new Set([lines[0], lines.at(-1)])].flatMap((line) => line?.text ?? []),
  );
  const isRepeated = (text: string): boolean =>
    pages.length > 2 && ends.filter((other) => other === text).length > pages.length / 2;
  const marginal: string[] = [];
  const paragraphs: { text: string; isCentred: boolean }[] = [];
  let before: Line | undefined;
  for (const [index, lines] of all.entries()) {
    const shown = lines.filter((line, at) => {
      const isEdge = at === 0 || at === lines.length - 1;
      const isMarginal = isEdge && (isRepeated(line.text) || (at > 0 && PAGE_NUMBER.test(line.text)));
      if (isMarginal) marginal.push(line.text);
      return !isMarginal;
    });
    const left = Math.min(...shown.map(({ x }) => x));
    const right = rightEdge(shown);
    const middle = (pages[index]?.width ?? left + right) / 2;
    for (const line of shown) {
      const isNarrow = line.end - line.x < (right - left) * NARROW;
      const isCentred =
        isNarrow && Math.abs((line.x + line.end) / 2 - middle) < line.size && line.x > left + line.size * 2;
      const last = paragraphs.at(-1);
      const isIndented = line.x > left + line.size * INDENT;
      const isFar = before !== undefined && line.y - before.y > before.size * DISTANT;
      const goesOn =
        last &&
        before &&
        !last.isCentred &&
        !isCentred &&
        !isIndented &&
        !isFar &&
        before.end > right - before.size * FULL &&
        Math.abs(before.size - line.size) < line.size / 8;
      if (goesOn) last.text = joined(last.text, line.text);
      else paragraphs.push({ text: line.text, isCentred });
      before = line;
    }
    // A page's first line stands above the one before it.
    if (before) before = { ...before, y: Number.MAX_SAFE_INTEGER };
  }
  const html = paragraphs
    .map(({ text, isCentred }) => `<p${isCentred ? ' align="center"' : ""}>${escapeMarkup(text)}</p>`)
    .join("");
  return { lines: all.flat().map(({ text }) => text), html, marginal };
}

/** Where full lines end: furthest to the right of those that end alike, since a date can stand further out. */
function rightEdge(lines: readonly Line[]): number {
  const isShared = ({ end, size }: Line): boolean =>
    lines.filter((other) => Math.abs(other.end - end) < size).length > 2;
  const shared = lines.filter(isShared);
  return Math.max(...(shared.length > 0 ? shared : lines).map(({ end }) => end));
}

const NARROW = 0.85;
const INDENT = 1.2;
const DISTANT = 2.6;
const FULL = 1.8;

/** Chinese has no space at the end of a line, Latin words have. */
const joined = (text: string, next: string): string =>
  /[A-Za-z0-9,.]$/.test(text) && /^[A-Za-z]/.test(next) ? `${text} ${next}` : text + next;

function linesOf({ pieces }: PrintedPage): Line[] {
  const rows: PlacedText[][] = [];
  const sorted = pieces.filter(({ text }) => text.trim() !== "").sort((a, b) => a.y - b.y || a.x - b.x);
  for (const piece of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(piece.y - first.y) < Math.max(piece.size, first.size) / 2) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    const text = row.map((piece, index) => {
      const previous = row[index - 1];
      const gap = previous ? piece.x - (previous.x + previous.width) : 0;
      return gap > piece.size / 2 ? ` ${piece.text}` : piece.text;
    });
    const [first] = row;
    const last = row.at(-1);
    return {
      text: text.join("").trim(),
      x: first?.x ?? 0,
      y: first?.y ?? 0,
      end: (last?.x ?? 0) + (last?.width ?? 0),
      size: Math.max(...row.map(({ size }) => size)),
    };
  });
}

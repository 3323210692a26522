import { join } from "node:path";
import { cacheFolder, readCached, writeCached } from "../base/cache-folder.ts";
import { hashOfCode } from "../base/code-hash.ts";
import { escapeMarkup } from "../base/text.ts";
import { hashOfValue } from "../base/value-hash.ts";
import type { Site } from "../bulletin/site.ts";
import { FONT, openRenderer } from "./renderer.ts";

/** What link previews show of a page without a picture of its own, and the icon for devices that take no SVG; PNG. */
interface Pictures {
  readonly card: Uint8Array;
  readonly icon: Uint8Array;
}

/** The usual size of a link preview's picture, in pixels. */
export const CARD = { width: 1200, height: 630 };
/** What iOS takes for its home screen, in pixels. */
const ICON_SIZE = 180;
/** As in `colours.css`. */
const RED = "#b3261e";

/**
 * Draws the site's card and its icon. Kept, for that takes longer than all pages of a small site.
 *
 * @param favicon the icon as SVG
 */
export async function drawPictures(site: Site, favicon: string): Promise<Pictures> {
  const { name, footer, url, base, sample = false, theme } = site;
  const place = `${new URL(url).host}${base}`.replace(/\/$/, "");
  const text = { name: theme?.masthead ?? name, sponsor: footer.sponsor, place, sample };
  const colour = theme?.colour ?? RED;
  const code = hashOfCode("src/publish/share-card.ts", "src/publish/renderer.ts");
  const file = join(cacheFolder("cards"), hashOfValue([text, colour, favicon, code]));
  const kept = readCached<Record<keyof Pictures, string>>(file);
  if (kept) return { card: Buffer.from(kept.card, "base64"), icon: Buffer.from(kept.icon, "base64") };
  const renderer = await openRenderer();
  // A name with a letter that the font lacks would show a box there.
  const shown = (line: string): string => (renderer.hasAll(line) ? line : "");
  const card = cardSvg({
    lines: linesOf(shown(text.name)),
    below: [shown(text.sponsor), text.place].filter(Boolean),
    note: sample ? "示例网站：内容用于演示，并非官方发布。" : "",
    colour,
  });
  const drawn = {
    card: renderer.png(card, CARD.width),
    // A device rounds the corners itself, and shows black where they are open.
    icon: renderer.png(favicon.replace(/ rx="\d+"/, ""), ICON_SIZE),
  };
  writeCached(file, {
    card: Buffer.from(drawn.card).toString("base64"),
    icon: Buffer.from(drawn.icon).toString("base64"),
  });
  return drawn;
}

interface CardText {
  /** the masthead, line by line */
  readonly lines: readonly string[];
  readonly below: readonly string[];
  readonly note: string;
  readonly colour: string;
}

/** The masthead above a double rule, as on the home page. */
function cardSvg({ lines, below, note, colour }: CardText): string {
  const { width, height } = CARD;
  const size = Math.min(112, 1000 / Math.max(1, ...lines.map(widthOf)), 290 / Math.max(1, lines.length));
  const rule = 360 + (lines.length - 1) * size * 0.5;
  const text = (y: number, fontSize: number, fill: string, content: string): string =>
    `<text x="${width / 2}" y="${y.toFixed(0)}" font-size="${fontSize.toFixed(0)}" fill="${fill}">${escapeMarkup(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FONT}" text-anchor="middle">`,
    `<rect width="${width}" height="${height}" fill="#f4efe6"/><rect width="${width}" height="16" fill="${colour}"/>`,
    ...lines.map((line, index) =>
      text(rule - 60 - (lines.length - 1 - index) * size * 1.25, size, colour, line),
    ),
    `<path d="M80 ${rule}h1040v8h-1040zM80 ${rule + 14}h1040v2h-1040z" fill="${colour}"/>`,
    ...below.map((line, index) => text(rule + 84 + index * 58, 38, "#33302a", line)),
    text(56, 26, "#6b645a", note),
    "</svg>",
  ].join("");
}

/** A long name over several lines of about the same length; Latin words stay whole. */
export function linesOf(name: string): string[] {
  const length = widthOf(name) / Math.ceil(widthOf(name) / MOST_LETTERS);
  const lines: string[] = [];
  for (const piece of name.match(/[^\p{Script=Han}\s]+\s*|\S\s*/gu) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + piece.trim()) <= Math.ceil(length))
      lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** Of a line, in Chinese characters. */
const MOST_LETTERS = 15;
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 1 : 0.55), 0);

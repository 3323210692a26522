import type { Issue, Item } from "./archive.ts";

/** Longer first sentences are cut at a comma. */
const LONGEST = 120;

/** The first sentence of an item's text, without headings and cells of tables where there is a sentence; can be empty. */
export function firstSentence({ text, heading, bylineText }: Item): string {
  const blocks = text.split("\n").filter((block) => block !== bylineText && block !== heading);
  const block = blocks.find((each) => /[。！？]/.test(each)) ?? blocks[0] ?? "";
  const sentence = /^[^。！？]*[。！？]+[”’」』）》]*/.exec(block)?.[0] ?? block;
  if (sentence.length <= LONGEST) return sentence;
  const start = sentence.slice(0, LONGEST);
  const comma = Math.max(...[..."，；："].map((mark) => start.lastIndexOf(mark)));
  return `${start.slice(0, comma > LONGEST / 2 ? comma : LONGEST).replace(/[\uD800-\uDBFF]$/, "")}……`;
}

/** A picture of a text as it is shown there. */
export interface Picture {
  readonly src: string;
  /** HTML's own escapes are resolved */
  readonly alt: string;
  /** in pixels; undefined where the file does not tell */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** Wider or taller pictures than this many times their other side show nothing when they are small. */
const MOST_UNEVEN = 3;

/** The first picture of an item that can stand beside a headline. */
export function pictureOf({ html }: Item): Picture | undefined {
  for (const [tag] of html.matchAll(/<img [^>]*>/g)) {
    const [src, alt, width, height] = ["src", "alt", "width", "height"].map((name) => attribute(tag, name));
    if (!src) continue;
    const picture = { src, alt: alt ?? "", width: sizeOf(width), height: sizeOf(height) };
    if (isEven(picture)) return picture;
  }
  return undefined;
}

/** The first such picture of an issue. */
export const leadPicture = ({ items }: Issue): Picture | undefined =>
  items.map(pictureOf).find((picture) => picture !== undefined);

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const sizeOf = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);

function isEven({ width, height }: Picture): boolean {
  if (!width || !height) return true;
  return Math.max(width, height) <= MOST_UNEVEN * Math.min(width, height);
}

import type { RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { parseByline, writtenByline } from "../../bulletin/byline.ts";
import { AssetCollector } from "../assets.ts";
import { readMasthead } from "../facts/masthead.ts";
import { type Block, lineBlock, PLAIN } from "../items/blocks.ts";
import { withoutResidue } from "../items/residue.ts";
import { takeByline } from "../items/take-byline.ts";
import { ASSET, type Page } from "../page.ts";
import { quote, type Remarks } from "../remarks.ts";
import { compact } from "../tidy.ts";

interface MergedItems {
  readonly page: Page;
  /** days on which items came out, as their pages tell: 2016-10-19 */
  readonly dates: readonly string[];
}

interface Names {
  readonly series: readonly string[];
  readonly departments: ReadonlyMap<string, string>;
}

/** Items of an issue that are a page each, in this order: a page's title is the headline, its source and author are the byline. */
export function mergePages(pages: readonly Page[], names: Names, remarks: Remarks): MergedItems {
  const assets = new AssetCollector();
  const notes = new Map<string, readonly RootContent[]>();
  const dates: string[] = [];
  const blocks = pages.flatMap((page, index): Block[] => {
    const moved = apart(page, index + 1, assets);
    for (const [label, note] of moved.notes) notes.set(label, note);
    const { title, date, news, byline } = readItem(moved, names, remarks);
    if (date) dates.push(date.slice(0, 10));
    return [
      {
        ...PLAIN,
        mark: "heading",
        depth: 1,
        text: title,
        node: { type: "heading", depth: 1, children: [{ type: "text", value: title }] },
      },
      ...news,
      ...(byline === null ? [] : [lineBlock(byline, true)]),
    ];
  });
  return {
    dates,
    page: {
      blocks,
      notes,
      surroundings: pages.flatMap(({ surroundings }) => surroundings),
      clues: { keywords: [] },
      assets: assets.assets,
      text: pages.flatMap(({ text }) => text),
    },
  };
}

interface Item {
  readonly title: string;
  readonly date: string | undefined;
  readonly news: readonly Block[];
  /** as the page's source and author tell it, where the text has none */
  readonly byline: string | null;
}

function readItem(page: Page, { series, departments }: Names, remarks: Remarks): Item {
  const { clues } = page;
  const title = clues.title?.value ?? page.blocks[0]?.text ?? "";
  const masthead = readMasthead(page.blocks, title, series, remarks);
  remarks.read.push(...masthead.lines, title);
  const news = withoutResidue(masthead.rest, "page", remarks)
    .filter(({ text }, index) => index > 2 || compact(text) !== compact(title))
    .map(below);
  if (news.length === 0) remarks.toCheck.push(`“${quote(title)}”的网页里没有找到正文。`);
  const { facts } = masthead;
  const date = facts.find((line) => line.date)?.date?.value ?? clues.date?.value;
  const source = facts.find((line) => line.source)?.source ?? clues.source?.value;
  const author = facts.find((line) => line.author)?.author ?? clues.author?.value;
  if ((!source && !author) || takeByline(news, departments).line !== null)
    return { title, date, news, byline: null };
  const said = [source ? `供稿：${source}` : "", author ? `作者：${author}` : ""].filter(Boolean).join(" ");
  const read = parseByline(said, departments);
  if (read) remarks.inferred.push(`“${quote(title)}”的署名取自它的网页：${said}。`);
  else remarks.toCheck.push(`“${quote(title)}”的网页写着“${quote(said)}”，没有能写成署名，请补上。`);
  return { title, date, news, byline: read && writtenByline(read) };
}

/** Headings inside an item are below its headline. */
const below = (block: Block): Block =>
  block.node.type === "heading"
    ? { ...block, depth: block.depth + 1, node: { ...block.node, depth: 3 } }
    : block;

/** The same page with notes and files under names that no other page has. */
function apart(page: Page, position: number, assets: AssetCollector): Page {
  const names = new Map(page.assets.map((asset) => [asset.name, assets.adopt(asset)]));
  const rename = (node: RootContent): void =>
    visit(node, (inner) => {
      if (inner.type === "footnoteReference") {
        inner.identifier = `${position}-${inner.identifier}`;
        inner.label = inner.identifier;
      } else if ("url" in inner && inner.url.startsWith(ASSET))
        inner.url = ASSET + (names.get(inner.url.slice(ASSET.length)) ?? "");
    });
  for (const { node } of page.blocks) rename(node);
  for (const note of page.notes.values()) note.forEach(rename);
  return {
    ...page,
    notes: new Map([...page.notes].map(([label, note]) => [`${position}-${label}`, note])),
  };
}

import type { Remarks } from "../remarks.ts";
import { compact, tidyLine } from "../tidy.ts";
import type { Block } from "./blocks.ts";
import { inlineText } from "./inline.ts";

const COLOPHON =
  /^(本期)?(报|送|发|报送|抄报|抄送|主送|主报|分送|印发|签发|编辑|责任编辑|责编|审核|核稿|校对|编审|主编|副主编|执行主编|总编|总编辑|编印|主办|主办单位|承办单位|联系电话|投稿邮箱|电子邮箱|邮箱|邮编|网址|地址|电话|传真|印数)\s*[：:]|^[（(]?\s*共?印\s*\d+\s*份\s*[)）]?$|^.{2,40}\d日\s*(印发|编印)$|^[—–-]\s*\d{1,3}\s*[—–-]$/u;

const DISTRIBUTION =
  /^(本期)?(报|送|发|报送|抄报|抄送|主送|主报|分送|印发|签发|责任编辑|责编|编审|主编)\s*[：:]|印\s*\d+\s*份|\d日\s*(印发|编印)$/u;

const OFFICERS = /(?:^|\s)(?:责任编辑|责编|编辑|签发|审核)\s*[：:]/u;

/** Drops and reports the colophon (报尾) of a printed bulletin. */
export function withoutColophon(blocks: readonly Block[], { dropped }: Remarks): readonly Block[] {
  // A row of cells may begin with 供稿, which in a paragraph is a byline.
  const isColophon = (block: Block): boolean =>
    linesOf(block).every(
      (line) => COLOPHON.test(line) || (block.node.type === "table" && OFFICERS.test(line)),
    );
  // 报：州委、州人大、州政府，  goes on in the next line.
  const goesOn = (at: number): boolean =>
    blocks
      .slice(Math.max(0, at - 1), at)
      .some(({ text }) => DISTRIBUTION.test(text) && /[、，,；;]$/u.test(text));
  const end = blocks.findLastIndex((block, at) => !isColophon(block) && !goesOn(at)) + 1;
  // Telephone and address alone can end a notice.
  if (!blocks.slice(end).some((block) => linesOf(block).some((line) => DISTRIBUTION.test(line))))
    return blocks;
  for (const text of blocks.slice(end).flatMap(linesOf)) dropped.push({ reason: "报尾", text });
  return blocks.slice(0, end);
}

/** A paragraph, or the rows of a table, in which some offices print the colophon, with labels as one word: 主　编：; "" for anything else. */
function linesOf({ node, text }: Block): string[] {
  if (node.type !== "table") return [node.type === "paragraph" ? withLabel(text) : ""];
  const rows = node.children.map((row) => withLabel(tidyLine(row.children.map(inlineText).join(" "))));
  return rows.filter((row) => row !== "");
}

const withLabel = (line: string): string => line.replace(/^[^：:]{1,8}(?=[：:])/u, compact);

interface WithoutContents {
  readonly blocks: readonly Block[];
  /** the headlines that the contents name, without numbers and pages */
  readonly titles: ReadonlySet<string>;
}

/** Drops and reports a table of contents, which repeats the headlines below it. */
export function withoutContents(blocks: readonly Block[], { dropped }: Remarks): WithoutContents {
  const start = blocks.findIndex(({ text }) =>
    /^[【[]?(本期)?\s*(主要)?(导读|目\s*录|要目|(内容)?提要|看点|要闻|要点|内容|标题)[】\]]?\s*[：:]?$/u.test(
      text,
    ),
  );
  if (start < 0 || start > 5) return { blocks, titles: new Set() };
  const below = blocks.slice(start + 1);
  const lines = below.flatMap(({ text, node }, at) =>
    node.type === "list"
      ? node.children.map((entry) => ({ at, isEntry: true, text: compact(inlineText(entry)) }))
      : [{ at, isEntry: false, text: compact(text) }],
  );
  // A brief may have no headline but begin with what the contents name.
  const isBelow = (title: string, at: number): boolean =>
    title !== "" &&
    lines.some(
      (line) =>
        line.at > at &&
        ((!line.isEntry && bare(line.text) === title) ||
          (title.length >= SHORTEST_TITLE && line.text.length > title.length && line.text.startsWith(title))),
    );
  const isRepeated = ({ text, node }: Block, at: number): boolean =>
    node.type === "list"
      ? node.children.every((entry) => isBelow(bare(inlineText(entry)), at))
      : isBelow(bare(text), at);
  const end = below.findIndex((block, index) => !isRepeated(block, index));
  if (end <= 0) return { blocks, titles: new Set() };
  for (const { text } of below.slice(0, end)) dropped.push({ reason: "目录，与下面的标题相同", text });
  dropped.push({ reason: "目录", text: blocks[start]?.text ?? "" });
  const titles = new Set(
    below
      .slice(0, end)
      .flatMap(({ node, text }) => (node.type === "list" ? node.children.map(inlineText) : [text]))
      .map(bare),
  );
  return { blocks: [...blocks.slice(0, start), ...below.slice(end)], titles };
}

/** A line of the contents without number, dots and page. */
export const bare = (text: string): string =>
  compact(text).replace(/^[\d一二三四五六七八九十]+[、.．]|[.…·\s\d()（）]+$/gu, "");

const SHORTEST_TITLE = 6;

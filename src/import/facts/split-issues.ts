import { visit } from "unist-util-visit";
import type { Block } from "../items/blocks.ts";
import { isResidue } from "../items/residue.ts";
import { ASSET, type Page } from "../page.ts";
import { compact } from "../tidy.ts";
import { findDate } from "./find-date.ts";
import { officeNumbering } from "./office-numbering.ts";

/** One of the issues in a file. */
export interface IssuePart {
  readonly page: Page;
  /** the line with its number, or "" where the file is one issue */
  readonly head: string;
}

interface IssueParts {
  readonly parts: readonly IssuePart[];
  /** lines above the first masthead: a cover, the contents of the year */
  readonly cover: readonly string[];
}

interface Head {
  readonly index: number;
  readonly id: string;
  /** what the line says besides number and date, alike in all mastheads of a file */
  readonly form: string;
}

const LONGEST_HEAD = 60;

function headIn({ text, node }: Block, index: number, series: readonly string[]): Head[] {
  if ((node.type !== "paragraph" && node.type !== "heading") || text.length > LONGEST_HEAD) return [];
  if (/[，。；！？]/u.test(text) || isResidue(text)) return [];
  const found = officeNumbering(text, series);
  if (!found) return [];
  const rest = found.rest.replace(findDate(text)?.text ?? "", "");
  const form = rest.replace(/\d{4}\s*年(\s*\d{1,2}\s*月)?|[^\p{L}]/gu, "");
  return [{ index, id: found.number.id, form }];
}

/** A file that is one issue. */
export const whole = (page: Page): IssueParts => ({ parts: [{ page, head: "" }], cover: [] });

const isSentence = ({ text }: Block): boolean => text.includes("。") && [...text].length >= 15;

/**
 * The issues of a file, such as all those of a year in one Word file. Their mastheads look alike, have numbers of their own, and a text
 * below: a headline such as 第二期培训班开班, or a line of the contents, is none.
 */
export function splitIssues(page: Page, series: readonly string[]): IssueParts {
  const { blocks } = page;
  const found = blocks.flatMap((block, index) => headIn(block, index, series));
  const heads = longest(
    [...new Set(found.map(({ form }) => form))].map((form) => headsOf(form, found, blocks)),
  );
  if (heads.length < 2) return whole(page);
  const starts = heads.map(({ index }) => index - linesAbove(index, heads, blocks));
  const parts = heads.map(({ index }, part): IssuePart => {
    const own = blocks.slice(starts[part], starts[part + 1] ?? blocks.length);
    const head = blocks[index]?.text ?? "";
    return {
      head,
      page: { ...page, blocks: own, surroundings: [], clues: { keywords: [] }, assets: assetsIn(own, page) },
    };
  });
  return { parts, cover: blocks.slice(0, starts[0]).map(({ text }) => text) };
}

const longest = (groups: readonly (readonly Head[])[]): readonly Head[] =>
  groups.reduce((most, group) => (group.length > most.length ? group : most), []);

/** The mastheads of a form: with sentences before the next one; a number that is repeated, as at the top of pages, is one. */
function headsOf(form: string, found: readonly Head[], blocks: readonly Block[]): Head[] {
  const alike = found.filter((head) => head.form === form);
  const withText = alike.filter(({ index }, at) =>
    blocks.slice(index, alike[at + 1]?.index ?? blocks.length).some(isSentence),
  );
  return withText.filter(({ id }, at) => withText[at - 1]?.id !== id);
}

const MOST_ABOVE = 3;

/** How many lines above a number belong to its masthead: the bulletin's name, which stands above the others, too. */
function linesAbove(index: number, heads: readonly Head[], blocks: readonly Block[]): number {
  const above = (at: number, up: number): string => compact(blocks[at - up]?.text ?? "");
  const isName = (up: number): boolean =>
    above(index, up) !== "" &&
    !blocks.slice(index - up, index).some(isSentence) &&
    heads.filter((head) => above(head.index, up) === above(index, up)).length > 1;
  let count = 0;
  while (count < MOST_ABOVE && isName(count + 1)) count++;
  return count;
}

/** The pictures and documents that a part uses. */
function assetsIn(blocks: readonly Block[], { assets, notes }: Page): Page["assets"] {
  const used = new Set<string>();
  for (const node of [...blocks.map((block) => block.node), ...[...notes.values()].flat()])
    visit(node, (inner) => {
      if ("url" in inner && inner.url.startsWith(ASSET)) used.add(inner.url.slice(ASSET.length));
    });
  return assets.filter(({ name }) => used.has(name));
}

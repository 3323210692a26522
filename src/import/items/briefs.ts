import { compact } from "../tidy.ts";
import { type Block, isParagraph, lineBlock, PLAIN } from "./blocks.ts";
import { inlineText } from "./inline.ts";
import { bare } from "./printed-parts.ts";
import { takeByline } from "./take-byline.ts";

type Departments = ReadonlyMap<string, string>;

/** A brief item (简讯): its headline, and its blocks with the byline. */
interface Brief {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** Each entry of a list as a paragraph. */
const entriesOf = (block: Block): Block[] =>
  block.node.type === "list"
    ? block.node.children.flatMap((entry) =>
        entry.children.map((node) => ({ ...PLAIN, node, text: inlineText(node).trim() })),
      )
    : [block];

/** Headings above briefs: 【简讯】, 一句话新闻, 县市动态. */
const BRIEFS =
  /^[【[]?(.{0,4}(简讯|短讯|快讯|简要(新闻|信息|动态))|一句话(新闻|信息)|信息(快递|快报|集锦|点击|之窗)|(工作|各地|基层|县市|部门|单位|信息)动态|动态(信息|集锦|速递|点击))[】\]]?$/u;

export const isBriefsHeading = (text: string): boolean => BRIEFS.test(text);

/**
 * The briefs below a headline, where their form tells them apart: each ends with a byline of its own, or, below a heading for briefs, each
 * begins with words in bold. Null where it does not: then a list is a list.
 */
export function briefsIn(
  blocks: readonly Block[],
  departments: Departments,
  isBelowHeading: boolean,
): Brief[] | null {
  const entries = blocks.flatMap(entriesOf);
  if (!entries.every(isParagraph)) return null;
  const parts: Block[][] = [[]];
  for (const entry of entries) {
    parts.at(-1)?.push(entry);
    if (takeByline([entry], departments).line !== null) parts.push([]);
  }
  const isSigned = parts.at(-1)?.length === 0 && parts.length > 2;
  if (isSigned) return parts.slice(0, -1).map((part) => ({ heading: headingOf(part[0]), blocks: part }));
  const leads = isBelowHeading ? entries.map(boldStart) : [];
  return leads.length > 1 && leads.every((lead) => lead !== null)
    ? entries.map((entry, index) => ({ heading: leads[index] ?? "", blocks: [entry] }))
    : null;
}

/** Puts the headlines that the contents name above the briefs that begin with them. */
export function withNamedBriefs(blocks: readonly Block[], titles: ReadonlySet<string>): Block[] {
  const isThere = new Set(blocks.map(({ text }) => bare(text)));
  const missing = [...titles].filter((title) => !isThere.has(title));
  const titleOf = ({ text }: Block): string | undefined =>
    missing.find((title) => compact(text).startsWith(title));
  return blocks.flatMap((block) => {
    const entries = entriesOf(block);
    return entries.some((entry) => titleOf(entry) !== undefined)
      ? entries.flatMap((entry) => {
          const title = titleOf(entry);
          return title === undefined ? [entry] : [lineBlock(title, true), entry];
        })
      : [block];
  });
}

const LONGEST_LEAD = 40;
const SHORTEST_LEAD = 6;

/** **校园安全检查** 市教育局… */
function boldStart({ node }: Block): string | null {
  if (node.type !== "paragraph" || node.children.length < 2) return null;
  const [first] = node.children;
  const text =
    first?.type === "strong"
      ? inlineText(first)
          .replace(/[：:。.\s]+$/u, "")
          .trim()
      : "";
  return [...text].length >= 4 && [...text].length <= LONGEST_LEAD ? text : null;
}

/** The words in bold that it begins with, else its first clause that is more than a date. */
function headingOf(block: Block | undefined): string {
  if (!block) return "";
  const lead = boldStart(block);
  if (lead !== null) return lead;
  const [sentence = ""] = block.text.split(/[。！？；]/u);
  let end = -1;
  do end = sentence.indexOf("，", end + 1);
  while (end >= 0 && [...sentence.slice(0, end)].length < SHORTEST_LEAD);
  const clause = end < 0 || isDate(sentence.slice(0, end)) ? sentence : sentence.slice(0, end);
  return [...clause].slice(0, LONGEST_LEAD).join("");
}

const isDate = (text: string): boolean => /^[\d\s年月日上中下旬初底今天昨—-]+$/u.test(text);

import type { FootnoteReference, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { quote, type Remarks } from "../remarks.ts";
import { tidyLine } from "../tidy.ts";
import { type Block, bulletList, joinLists, PLAIN } from "./blocks.ts";
import { briefsIn, isBriefsHeading, withNamedBriefs } from "./briefs.ts";
import { assignRoles, isColumnName, isSection, type Role } from "./headlines.ts";
import { inlineText } from "./inline.ts";
import { withoutColophon, withoutContents } from "./printed-parts.ts";
import { takeByline } from "./take-byline.ts";

interface DraftItem {
  readonly heading: string;
  readonly content: readonly RootContent[];
  readonly byline: string | null;
}

export interface DraftBody {
  readonly preamble: readonly RootContent[];
  readonly items: readonly DraftItem[];
}

interface Section {
  heading: string;
  blocks: { block: Block; role: Role | "column" }[];
}

interface News {
  readonly blocks: readonly Block[];
  /** the headline of a text that has none */
  readonly title: string;
  /** plain text has no bold or centred lines */
  readonly isText: boolean;
  readonly departments: ReadonlyMap<string, string>;
}

/** Splits the text into news items. */
export function readItems({ title, isText, departments, ...news }: News, remarks: Remarks): DraftBody {
  const { blocks: found, titles } = withoutContents(withoutColophon(news.blocks, remarks), remarks);
  const blocks = withNamedBriefs(found, titles);
  const { roles, how } = assignRoles(blocks, isText, titles);
  const { preamble: above, sections: written } = cut(blocks, roles, remarks);
  const split = (section: Section): Section[] => splitBriefs(section, departments, remarks);
  const headless = written.length === 0 ? split({ heading: "", blocks: above }) : [];
  const sections = headless.length > 1 ? headless : written.flatMap(split);
  const preamble = headless.length > 1 ? [] : above;
  const isOneArticle = sections.length === 0;
  if (isOneArticle && blocks.length > 0)
    remarks.inferred.push("没有找到新闻的标题，全文作为一条新闻，标题用本期的标题。");
  else if (sections.length > 0) remarks.inferred.push(`分成${sections.length}条新闻，根据是：${how}。`);
  if (sections.length > 1 && sections.every(({ heading }) => isSection(heading)))
    remarks.toCheck.push(
      "各条的标题都带序号。如果它们是一篇文章的小标题，请把“##”改成“###”，再在前面加一行“## 文章标题”。",
    );
  const whole = { heading: title, blocks: preamble };
  const items = (isOneArticle ? [whole] : sections)
    .filter(({ heading, blocks: content }) => heading !== "" || content.length > 0)
    .map((section, index) => toItem(section, index + 1, departments, remarks));
  return { preamble: isOneArticle ? [] : preamble.map(({ block, role }) => toNode(block, role)), items };
}

/** Briefs become sections of their own; a heading above them stands at the beginning of the first. */
function splitBriefs(
  section: Section,
  departments: News["departments"],
  { inferred, toCheck }: Remarks,
): Section[] {
  const { heading, blocks } = section;
  if (blocks.some(({ role }) => role === "subheading")) return [section];
  const isBelowHeading =
    isBriefsHeading(heading) ||
    blocks.some(({ role, block }) => role === "column" && isBriefsHeading(block.text));
  const texts = blocks.flatMap(({ block, role }) => (role === "column" ? [] : [block]));
  const briefs = briefsIn(texts, departments, isBelowHeading);
  if (!briefs) return [section];
  const columns = blocks.filter(({ role }) => role === "column");
  if (isBriefsHeading(heading)) {
    columns.push({ block: columnBlock(heading), role: "column" });
    toCheck.push(`“${quote(heading)}”像是栏目名，写在了下面一条的正文开头。`);
  }
  const own = isBriefsHeading(heading) ? "" : heading;
  inferred.push(
    `“${quote(heading || (briefs[0]?.heading ?? ""))}”下面分成${briefs.length}条，因为每条都有自己的署名或标题；没有标题的，标题取自第一句。`,
  );
  return briefs.map((brief, index) => ({
    heading: index === 0 && own !== "" ? own : brief.heading,
    blocks: [
      ...(index === 0 ? columns : []),
      ...brief.blocks.map((block) => ({ block, role: "text" as const })),
    ],
  }));
}

/** Cuts at headlines. Adjacent headlines are a column name and a headline, or one headline in two lines. */
function cut(blocks: readonly Block[], roles: readonly Role[], { toCheck, dropped }: Remarks) {
  const preamble: Section["blocks"] = [];
  const sections: Section[] = [];
  const marks: FootnoteReference[] = [];
  const withMarks = (block: Block): Block => {
    if (block.node.type !== "paragraph" || marks.length === 0) return block;
    toCheck.push(`标题后面的注移到了“${quote(block.text, 20)}”这一段的末尾。`);
    const children = [...block.node.children, ...marks.splice(0)];
    return { ...block, node: { ...block.node, children } };
  };
  for (const [index, block] of blocks.entries()) {
    const role = roles[index] ?? "text";
    if (role !== "text") marks.push(...marksIn(block));
    const current = sections.at(-1);
    if (role !== "headline") (current?.blocks ?? preamble).push({ block: withMarks(block), role });
    else if (!current || current.blocks.some((above) => above.role !== "column"))
      sections.push({ heading: headlineOf(block, dropped), blocks: [] });
    else if (isColumnAbove(current.heading, block.text)) {
      toCheck.push(`“${quote(current.heading)}”像是栏目名，写在了下面一条的正文开头。`);
      current.blocks.push({ block: columnBlock(current.heading), role: "column" });
      current.heading = block.text;
    } else {
      if (!SUBTITLE.test(block.text))
        toCheck.push(`标题“${quote(current.heading)}”和“${quote(block.text)}”连在一起，合成了一个标题。`);
      current.heading += block.text;
    }
  }
  return { preamble, sections };
}

/** Headlines are plain text: their notes are referred to at the first paragraph below. */
function marksIn({ node }: Block): FootnoteReference[] {
  const marks: FootnoteReference[] = [];
  visit(node, "footnoteReference", (mark) => void marks.push(mark));
  return marks;
}

/** A headline is plain text: words that are struck out there are left out, and named. */
function headlineOf({ node, text }: Block, dropped: Remarks["dropped"]): string {
  const struck: string[] = [];
  const kept = (one: RootContent): string => {
    if (one.type === "delete") struck.push(inlineText(one));
    else if ("children" in one) return one.children.map(kept).join("");
    return "value" in one ? one.value : "";
  };
  const rest = tidyLine(kept(node));
  for (const words of struck) dropped.push({ reason: "标题里划掉的文字", text: words });
  return struck.length > 0 && rest !== "" ? rest : text;
}

/** ——记楚雄州创新创业大赛 */
const SUBTITLE = /^[—-]{1,2}/u;

const isColumnAbove = (above: string, headline: string): boolean =>
  isColumnName(above) || isBriefsHeading(above) || ([...above].length <= 4 && !SUBTITLE.test(headline));

const columnBlock = (text: string): Block => ({
  ...PLAIN,
  text,
  node: { type: "paragraph", children: [{ type: "strong", children: [{ type: "text", value: text }] }] },
});

function toItem(
  { heading, blocks }: Section,
  position: number,
  departments: ReadonlyMap<string, string>,
  { inferred, toCheck }: Remarks,
): DraftItem {
  const taken = takeByline(
    blocks.map(({ block }) => block),
    departments,
  );
  const roles = new Map(blocks.map(({ block, role }) => [block, role]));
  if (taken.how === "trailing") inferred.push(`第${position}条的署名${taken.line}取自最后一句后面的括号。`);
  if (taken.how === "below-headline")
    inferred.push(`第${position}条的署名“${taken.line}”原在标题下面，移到了末尾。`);
  if (taken.how === "without-brackets")
    toCheck.push(`第${position}条的末行像是署名，加上了括号：${taken.line}。`);
  if (taken.blocks.length === 0) toCheck.push(`第${position}条“${quote(heading)}”没有正文。`);
  return {
    heading,
    content: joinLists(taken.blocks.map((block) => toNode(block, roles.get(block) ?? "text"))),
    byline: taken.line,
  };
}

/** Sections of an item are `###`. A single bullet is a list too. */
function toNode({ node, mark, text }: Block, role: Role | "column"): RootContent {
  if (node.type === "heading" && text === "") return { type: "paragraph", children: node.children };
  if (role === "subheading" || node.type === "heading")
    return { type: "heading", depth: 3, children: [{ type: "text", value: text }] };
  return mark === "bullet" && node.type === "paragraph" ? bulletList([node]) : node;
}

import type { RootContent } from "mdast";
import { type Block, isParagraph } from "./blocks.ts";
import { takeByline } from "./byline-blocks.ts";
import { type Findings, quote } from "./findings.ts";
import { assignRoles, isColumnName, isSection, type Role } from "./headlines.ts";
import { compact } from "./tidy.ts";

export interface DraftItem {
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

/** Parts the text into news items. `title` becomes the headline where the text has none. */
export function readItems(
  all: readonly Block[],
  title: string,
  isText: boolean,
  departments: ReadonlyMap<string, string>,
  findings: Findings,
): DraftBody {
  const blocks = withoutContents(withoutColophon(all, findings), findings);
  const { roles, how } = assignRoles(blocks, isText);
  const { preamble, sections } = cut(blocks, roles, findings);
  const isOneArticle = sections.length === 0;
  if (isOneArticle && blocks.length > 0)
    findings.inferred.push("没有找到新闻的标题，全文作为一条新闻，标题用本期的标题。");
  else if (sections.length > 0) findings.inferred.push(`分成${sections.length}条新闻，根据是：${how}。`);
  const whole: Section[] = isOneArticle
    ? [
        {
          heading: title,
          blocks: blocks.map((block, index) => ({ block, role: roles[index] ?? "text" })),
        },
      ]
    : sections;
  if (sections.length > 1 && sections.every(({ heading }) => isSection(headingBlock(heading))))
    findings.toCheck.push(
      "各条的标题都带序号。如果它们是一篇文章的小标题，请把“##”改成“###”，再在前面加一行“## 文章标题”。",
    );
  const items = whole
    .filter(({ heading, blocks: content }) => heading !== "" || content.length > 0)
    .map((section, index) => toItem(section, index + 1, departments, findings));
  return { preamble: isOneArticle ? [] : preamble.map(({ block, role }) => toNode(block, role)), items };
}

const headingBlock = (text: string): Block => ({
  node: { type: "paragraph", children: [] },
  text,
  mark: "none",
  isCentred: false,
  depth: 0,
  afterBlank: true,
});

/** Cuts at headlines. Those that follow each other directly are a column's name and a headline, or one headline in two lines. */
function cut(blocks: readonly Block[], roles: readonly Role[], { toCheck }: Findings) {
  const preamble: Section["blocks"] = [];
  const sections: Section[] = [];
  for (const [index, block] of blocks.entries()) {
    const role = roles[index] ?? "text";
    const current = sections.at(-1);
    if (role !== "headline") (current?.blocks ?? preamble).push({ block, role });
    else if (!current || current.blocks.some((above) => above.role !== "column"))
      sections.push({ heading: block.text, blocks: [] });
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

/** ——记楚雄州创新创业大赛 */
const SUBTITLE = /^[—-]{1,2}/u;

const isColumnAbove = (above: string, headline: string): boolean =>
  isColumnName(above) || ([...above].length <= 4 && !SUBTITLE.test(headline));

const columnBlock = (text: string): Block => ({
  ...headingBlock(text),
  node: { type: "paragraph", children: [{ type: "strong", children: [{ type: "text", value: text }] }] },
});

function toItem(
  { heading, blocks }: Section,
  position: number,
  departments: ReadonlyMap<string, string>,
  { inferred, toCheck }: Findings,
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
    content: taken.blocks.map((block) => toNode(block, roles.get(block) ?? "text")),
    byline: taken.line,
  };
}

/** Below an item's `##`, sections are `###`. A bullet that stands alone stays a list's. */
function toNode({ node, mark, text }: Block, role: Role | "column"): RootContent {
  if (node.type === "heading" && text === "") return { type: "paragraph", children: node.children };
  if (role === "subheading" || node.type === "heading")
    return { type: "heading", depth: 3, children: [{ type: "text", value: text }] };
  if (mark === "bullet" && node.type === "paragraph")
    return {
      type: "list",
      ordered: false,
      spread: false,
      children: [{ type: "listItem", spread: false, children: [node] }],
    };
  return node;
}

const COLOPHON =
  /^(报|送|发|报送|抄报|抄送|主送|主报|分送|印发|签发|编辑|责任编辑|责编|审核|核稿|校对|编审|主编|总编|编印|主办|主办单位|承办单位|联系电话|投稿邮箱|电子邮箱|地址|电话|传真)\s*[：:]|^[（(]?\s*共?印\s*\d+\s*份\s*[)）]?$/u;

const DISTRIBUTION =
  /^(报|送|发|报送|抄报|抄送|主送|主报|分送|印发|签发|责任编辑|责编|编审|主编)\s*[：:]|印\s*\d+\s*份/u;

/** The foot of a printed bulletin says who gets it, not news: it is reported, and stays in the original. */
function withoutColophon(blocks: readonly Block[], { dropped }: Findings): readonly Block[] {
  const end = blocks.findLastIndex((block) => !isParagraph(block) || !COLOPHON.test(block.text)) + 1;
  // Telephone and address alone end a notice, not a bulletin.
  if (!blocks.slice(end).some(({ text }) => DISTRIBUTION.test(text))) return blocks;
  for (const { text } of blocks.slice(end)) dropped.push(`报尾：${quote(text, 60)}`);
  return blocks.slice(0, end);
}

/** A table of contents repeats the headlines below it. */
function withoutContents(blocks: readonly Block[], { dropped }: Findings): readonly Block[] {
  const start = blocks.findIndex(({ text }) =>
    /^[【[]?(本期)?\s*(导读|目\s*录|要目|提要|看点)[】\]]?\s*[：:]?$/u.test(text),
  );
  if (start < 0 || start > 5) return blocks;
  const below = blocks.slice(start + 1);
  const bare = (text: string) =>
    compact(text).replace(/^[\d一二三四五六七八九十]+[、.．]|[.…·\s\d()（）]+$/gu, "");
  const isRepeated = ({ text, node }: Block, index: number): boolean =>
    isRepeatedList(node, below) ||
    below.some((other, at) => at > index && other.node.type !== "list" && bare(other.text) === bare(text));
  const end = below.findIndex((block, index) => !isRepeated(block, index));
  if (end <= 0) return blocks;
  dropped.push(
    `目录，与下面的标题相同：${below
      .slice(0, end)
      .map(({ text }) => quote(text))
      .join("；")}`,
  );
  return [...blocks.slice(0, start), ...below.slice(end)];
}

const isRepeatedList = (node: RootContent, below: readonly Block[]): boolean =>
  node.type === "list" &&
  node.children.every((entry) =>
    below.some((other) => other.node !== node && compact(other.text) === compact(entryText(entry))),
  );

const entryText = (node: RootContent): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(entryText).join("") : "";

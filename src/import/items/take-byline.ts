import type { Paragraph } from "mdast";
import { parseByline } from "../../bulletin/byline.ts";
import { frameOf, isBracketed } from "../../bulletin/frame.ts";
import { type Block, isParagraph } from "./blocks.ts";
import { inlineText } from "./inline.ts";

interface TakenByline {
  readonly blocks: readonly Block[];
  /** in full-width brackets: （州科技局 吴启荣） */
  readonly line: string | null;
  /** where it was found */
  readonly how: "own-line" | "trailing" | "below-headline" | "without-brackets" | null;
}

type Departments = ReadonlyMap<string, string>;

/** Takes the byline off an item: its last line, with or without brackets, brackets after its last sentence, or its first line. */
export function takeByline(blocks: readonly Block[], departments: Departments): TakenByline {
  const none: TakenByline = { blocks, line: null, how: null };
  const last = blocks.at(-1);
  if (last && isParagraph(last)) {
    const line = bylineIn(last.text, departments);
    if (line) return { blocks: blocks.slice(0, -1), line, how: "own-line" };
    const trailing = takeTrailing(last, departments);
    if (trailing)
      return { blocks: [...blocks.slice(0, -1), trailing.block], line: trailing.line, how: "trailing" };
    const bare = bareByline(last.text, departments);
    if (bare && blocks.length > 1)
      return { blocks: blocks.slice(0, -1), line: bare, how: "without-brackets" };
  }
  const first = blocks[0];
  const line = first && blocks.length > 1 && isParagraph(first) ? bylineIn(first.text, departments) : null;
  return line ? { blocks: blocks.slice(1), line, how: "below-headline" } : none;
}

const fullWidth = (inner: string): string => `（${inner.trim()}）`;

function bylineIn(text: string, departments: Departments): string | null {
  if (!parseByline(text, departments)) return null;
  return isBracketed(text) ? fullWidth(frameOf(text).inner) : text;
}

/** 州科技局 吴启荣 without brackets. */
function bareByline(text: string, departments: Departments): string | null {
  if ([...text].length > 24 || /[。！？；：，,:\d（）()]/u.test(text) || !/[\s、]/u.test(text)) return null;
  const byline = parseByline(fullWidth(text), departments);
  return byline && byline.authors.length > 0 && byline.sources.length > 0 ? fullWidth(text) : null;
}

/** …万众创新。(州科技局 吴启荣) → the sentence and the byline. */
function takeTrailing(block: Block, departments: Departments): { block: Block; line: string } | null {
  const { node, text } = block;
  const found = /[。！？…”’」』]\s*([（(]([^（）()]{2,60})[）)])$/u.exec(text);
  const byline = found?.[1] ? parseByline(found[1], departments) : null;
  if (node.type !== "paragraph" || !found?.[2] || !byline) return null;
  if (byline.sources.length === 0 && byline.authors.length === 0) return null;
  const children = withoutEnd(node.children, [...(found[1] ?? "")].filter((sign) => sign.trim()).length);
  if (!children) return null;
  const kept = text.slice(0, text.length - (found[1]?.length ?? 0)).trimEnd();
  return { block: { ...block, node: { ...node, children }, text: kept }, line: fullWidth(found[2]) };
}

/** Removes the last `count` characters, not counting spaces; they can be spread over several nodes. */
function withoutEnd(children: Paragraph["children"], count: number): Paragraph["children"] | null {
  const kept = [...children];
  let open = count;
  while (open > 0) {
    const last = kept.pop();
    if (!last) return null;
    const signs = [...inlineText(last)];
    let end = signs.length;
    while (end > 0 && open > 0) if (signs[--end]?.trim()) open--;
    const value = signs.slice(0, end).join("").trimEnd();
    if (value === "") continue;
    if (last.type === "text") kept.push({ ...last, value });
    else if (last.type === "strong") kept.push({ ...last, children: [{ type: "text", value }] });
    else return null;
  }
  return kept;
}

import { parseByline } from "../../bulletin/byline.ts";
import { type Note, noteOf } from "../../markdown/notes.ts";
import { inlineText } from "../../markdown/plain-text.ts";
import type { Token } from "../../markdown/renderer.ts";
import { childrenOf, linesOf } from "../../markdown/tokens.ts";
import { type Complaint, reminder } from "../problem.ts";
import { meantDefinitions } from "./note-slips.ts";
import type { BodyText, Remark } from "./remark.ts";

/** Unused or empty notes, notes that swallow a byline, and references without a note. */
export function complaintsAboutNotes({ tokens, lines, departments }: BodyText): Remark[] {
  const meant = meantDefinitions(tokens, lines);
  const isMeant = (index: number, child: Token): boolean =>
    meant.starts.has(child) ||
    meant.labels.get(meant.sections[index] ?? 0)?.has(child.content.slice(2, -1)) === true;
  let isNote = false;
  const found = tokens.flatMap((token, index): Remark[] => {
    const note = noteOf(token);
    isNote = note !== undefined || (isNote && token.type !== "footnote_close");
    if (note)
      return aboutNote(note, tokens[index + 1]).map((complaint) => ({
        token,
        complaint,
        typed: `[^${note.label}]:`,
      }));
    const own = isNote ? linesOf(token) : [];
    const lastLine = own.length > 1 ? inlineText(own.at(-1) ?? []) : "";
    if (lastLine !== "" && parseByline(lastLine, departments))
      return [{ token, line: own.length - 1, complaint: SWALLOWED_BYLINE, typed: lastLine }];
    return childrenOf(token).flatMap(({ child, line }) => {
      if (isMeant(index, child)) return [];
      const [typed = child.content] = child.type === "text" ? (WIDE.exec(child.content) ?? []) : [];
      const complaint = aboutReference(child, typed);
      return complaint ? [{ token, line, complaint, typed }] : [];
    });
  });
  return [...meant.remarks, ...found];
}

const SWALLOWED_BYLINE: Complaint = {
  code: "note/byline",
  message: "署名紧接在注释下面，成了注释的一部分。",
  remedy: "请把署名移到注释上面，前后各空一行。",
};

function aboutNote({ label, references, isDouble }: Note, next: Token | undefined): Complaint[] {
  if (isDouble)
    return [
      {
        code: "note/double",
        message: `这条新闻里有两条注释都叫“[^${label}]”。`,
        remedy: "请给其中一条换个编号，例如：[^2]，文中的标记一并改。",
      },
    ];
  const isEmpty = next?.type === "footnote_anchor" || next?.type === "footnote_close";
  if (isEmpty)
    return [
      {
        code: "note/empty",
        message: `注释“[^${label}]”没有内容。`,
        remedy: `请在冒号后面写上内容，例如：[^${label}]: 数据来自州统计局。`,
      },
    ];
  if (references > 0) return [];
  return [
    reminder(
      "note/unused",
      `这条新闻里没有地方用到注释“[^${label}]”。`,
      `请在要加注的文字后面写上 [^${label}]，或删掉这条注释。`,
    ),
  ];
}

/** ［^1］ */
const WIDE = /［\^[^\s［］]{1,20}］/u;

function aboutReference({ type, content }: Token, typed: string): Complaint | null {
  if (type === "text" && WIDE.test(content))
    return reminder(
      "note/mark",
      "注释标记的方括号是全角的，会照原样显示成文字。",
      `请把“${typed}”改为“[${typed.slice(1, -1)}]”。`,
    );
  if (type === "footnote_missing")
    return {
      code: "note/missing",
      message: `这条新闻里找不到注释“${content}”的内容。`,
      remedy: `请在这条新闻末尾另起一行写上（方括号和冒号都用半角）：${content}: 注释的内容`,
    };
  if (type === "footnote_misplaced")
    return {
      code: "note/place",
      message: "新闻的标题里不能加注释。",
      remedy: `请把 ${content} 移到正文里。`,
    };
  return null;
}

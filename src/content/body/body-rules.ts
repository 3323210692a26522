import { plainText } from "../../markdown/plain-text.ts";
import type { Token } from "../../markdown/renderer.ts";
import { childrenOf, lineOf } from "../../markdown/tokens.ts";
import { describeForbidden } from "../forbidden.ts";
import type { Complaint } from "../problem.ts";
import { changeLine } from "../yaml/mended-line.ts";
import { complaintsAboutItems } from "./empty-items.ts";
import { emptyMarks } from "./empty-marks.ts";
import { leftoverMarks } from "./leftover-marks.ts";
import { listNumbers } from "./list-numbers.ts";
import { complaintsAboutNotes } from "./notes.ts";
import { officeMarkup } from "./office-markup.ts";
import { outgrown } from "./outgrown.ts";
import { rawMarks } from "./raw-marks.ts";
import type { BodyRule } from "./remark.ts";
import { swallowed } from "./swallowed.ts";

/** Blocks that are refused wherever they stand. */
const refusedBlocks: BodyRule = ({ tokens }) =>
  tokens.flatMap((token) => {
    const complaint = complaintAbout(token);
    return complaint ? [{ token, complaint }] : [];
  });

function complaintAbout(token: Token): Complaint | null {
  if (token.type === "code_block")
    return {
      code: "body/indented",
      message: "这一段行首有四个以上空格，会变成代码块，不能正常显示。",
      remedy: "请删掉行首的空格（首行缩进由网页自动加上）；旧网页的文字可用 npm run import 导入。",
    };
  if (token.type === "heading_open" && token.tag === "h1")
    return {
      code: "body/heading-1",
      message: "正文里不用一级标题（一个 #）。",
      remedy: "新闻条目用两个井号：## 标题；条目里的小标题用三个：### 小标题。",
    };
  if (token.type === "heading_open" && token.tag === "h2" && token.level > 0)
    return {
      code: "body/nested-heading",
      message: "新闻条目的标题不能写在列表或引文里。",
      remedy: "请删掉“##”前面的符号，让“##”在行首。",
    };
  // Literal characters were checked when the file was decoded; an entity can still name a forbidden one.
  return token.content.includes("&") ? describeForbidden(plainText([token])) : null;
}

/** `[文字](我的 附件.pdf)` or `[文字]（https://…）` that stayed text. */
const brokenLinks: BodyRule = ({ tokens, lines }) =>
  tokens.flatMap((token) => {
    const broken = childrenOf(token).filter(({ child }) => looksLikeBrokenLink(child));
    return [...new Set(broken.map(({ line }) => line))].map((line) => ({
      token,
      line,
      complaint: brokenLink(lines[lineOf(token) + line] ?? ""),
    }));
  });

const looksLikeBrokenLink = ({ type, content }: Token): boolean =>
  type === "text" && /\]\(|[\]】]\s*[（(]\s*(https?:|www\.|\/\d|\d+\/)/u.test(content);

const BROKEN_LINK: Complaint = {
  code: "link/broken",
  message: "这里的链接或图片没有写对，会照原样显示成文字。",
  remedy:
    "请写成：[文字](地址)，方括号和圆括号都用英文半角，中间没有空格；文件名里有空格的，请先改名去掉空格。",
};

/** ![会场](06/a.png “图1 会场”): the quotes that an input method types. */
const CAPTION = /(\]\([^()\s]+)\s+[“”＂]([^“”＂"()]*)[“”＂]\s*\)/gu;

function brokenLink(line: string): Complaint {
  const mended = line.replace(CAPTION, '$1 "$2")');
  if (mended === line) return BROKEN_LINK;
  const message = "图题两边的引号要用英文半角，不然图片会照原样显示成文字。";
  return { ...BROKEN_LINK, message, remedy: changeLine(mended, '请写成：![图里的内容](06/图片.jpg "图题")') };
}

/** All rules for a body, except those about links. */
export const BODY_RULES: readonly BodyRule[] = [
  refusedBlocks,
  outgrown,
  swallowed,
  brokenLinks,
  complaintsAboutNotes,
  officeMarkup,
  rawMarks,
  leftoverMarks,
  listNumbers,
  emptyMarks,
  complaintsAboutItems,
];

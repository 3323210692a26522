import type { Byline } from "../bulletin/archive.ts";
import { markFigures } from "../markdown/figures.ts";
import { startsItem } from "../markdown/items.ts";
import { splitNotes } from "../markdown/notes.ts";
import { markParagraphs } from "../markdown/paragraphs.ts";
import { inlineText, lineOf, plainText } from "../markdown/plain-text.ts";
import { parseMarkdown, renderTokens, type Token } from "../markdown/renderer.ts";
import { takeByline } from "./byline-line.ts";
import { describeForbidden } from "./decode.ts";
import type { LinkContext } from "./link-target.ts";
import { type PageLink, resolveLinks } from "./links.ts";
import { complaintsAboutNotes } from "./notes.ts";
import { officeMarkup } from "./office-markup.ts";
import { outgrown } from "./outgrown.ts";
import { type Complaint, type Problem, problemAt } from "./problem.ts";
import { placeOf, type SourceFile, wholeLine } from "./source-file.ts";
import { swallowed } from "./swallowed.ts";

/** A `## ` section of an issue's body; `line` is its heading's. */
export interface Section {
  readonly line: number;
  readonly heading: string;
  readonly html: string;
  /** how many paragraphs of it have an address of their own */
  readonly paragraphs: number;
  readonly text: string;
  readonly bylineText: string | null;
  readonly byline: Byline | null;
}

export interface Body {
  readonly preambleHtml: string | null;
  readonly sections: readonly Section[];
  readonly pageLinks: readonly PageLink[];
  /** attachments that the text shows or links to */
  readonly used: ReadonlySet<string>;
}

/** Reads the Markdown from line `bodyLine` on: text before the first `## ` is the preamble, each `## ` starts a news item. */
export function readBody(
  file: SourceFile,
  bodyLine: number,
  context: LinkContext,
  departments: ReadonlyMap<string, string>,
): { body: Body; problems: Problem[] } {
  const tokens = parseMarkdown(file.lines.slice(bodyLine - 1).join("\n"));
  const problems: Problem[] = [];
  const complain = (token: Token, complaint: Complaint, child?: Token): void => {
    problems.push(problemAt(file, wholeLine(file, bodyLine + lineOf(token, child)), complaint));
  };

  placeTableCells(tokens);
  for (const token of tokens) for (const complaint of complaintsAbout(token)) complain(token, complaint);
  const lines = file.lines.slice(bodyLine - 1);
  for (const { token, complaint } of outgrown(tokens, lines)) complain(token, complaint);
  for (const { token, child, complaint } of swallowed(tokens, lines, bodyLine, departments))
    complain(token, complaint, child);
  for (const token of tokens)
    for (const child of token.children?.filter(looksLikeBrokenLink) ?? [])
      complain(token, BROKEN_LINK, child);
  const findings = [...complaintsAboutNotes(tokens, departments), ...officeMarkup(tokens, lines)];
  for (const { token, child, complaint, typed } of findings) {
    const line = bodyLine + lineOf(token, child);
    const place = placeOf(file, typed, line, token.map ? line : file.lines.length);
    problems.push(problemAt(file, place, complaint));
  }
  const links = resolveLinks(tokens, file, bodyLine, context);
  problems.push(...links.problems);
  markFigures(tokens);

  const starts = tokens.flatMap((token, index) => (startsItem(token) ? [index] : []));
  const preamble = tokens.slice(0, starts[0]);
  const sections = starts.map((start, index): Section => {
    const headingToken = tokens[start + 1];
    const heading = inlineText(headingToken?.children ?? []).replace(/\s+/g, " ");
    const content = tokens.slice(start + 3, starts[index + 1]);
    const { text, notes } = splitNotes(content);
    const { rest: body, line, byline } = takeByline(text, departments);
    const paragraphs = markParagraphs(body, index + 1);
    const rest = [...body, ...notes];
    const opening = tokens[start];
    if (opening && !/[\p{L}\p{N}]/u.test(heading))
      complain(opening, {
        code: "item/no-heading",
        message: "“## ”后面没有标题。",
        remedy: "请写上这条新闻的标题，例如：## 州科技局召开座谈会",
      });
    if (opening && content.length === 0)
      complain(opening, {
        code: "item/empty",
        message: "这条新闻没有正文。",
        remedy: "请在标题下面空一行写正文，或删掉这个标题。",
        severity: "warning",
      });
    return {
      line: bodyLine + (opening?.map?.[0] ?? 0),
      heading,
      html: renderTokens(rest),
      paragraphs,
      text: [plainText(rest), line ?? ""].filter(Boolean).join("\n"),
      bylineText: line,
      byline,
    };
  });
  if (sections.length === 0) {
    const text = file.lines.findIndex((line, index) => index >= bodyLine - 1 && line.trim() !== "");
    const line = text < 0 ? Math.min(bodyLine, file.lines.length) : text + 1;
    problems.push(
      problemAt(file, wholeLine(file, line), {
        code: "item/none",
        message: "正文里没有新闻条目。",
        remedy: "每条新闻以一行“## 标题”开头（两个井号、一个空格），下面空一行写正文。",
      }),
    );
  }
  return {
    body: {
      preambleHtml: renderTokens(preamble) || null,
      sections,
      pageLinks: links.pageLinks,
      used: links.used,
    },
    problems,
  };
}

function complaintsAbout(token: Token): Complaint[] {
  if (token.type === "code_block")
    return [
      {
        code: "body/indented",
        message: "这一段行首有四个以上空格，会变成代码块，不能正常显示。",
        remedy: "请删掉行首的空格（首行缩进由网页自动加上）；旧网页的文字可用 npm run import 导入。",
      },
    ];
  if (token.type === "heading_open" && token.tag === "h1")
    return [
      {
        code: "body/heading-1",
        message: "正文里不用一级标题（一个 #）。",
        remedy: "新闻条目用两个井号：## 标题；条目里的小标题用三个：### 小标题。",
      },
    ];
  if (token.type === "heading_open" && token.tag === "h2" && token.level > 0)
    return [
      {
        code: "body/nested-heading",
        message: "新闻条目的标题不能写在列表或引文里。",
        remedy: "请删掉“##”前面的符号，让“##”在行首。",
      },
    ];
  // What stands in the file was looked at when it was decoded; an entity can name the same characters.
  const forbidden = token.content.includes("&") ? describeForbidden(plainText([token])) : null;
  return forbidden ? [{ code: "encoding/character", ...forbidden }] : [];
}

const BROKEN_LINK: Complaint = {
  code: "link/broken",
  message: "这里的链接或图片没有写对，会照原样显示成文字。",
  remedy:
    "请写成：[文字](地址)，方括号和圆括号都用英文半角，中间没有空格；文件名里有空格的，请先改名去掉空格。",
};

/** `[文字](我的 附件.pdf)` or `[文字]（https://…）` that stayed text. */
const looksLikeBrokenLink = ({ type, content }: Token): boolean =>
  type === "text" && /\]\(|[\]】]\s*[（(]\s*(https?:|www\.|\/\d|\d+\/)/u.test(content);

/** markdown-it gives a table's rows their lines, but not the text in their cells. */
function placeTableCells(tokens: readonly Token[]): void {
  let row: Token["map"] = null;
  for (const token of tokens) {
    if (token.type === "tr_open") row = token.map;
    else if (token.type === "tr_close") row = null;
    else if (token.type === "inline") token.map ??= row;
  }
}

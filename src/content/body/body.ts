import type { Byline } from "../../bulletin/archive.ts";
import { markFigures } from "../../markdown/figures.ts";
import { splitNotes } from "../../markdown/notes.ts";
import { markParagraphs } from "../../markdown/paragraphs.ts";
import { inlineText, plainText } from "../../markdown/plain-text.ts";
import { parseMarkdown, renderTokens, type Token } from "../../markdown/renderer.ts";
import { type Table, tablesIn } from "../../markdown/tables.ts";
import { lineOf, startsItem } from "../../markdown/tokens.ts";
import { type Problem, problemAt } from "../problem.ts";
import { type Place, placeOf, type SourceFile, wholeLine } from "../source-file.ts";
import { BODY_RULES } from "./body-rules.ts";
import { takeByline } from "./byline-line.ts";
import { unreadByline } from "./byline-unread.ts";
import { NO_ITEM } from "./empty-items.ts";
import { linesOfItem } from "./item-lines.ts";
import type { LinkContext } from "./link-target.ts";
import { type PageLink, resolveLinks } from "./links.ts";
import type { Remark } from "./remark.ts";
import { swallowedFirstItem, swallowedItems, swallowedUnsigned } from "./swallowed-items.ts";

/** A `## ` section of an issue's body, with the line of its heading. */
export interface Section {
  readonly line: number;
  readonly heading: string;
  readonly html: string;
  /** the number of addressable paragraphs */
  readonly paragraphs: number;
  readonly text: string;
  readonly tables: readonly Table[];
  readonly bylineText: string | null;
  readonly byline: Byline | null;
}

export interface Body {
  readonly preambleHtml: string | null;
  readonly sections: readonly Section[];
  readonly pageLinks: readonly PageLink[];
  /** attachments that the text shows or links to, each with the first place */
  readonly used: ReadonlyMap<string, Place>;
}

/** Reads the Markdown from line `bodyLine` on: text before the first `## ` is the preamble, each `## ` starts a news item. */
export function readBody(
  file: SourceFile,
  bodyLine: number,
  context: LinkContext,
  departments: ReadonlyMap<string, string>,
): { body: Body; problems: Problem[] } {
  const lines = file.lines.slice(bodyLine - 1);
  const tokens = parseMarkdown(lines.join("\n"));
  placeTableCells(tokens);
  const all = { tokens, lines, firstLine: bodyLine, departments };
  const remarks = BODY_RULES.flatMap((rule) => rule(all));
  const links = resolveLinks(tokens, file, bodyLine, context);
  markFigures(tokens);

  const starts = tokens.flatMap((token, index) => (startsItem(token) ? [index] : []));
  const preamble = tokens.slice(0, starts[0]);
  const above = linesOfItem(preamble);
  const [first] = swallowedFirstItem(above, all);
  const others = swallowedItems(above, all).filter(({ token }) => token !== first?.token);
  remarks.push(...(first ? [first] : []), ...others);
  const sections = starts.map((start, index): Section => {
    const heading = inlineText(tokens[start + 1]?.children ?? []).replace(/\s+/g, " ");
    const { text, notes } = splitNotes(tokens.slice(start + 3, starts[index + 1]));
    const { rest: body, line, byline } = takeByline(text, departments);
    const paragraphs = markParagraphs(body, index + 1);
    const ownLines = linesOfItem(body);
    const swallowed = [
      ...swallowedItems(ownLines, all),
      ...swallowedUnsigned(ownLines, heading, byline, all),
    ];
    remarks.push(...(swallowed.length > 0 ? swallowed : unreadByline(body, ownLines, byline, departments)));
    const rest = [...body, ...notes];
    return {
      line: bodyLine + (tokens[start]?.map?.[0] ?? 0),
      heading,
      html: renderTokens(rest),
      paragraphs,
      text: [plainText(rest), line ?? ""].filter(Boolean).join("\n"),
      tables: tablesIn(rest),
      bylineText: line,
      byline,
    };
  });
  return {
    body: {
      preambleHtml: renderTokens(preamble) || null,
      sections,
      pageLinks: links.pageLinks,
      used: links.used,
    },
    problems: [
      ...remarks.map((remark) => placed(remark, file, bodyLine)),
      ...links.problems,
      ...(sections.length === 0 ? [withoutItems(file, bodyLine)] : []),
    ],
  };
}

function placed(
  { token, line = 0, typed = "", complaint }: Remark,
  file: SourceFile,
  bodyLine: number,
): Problem {
  const from = bodyLine + lineOf(token) + line;
  return problemAt(file, placeOf(file, typed, from, token.map ? from : file.lines.length), complaint);
}

/** Said at the first line that has a text. */
function withoutItems(file: SourceFile, bodyLine: number): Problem {
  const text = file.lines.findIndex((line, index) => index >= bodyLine - 1 && line.trim() !== "");
  const line = text < 0 ? Math.min(bodyLine, file.lines.length) : text + 1;
  return problemAt(file, wholeLine(file, line), NO_ITEM);
}

/** markdown-it sets line numbers on table rows, but not on the text in their cells. */
function placeTableCells(tokens: readonly Token[]): void {
  let row: Token["map"] = null;
  for (const token of tokens) {
    if (token.type === "tr_open") row = token.map;
    else if (token.type === "tr_close") row = null;
    else token.map ??= row;
  }
}

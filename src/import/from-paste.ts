import { lostText, textOfDraft } from "./conserve.ts";
import { pageFromHtml } from "./html/from-html.ts";
import type { Asset } from "./page.ts";
import { ImportRefused, noRemarks, quote } from "./remarks.ts";
import { writeBody } from "./write-markdown.ts";

/** What was pasted, as Markdown for an issue's body. */
export interface Pasted {
  readonly markdown: string;
  readonly assets: readonly Asset[];
  /** what was left out, and what is to be checked, each a line of Chinese */
  readonly remarks: readonly string[];
}

/**
 * HTML of the clipboard, as Word, WPS and browsers put it there, to clean Markdown. Pictures are addressed in `folder`: `06`.
 *
 * @throws ImportRefused where there is no text in it, or too much
 */
export function pastedMarkdown(html: string, folder: string): Pasted {
  const remarks = noRemarks();
  const page = pageFromHtml(html, "", remarks);
  const nodes = page.blocks.map(({ node }) =>
    node.type === "heading" && node.depth === 1 ? { ...node, depth: 2 as const } : node,
  );
  if (nodes.length === 0) throw new ImportRefused("粘贴的内容里没有文字。");
  const markdown = writeBody({ preamble: nodes, items: [] }, page.notes, folder);
  const dropped = remarks.dropped.map(({ text }) => text);
  const lost = lostText(page.text, textOfDraft(`---\n\n---\n${markdown}`), [...dropped, ...remarks.read]);
  return {
    markdown,
    assets: page.assets,
    remarks: [
      ...lost.map((text) => `没有粘贴进来：${quote(text, 80)}`),
      ...remarks.dropped.map(
        ({ reason, text }) => `没有粘贴进来：${reason && `${reason}，`}${quote(text, 60)}`,
      ),
      ...new Set([...remarks.toCheck, ...remarks.inferred]),
    ],
  };
}

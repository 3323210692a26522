import MarkdownIt, { type Token } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import mark from "markdown-it-mark";
import { closingMarks } from "./closing-marks.ts";
import { longAddresses } from "./long-addresses.ts";
import { notes } from "./notes.ts";
import { inlineText } from "./plain-text.ts";
import { signs } from "./signs.ts";
import { startsItem } from "./tokens.ts";

/**
 * The markdown-it that renders issues. Raw HTML is text; line breaks are kept (editors come from Word); `text` above
 * `---` is not a heading; `[注]: 说明` is text, not a link reference, which would vanish; emphasis works next to Han;
 * `==…==` sets emphasis dots (着重号). Callers check links on the tokens, to report bad ones at their place.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });
markdown
  .use(cjkFriendly)
  .use(closingMarks)
  .use(mark)
  .use(notes)
  .use(signs)
  .use(longAddresses)
  .disable(["lheading", "reference"]);
markdown.validateLink = () => true;
markdown.normalizeLink = (url) => url;

/** Signs of one paragraph. Marks are paired by looking back, so that a longer one could take minutes. */
export const LONGEST_PARAGRAPH = 20_000;
// What is longer is left out, with a note for whoever reports it.
markdown.core.ruler.before("inline", "long_paragraphs", ({ tokens }) => {
  for (const token of tokens)
    if (token.type === "inline" && token.content.length > LONGEST_PARAGRAPH) {
      token.meta = { isTooLong: true };
      token.content = "";
    }
});

// The style sheet indents paragraphs: drop Word's full-width spaces.
markdown.core.ruler.push("indentation", ({ src, tokens }) => {
  if (!/[\u3000\u00A0]/.test(src)) return;
  for (const { children } of tokens)
    for (const [index, token] of children?.entries() ?? [])
      if (
        token.type === "text" &&
        (index === 0 || /^(soft|hard)break$/.test(children?.[index - 1]?.type ?? ""))
      )
        token.content = token.content.replace(/^[ \u3000\u00A0]+/, "");
});

const { escapeHtml } = markdown.utils;
const { rules } = markdown.renderer;

rules.mark_open = () => '<em class="dots">';
rules.mark_close = () => "</em>";

// The Content-Security-Policy blocks style="text-align:…": use a class.
for (const cell of ["th_open", "td_open"] as const) {
  rules[cell] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index];
    if (!token) return "";
    const align = /text-align:(left|center|right)/.exec(String(token.attrGet("style") ?? ""))?.[1];
    token.attrs = null;
    if (align) token.attrPush(["class", `align-${align}`]);
    if (cell === "th_open") token.attrPush(["scope", "col"]);
    return renderer.renderToken(tokens, index, options);
  };
}
// Set by markFigures.
const renderImage = rules.image;
rules.image = (tokens, index, options, env, renderer) => {
  const caption = tokens[index]?.meta?.caption;
  const image = renderImage?.(tokens, index, options, env, renderer) ?? "";
  return typeof caption === "string" ? `${image}<figcaption>${escapeHtml(caption)}</figcaption>` : image;
};
// Wide tables scroll on their own, by keyboard too, and have a name for screen readers.
markdown.core.ruler.push("table_names", ({ tokens }) => {
  let heading = "";
  let count = 0;
  for (const [index, token] of tokens.entries()) {
    if (startsItem(token)) {
      heading = inlineText(tokens[index + 1]?.children ?? []).replace(/\s+/g, " ");
      count = 0;
    } else if (token.type === "table_open")
      token.meta = { name: `表格${++count}${heading && `，${heading}`}` };
  }
});
rules.table_open = (tokens, index) =>
  `<div class="table-scroll" tabindex="0" role="group" aria-label="${escapeHtml(String(tokens[index]?.meta?.name))}"><table>\n`;
rules.table_close = () => "</table></div>\n";

/** Markdown → block tokens; line numbers in `map` count from 0 at the text's first line. */
export const parseMarkdown = (text: string): Token[] => markdown.parse(text, {});

/** Tokens → HTML. The only raw HTML that ever enters a page. */
export const renderTokens = (tokens: Token[]): string =>
  markdown.renderer.render(tokens, markdown.options, {}).trim();

export type { Token };

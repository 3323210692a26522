import { escapeMarkup } from "../../base/text.ts";

/** A link that the archive puts into a text, not its editors. */
export interface TextLink {
  /** stretch of the rendered Markdown */
  readonly start: number;
  readonly end: number;
  /** where it leads, as an address of the site */
  readonly path: string;
  /** what is meant: 2016年第5期第2条 */
  readonly label: string;
}

/** Rendered Markdown with these links in it. @param links in order, none across a tag or another */
export function withLinks(html: string, links: readonly TextLink[], link: (path: string) => string): string {
  let done = 0;
  const pieces = links.map(({ start, end, path, label }) => {
    const before = html.slice(done, start);
    done = end;
    const title = escapeMarkup(`本站自动加的链接：${label}`);
    return `${before}<a class="reference" href="${escapeMarkup(link(path))}" title="${title}">${html.slice(start, end)}</a>`;
  });
  return pieces.join("") + html.slice(done);
}

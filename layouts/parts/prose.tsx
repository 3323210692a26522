import { type TextLink, withLinks } from "../../src/bulletin/references/text-link.ts";
import type { Say } from "../../src/bulletin/words.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { keepUnits } from "./number-unit.ts";

/**
 * Rendered Markdown: with the JSON-LD of document.tsx, the only raw HTML in a page. Paragraphs get a permalink without text, so that
 * copying does not pick it up. External links are announced to screen readers.
 */
interface ProseProps {
  edition: Edition;
  html: string;
  /** that the archive puts into the text */
  links?: readonly TextLink[];
  class?: string;
}

export function Prose({ edition, html, links = [], class: name = "" }: ProseProps) {
  const linked = withLinks(html, links, (path) => edition.link(path));
  return (
    <div
      class={`prose ${name}`.trim()}
      dangerouslySetInnerHTML={{ __html: forReaders(linked, edition.say) }}
    />
  );
}

const forReaders = (html: string, say: Say): string =>
  keepUnits(html)
    .replace(
      /<(?:p|li) id="(item-(\d+)-p(\d+))">/g,
      (opening: string, id: string, item: string, paragraph: string) =>
        say`${opening}<a class="permalink" href="#${id}" aria-label="第${item}条第${paragraph}段的固定地址"></a>`,
    )
    .replace(
      /(<a [^>]*class="external"[^>]*>)(.*?)<\/a>/gs,
      `$1$2<span class="visually-hidden">${LEAVES}</span></a>`,
    );

const LEAVES = "（外部链接）";

/** The same announcement for links in layouts. */
export const Leaves = () => <span class="visually-hidden">{LEAVES}</span>;

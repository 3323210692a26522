/**
 * Rendered Markdown. Raw HTML enters a page here, and in document.tsx as JSON-LD; nowhere else. Paragraphs get the way to their own address, which has no text,
 * so that none is copied; links that leave the site say so in words, for those who don't see the arrow.
 */
export function Prose({ html, class: name = "" }: { html: string; class?: string }) {
  return <div class={`prose ${name}`.trim()} dangerouslySetInnerHTML={{ __html: forReaders(html) }} />;
}

const forReaders = (html: string): string =>
  html
    .replace(
      /<(?:p|li) id="(item-(\d+)-p(\d+))">/g,
      (opening, id, item, paragraph) =>
        `${opening}<a class="permalink" href="#${id}" aria-label="第${item}条第${paragraph}段的固定地址"></a>`,
    )
    .replace(
      /(<a [^>]*class="external"[^>]*>)(.*?)<\/a>/gs,
      `$1$2<span class="visually-hidden">${LEAVES}</span></a>`,
    );

const LEAVES = "（外部链接）";

/** The same for links that we write ourselves. */
export const Leaves = () => <span class="visually-hidden">{LEAVES}</span>;

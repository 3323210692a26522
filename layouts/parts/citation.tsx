import { issuePath, itemPage, itemPath } from "../../src/bulletin/address.ts";
import type { Issue, Item } from "../../src/bulletin/archive.ts";
import { gbCitation, plainCitation } from "../../src/bulletin/citation.ts";
import { bibtex, cslJson, ris } from "../../src/bulletin/citation-formats.ts";
import type { Edition } from "../../src/publish/edition.ts";
import { Fact } from "./fact.tsx";

/** For programs; at an item on its issue's page they would outweigh the text. */
const FORMATS = [
  ["BibTeX", bibtex],
  ["RIS", ris],
  ["CSL-JSON", cslJson],
] as const;

interface CitationProps {
  edition: Edition;
  issue: Issue;
  item: Item | null;
  /** whether it stands on the item's own page */
  isPage?: boolean;
}

/** Citations of an issue, or of one item; a click selects one for copying (CSS). */
export function Citation({ edition, issue, item, isPage = false }: CitationProps) {
  const itemAddress = isPage ? itemPage : itemPath;
  const address = edition.absolute(item ? itemAddress(issue, item.position) : issuePath(issue));
  const cited = { publication: edition.site.name, words: edition.words, issue, item, address };
  return (
    <details class="citation">
      <summary>{item ? edition.say`引用第${item.position}条` : edition.say`引用本期`}</summary>
      <dl>
        <Fact label="国家标准格式（GB/T 7714），请把“引用日期”换成查阅的日期">{gbCitation(cited)}</Fact>
        <Fact label="普通格式">{plainCitation(cited)}</Fact>
        <Fact label="固定地址">{address}</Fact>
        {(item === null || isPage) &&
          FORMATS.map(([label, format]) => (
            <Fact key={label} label={label} class="record">
              {format(cited)}
            </Fact>
          ))}
      </dl>
    </details>
  );
}

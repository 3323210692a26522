import { DOCUMENTS } from "../src/bulletin/address.ts";
import { groupsBy } from "../src/bulletin/group.ts";
import { documentLabel } from "../src/bulletin/references/document-numbers.ts";
import type { MentionedDocument } from "../src/bulletin/references/references.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import { BriefList } from "./parts/briefs.tsx";
import { YearLinks } from "./parts/year-links.tsx";

/** Every document that the archive mentions, by the year of its number, each with the news that mentions it. */
export function DocumentsPage({ edition, entry: documents }: PageProps<readonly MentionedDocument[]>) {
  const summary = edition.say`新闻里提到的文件，共${documents.length}份`;
  const groups = groupsBy(documents, ({ number }) => [number?.year ?? null]);
  const years = groups.flatMap(({ key, members }) => (key === null ? [] : [{ key, members }]));
  return (
    <ListPage
      edition={edition}
      path={DOCUMENTS}
      title="文件"
      description={`${edition.site.name}的${summary}，每份列出提到它的新闻。`}
      intro={`${summary}，按文号的年份从新到旧排列；每份下面是提到它的新闻。本站不收录文件原文。`}
    >
      <YearLinks years={years} unit="份" />
      {groups.map(({ key, members }) => (
        <section key={key} class="documents">
          <h2 id={key === null ? "unnumbered" : String(key)}>{key === null ? "没有文号的" : `${key}年`}</h2>
          {members.map((document) => (
            <section key={document.id} id={document.id}>
              <DocumentHeading document={document} />
              <BriefList edition={edition} briefs={document.mentions} />
            </section>
          ))}
        </section>
      ))}
    </ListPage>
  );
}

/** 《…》国发〔2015〕32号, or the one of them that is known. */
const DocumentHeading = ({ document: { title, number } }: { document: MentionedDocument }) => (
  <h3>
    {title !== null && <span class="title">《{title}》</span>}{" "}
    {number && <span class="number">{documentLabel(number)}</span>}
  </h3>
);

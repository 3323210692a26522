import { AUTHORS, authorPath } from "../src/bulletin/address.ts";
import { byPinyin } from "../src/bulletin/alphabet.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import type { Edition } from "../src/publish/edition.ts";
import { columnMeta, Document } from "./document.tsx";
import { LetterIndex } from "./parts/letter-index.tsx";

/** All authors by the pinyin of their names, with how many items each wrote. */
export function AuthorsPage({ edition, authors }: { edition: Edition; authors: Archive["authors"] }) {
  const { name } = edition.site;
  const description = `${name}的作者，共${authors.length}人，按姓名拼音排列。`;
  const letters = byPinyin(
    authors.map(({ key, members }) => ({ name: key, path: authorPath(key), count: members.length })),
    "person",
  );
  return (
    <Document
      edition={edition}
      title="作者"
      description={description}
      path={AUTHORS}
      trail={[{ path: AUTHORS, label: "作者" }]}
      meta={columnMeta("作者", description, `${name},作者`)}
    >
      <header class="page-heading">
        <h1>作者</h1>
        <p>共{authors.length}人，按姓名拼音排列；数字是新闻条数</p>
      </header>
      <LetterIndex edition={edition} label="姓名拼音首字母" letters={letters} />
    </Document>
  );
}

import { AUTHORS, authorPath } from "../src/bulletin/address.ts";
import { byPinyin } from "../src/bulletin/alphabet.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import type { Edition } from "../src/publish/edition.ts";
import { columnMeta, Document } from "./document.tsx";

/** All authors by the pinyin of their names, with how many items each wrote. */
export function AuthorsPage({ edition, authors }: { edition: Edition; authors: Archive["authors"] }) {
  const { name } = edition.site;
  const description = `${name}的作者，共${authors.length}人，按姓名拼音排列。`;
  const letters = byPinyin(authors, ({ key }) => key);
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
      <nav class="jump letters" aria-label="姓名拼音首字母">
        <ul>
          {letters.map(({ letter }) => (
            <li key={letter}>
              <a href={`#${letter}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(({ letter, members }) => (
        <section key={letter} class="letter">
          <h2 id={letter}>{letter}</h2>
          <ul>
            {members.map(({ key, members: contributions }) => (
              <li key={key}>
                <a href={edition.link(authorPath(key))}>{key}</a> {contributions.length}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Document>
  );
}

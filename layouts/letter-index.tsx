import { AUTHORS, authorPath, TOPICS, topicPath } from "../src/bulletin/address.ts";
import { byPinyin } from "../src/bulletin/alphabet.ts";
import type { Archive } from "../src/bulletin/archive.ts";
import type { Group } from "../src/bulletin/group.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";

/** All authors by the pinyin of their names, with the number of items of each. */
export const AuthorsPage = ({ edition, entry: authors }: PageProps<Archive["authors"]>) => (
  <LetterIndex
    edition={edition}
    entry={authors}
    path={AUTHORS}
    title="作者"
    summary={`共${authors.length}人，按姓名拼音排列`}
    unit={edition.say`新闻条数`}
    spelling="person"
    label="姓名拼音首字母"
    pathOf={authorPath}
  />
);

/** All topics by the pinyin of their names, with the number of items of each. */
export const TopicsPage = ({ edition, entry: topics }: PageProps<Archive["topics"]>) => (
  <LetterIndex
    edition={edition}
    entry={topics}
    path={TOPICS}
    title="主题"
    summary={edition.say`共${topics.length}个，由各条的关键词汇成，按拼音排列`}
    unit={edition.say`新闻条数`}
    spelling="word"
    label="主题拼音首字母"
    pathOf={topicPath}
  />
);

interface LetterIndexProps extends PageProps<readonly Group<string, unknown>[]> {
  path: string;
  title: string;
  summary: string;
  /** what the numbers count */
  unit: string;
  spelling: "person" | "word";
  /** accessible name of the row of letters */
  label: string;
  pathOf: (name: string) => string;
}

function LetterIndex(props: LetterIndexProps) {
  const { edition, entry, path, title, summary, unit, spelling, label, pathOf } = props;
  const letters = byPinyin(
    entry.map(({ key, members }) => ({ name: key, path: pathOf(key), count: members.length })),
    spelling,
  );
  return (
    <ListPage
      edition={edition}
      path={path}
      title={title}
      description={`${edition.site.name}的${title}，${summary}。`}
      intro={`${summary}；数字是${unit}`}
    >
      <nav class="jump letters" aria-label={label}>
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
            {members.map((name) => (
              <li key={name.path}>
                <a href={edition.link(name.path)}>{name.name}</a> {name.count}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </ListPage>
  );
}

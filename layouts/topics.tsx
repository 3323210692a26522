import { TOPICS, topicFeed, topicPath, yearId } from "../src/bulletin/address.ts";
import { byPinyin } from "../src/bulletin/alphabet.ts";
import { type Archive, countItems, type Issue } from "../src/bulletin/archive.ts";
import { type Group, groupsBy } from "../src/bulletin/group.ts";
import type { Edition } from "../src/publish/edition.ts";
import { columnMeta, Document, feedAlternates } from "./document.tsx";
import { IssueList } from "./parts/issue-list.tsx";
import { LetterIndex } from "./parts/letter-index.tsx";
import { Subscribe } from "./parts/subscribe.tsx";
import { YearLinks } from "./parts/year-links.tsx";

/** All topics by the pinyin of their names, with how many issues each has. */
export function TopicsPage({ edition, topics }: { edition: Edition; topics: Archive["topics"] }) {
  const { name } = edition.site;
  const description = `${name}的主题，共${topics.length}个，由各期的关键词汇成，按拼音排列。`;
  const letters = byPinyin(
    topics.map(({ key, members }) => ({ name: key, path: topicPath(key), count: members.length })),
    "word",
  );
  return (
    <Document
      edition={edition}
      title="主题"
      description={description}
      path={TOPICS}
      trail={[{ path: TOPICS, label: "主题" }]}
      meta={columnMeta("主题", description, `${name},主题`)}
    >
      <header class="page-heading">
        <h1>主题</h1>
        <p>共{topics.length}个，由各期的关键词汇成，按拼音排列；数字是期数</p>
      </header>
      <LetterIndex edition={edition} label="主题拼音首字母" letters={letters} />
    </Document>
  );
}

/** The issues that have a keyword, newest first, with their headlines. */
export function TopicPage({ edition, entry: topic }: { edition: Edition; entry: Group<string, Issue> }) {
  const { name } = edition.site;
  const { key, members } = topic;
  const years = groupsBy(members, ({ year }) => [year]);
  const description = `${name}中主题是“${key}”的各期：共${members.length}期、${countItems(members)}条新闻。`;
  return (
    <Document
      edition={edition}
      title={`主题：${key}`}
      description={description}
      path={topicPath(key)}
      trail={[
        { path: TOPICS, label: "主题" },
        { path: topicPath(key), label: key },
      ]}
      meta={columnMeta(key, description, `${name},${key}`)}
      alternates={feedAlternates(key, topicFeed(key))}
    >
      <header class="page-heading">
        <p>主题</p>
        <h1>{key}</h1>
        <p>
          共{members.length}期、{countItems(members)}条新闻
          <Subscribe edition={edition} stem={topicFeed(key)} />
        </p>
      </header>
      <YearLinks years={years} unit="期" />
      {years.map(({ key: year, members: issues }) => (
        <section key={year} id={yearId(year)}>
          <h2>{year}年</h2>
          <IssueList edition={edition} issues={issues} />
        </section>
      ))}
    </Document>
  );
}

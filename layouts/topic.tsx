import { TOPICS, topicFeed, topicPath, yearId } from "../src/bulletin/address.ts";
import { countItems, type Issue } from "../src/bulletin/archive.ts";
import { type Group, groupsBy } from "../src/bulletin/group.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import { IssueList } from "./parts/issue-list.tsx";
import { YearLinks } from "./parts/year-links.tsx";

/** The issues with a keyword, newest first, with their headlines. */
export function TopicPage({ edition, entry: { key, members } }: PageProps<Group<string, Issue>>) {
  const years = groupsBy(members, ({ year }) => [year]);
  const counts = edition.say`共${members.length}期、${countItems(members)}条新闻`;
  return (
    <ListPage
      edition={edition}
      path={topicPath(key)}
      title={key}
      windowTitle={`主题：${key}`}
      description={edition.say`${edition.site.name}中主题是“${key}”的各期：${counts}。`}
      parent={{ path: TOPICS, label: "主题" }}
      feed={topicFeed(key)}
      intro={counts}
    >
      <YearLinks years={years} unit={edition.words.issue} />
      {years.map(({ key: year, members: issues }) => (
        <section key={year} id={yearId(year)}>
          <h2>{year}年</h2>
          <IssueList edition={edition} issues={issues} />
        </section>
      ))}
    </ListPage>
  );
}

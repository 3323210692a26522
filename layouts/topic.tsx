import { TOPICS, topicFeed, topicPath } from "../src/bulletin/address.ts";
import type { Contribution } from "../src/bulletin/archive.ts";
import { type Group, groupsBy } from "../src/bulletin/group.ts";
import type { PageProps } from "./document.tsx";
import { ListPage } from "./list-page.tsx";
import { ItemList } from "./parts/item-list.tsx";
import { YearLinks } from "./parts/year-links.tsx";

/** A topic as a timeline, newest first: each item with its first sentence. */
export function TopicPage({ edition, entry: { key, members } }: PageProps<Group<string, Contribution>>) {
  const years = groupsBy(members, ({ issue }) => [issue.year]);
  const issues = new Set(members.map(({ issue }) => issue)).size;
  const counts = edition.say`共${members.length}条新闻，在${issues}期`;
  return (
    <ListPage
      edition={edition}
      path={topicPath(key)}
      title={key}
      windowTitle={`主题：${key}`}
      description={edition.say`${edition.site.name}中主题是“${key}”的新闻，${counts}。`}
      parent={{ path: TOPICS, label: "主题" }}
      feed={topicFeed(key)}
      intro={members.length > 1 ? `${counts}；从新到旧排列` : counts}
    >
      <YearLinks years={years} unit={edition.words.item} />
      <ItemList edition={edition} years={years} isTold />
    </ListPage>
  );
}

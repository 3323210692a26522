import type { Graph } from "schema-dts";
import { AUTHORS, authorPath, SOURCES, sourceFeed, sourcePath } from "../src/bulletin/address.ts";
import type { Contribution } from "../src/bulletin/archive.ts";
import { type Group, groupsBy } from "../src/bulletin/group.ts";
import type { Edition } from "../src/publish/edition.ts";
import { authorGraph, sourceGraph } from "../src/publish/formats/json-ld.ts";
import { columnMeta, Document, feedAlternates } from "./document.tsx";
import { ItemList } from "./parts/item-list.tsx";
import { Subscribe } from "./parts/subscribe.tsx";
import { YearLinks } from "./parts/year-links.tsx";

type NameGroup = Group<string, Contribution>;

/** Everything that a department contributed. */
export function SourcePage({ edition, entry }: { edition: Edition; entry: NameGroup }) {
  const department = edition.site.departments?.find(({ short }) => short === entry.key);
  const fullName = department && department.name !== entry.key ? department.name : null;
  const index = { path: SOURCES, label: "供稿部门" };
  const path = sourcePath(entry.key);
  return (
    <NamePage
      edition={edition}
      entry={entry}
      kind="供稿部门"
      index={index}
      path={path}
      note={fullName}
      graph={sourceGraph(edition, entry.key)}
      feed={sourceFeed(entry.key)}
    />
  );
}

/** Everything that a person wrote. */
export function AuthorPage({ edition, entry }: { edition: Edition; entry: NameGroup }) {
  const sources = [...new Set(entry.members.flatMap(({ issue, item }) => (item ?? issue).byline.sources))];
  return (
    <NamePage
      edition={edition}
      entry={entry}
      kind="作者"
      index={{ path: AUTHORS, label: "作者" }}
      path={authorPath(entry.key)}
      note={sources.join("、")}
      graph={authorGraph(edition, entry.key)}
    />
  );
}

interface NamePageProps {
  edition: Edition;
  entry: NameGroup;
  kind: string;
  /** the page that lists all of the kind */
  index: { path: string; label: string };
  path: string;
  note: string | null;
  graph: Graph;
  /** the stem of its feed, if it has one */
  feed?: string;
}

function NamePage({ edition, entry, kind, index, path, note, graph, feed }: NamePageProps) {
  const { name } = edition.site;
  const years = groupsBy(entry.members, ({ issue }) => [issue.year]);
  const description = `${name}中${kind}“${entry.key}”的新闻，共${entry.members.length}条。`;
  return (
    <Document
      edition={edition}
      title={entry.key}
      description={description}
      path={path}
      trail={[index, { path, label: entry.key }]}
      meta={columnMeta(entry.key, description, `${name},${entry.key}`)}
      graph={graph}
      alternates={feed ? feedAlternates(entry.key, feed) : []}
    >
      <header class="page-heading">
        <p>{kind}</p>
        <h1>{entry.key}</h1>
        <p>
          {note && <>{note} · </>}共{entry.members.length}条新闻
          {feed && <Subscribe edition={edition} stem={feed} />}
        </p>
      </header>
      <YearLinks years={years} unit="条" />
      <ItemList edition={edition} years={years} />
    </Document>
  );
}

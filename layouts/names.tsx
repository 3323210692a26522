import { AUTHORS, authorPath, SOURCES, sourcePath } from "../src/bulletin/address.ts";
import type { Contribution, Group } from "../src/bulletin/archive.ts";
import type { Edition } from "../src/publish/edition.ts";
import { columnMeta, Document } from "./document.tsx";
import { ItemList } from "./parts/item-list.tsx";

type NameGroup = Group<string, Contribution>;

/** Everything that a department contributed. */
export function SourcePage({ edition, entry }: { edition: Edition; entry: NameGroup }) {
  const department = edition.site.departments?.find(({ short }) => short === entry.key);
  const fullName = department && department.name !== entry.key ? department.name : null;
  return (
    <NamePage edition={edition} entry={entry} kind="供稿部门" path={sourcePath(entry.key)} note={fullName} />
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
      path={authorPath(entry.key)}
      note={sources.join("、")}
    />
  );
}

interface NamePageProps {
  edition: Edition;
  entry: NameGroup;
  kind: string;
  path: string;
  note: string | null;
}

function NamePage({ edition, entry, kind, path, note }: NamePageProps) {
  const { name } = edition.site;
  const description = `${name}中${kind}“${entry.key}”的新闻，共${entry.members.length}条。`;
  return (
    <Document
      edition={edition}
      title={entry.key}
      description={description}
      path={path}
      meta={columnMeta(entry.key, description, `${name},${entry.key}`)}
    >
      <header class="page-heading">
        <p>{kind}</p>
        <h1>{entry.key}</h1>
        <p>
          {note && <>{note} · </>}共{entry.members.length}条新闻
        </p>
      </header>
      <ItemList edition={edition} entries={entry.members} />
    </Document>
  );
}

/** All departments with how many items each contributed. */
export function SourcesPage({ edition, groups }: { edition: Edition; groups: readonly NameGroup[] }) {
  return <NameIndex edition={edition} title="供稿部门" path={SOURCES} groups={groups} pathOf={sourcePath} />;
}

/** All authors with how many items each wrote. */
export function AuthorsPage({ edition, groups }: { edition: Edition; groups: readonly NameGroup[] }) {
  return <NameIndex edition={edition} title="作者" path={AUTHORS} groups={groups} pathOf={authorPath} />;
}

interface NameIndexProps {
  edition: Edition;
  title: string;
  path: string;
  groups: readonly NameGroup[];
  pathOf: (name: string) => string;
}

function NameIndex({ edition, title, path, groups, pathOf }: NameIndexProps) {
  const { name } = edition.site;
  const description = `${name}的${title}，共${groups.length}个，按新闻条数排列。`;
  return (
    <Document
      edition={edition}
      title={title}
      description={description}
      path={path}
      meta={columnMeta(title, description, `${name},${title}`)}
    >
      <header class="page-heading">
        <h1>{title}</h1>
        <p>共{groups.length}个，按新闻条数排列</p>
      </header>
      <ul class="tiles small">
        {groups.map(({ key, members }) => (
          <li key={key}>
            <a href={edition.link(pathOf(key))}>
              <strong>{key}</strong> <span>{members.length}条</span>
            </a>
          </li>
        ))}
      </ul>
    </Document>
  );
}

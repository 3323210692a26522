import { authorPath, isReservedName, outputFile, sourcePath } from "../../bulletin/address.ts";
import { groupBy } from "../../bulletin/group.ts";
import type { Problem } from "../problem.ts";
import { type IssueReading, problemOf } from "../reading.ts";
import type { ArchiveCheck } from "./archive-checks.ts";
import { problemOfUse, type Use, usesIn } from "./name-uses.ts";

/** A kind of name that has pages. */
interface Kind {
  readonly label: string;
  readonly namesOf: (use: Use) => readonly string[];
  readonly pathOf: (name: string) => string;
}

const KINDS: readonly Kind[] = [
  { label: "部门", namesOf: ({ sources }) => sources, pathOf: sourcePath },
  { label: "作者", namesOf: ({ authors }) => authors, pathOf: authorPath },
];

/** Names that can't have a page: their addresses would be equal (甲*局 and 甲-局), equal on Windows (R&D中心 and r&d中心), or reserved. */
export const unusableNames: ArchiveCheck = ({ listed, departments }) => {
  const uses = listed.flatMap(usesIn);
  const shown = new Set(departments.values());
  return [...KINDS.flatMap((kind) => clashes(uses, kind, shown)), ...listed.flatMap(reservedKeywords)];
};

/** Whether a problem keeps an issue out even of the preview: two pages can't share a file. */
export const isUnusableName = ({ code }: Problem): boolean => /^name\/(address|reserved)$/.test(code);

function clashes(
  uses: readonly Use[],
  { label, namesOf, pathOf }: Kind,
  shown: ReadonlySet<string>,
): Problem[] {
  const byName = groupBy(uses, namesOf);
  const byFolder = groupBy([...byName.keys()], (name) => [outputFile(pathOf(name)).toLowerCase()]);
  const reserved = [...byName].filter(([name]) => isReservedName(name));
  return [
    ...reserved.flatMap(([name, where]) =>
      where.flatMap((use) =>
        problemOfUse(use, name, { ...reservedName(label, name), severity: use.reading.severity }),
      ),
    ),
    ...[...byFolder.values()].flatMap((names) => {
      if (names.length < 2) return [];
      const usesOf = (name: string): readonly Use[] => byName.get(name) ?? [];
      const rank = (name: string): number =>
        shown.has(name) ? Number.POSITIVE_INFINITY : usesOf(name).filter(isSerious).length;
      const [usual = "", ...others] = names.toSorted((a, b) =>
        rank(b) > rank(a) ? 1 : rank(b) < rank(a) ? -1 : 0,
      );
      return others.flatMap((name) =>
        usesOf(name).flatMap((use) =>
          problemOfUse(use, name, {
            code: "name/address",
            message: `${label}“${name}”和“${usual}”（${whereOf(usesOf(usual))}）只差大小写或符号，两个网页的地址会相同。`,
            remedy: `如果是同一个，请改为：${usual}；如果不是，请换一个叫法。`,
            severity: use.reading.severity,
          }),
        ),
      );
    }),
  ];
}

const isSerious = ({ reading }: Use): boolean => reading.severity === "error";

const whereOf = ([first, ...others]: readonly Use[]): string =>
  first ? `${first.reading.path}${others.length > 0 ? "等" : ""}` : "";

const reservedKeywords = (reading: IssueReading): Problem[] => {
  const { issue, severity } = reading;
  const within = (words: readonly string[], ...path: readonly PropertyKey[]): Problem[] =>
    words.flatMap((keyword, index) =>
      isReservedName(keyword)
        ? problemOf(reading, [...path, "keywords", index], { ...reservedName("关键词", keyword), severity })
        : [],
    );
  const ofItems = issue?.items.flatMap(({ keywords }) => (keywords === null ? [] : [keywords])) ?? [];
  return [
    ...within(issue?.keywords ?? []),
    ...ofItems.flatMap((words, index) => within(words, "items", index)),
  ];
};

const reservedName = (label: string, name: string) => ({
  code: "name/reserved",
  message: `${label}不能叫“${name}”：和网站或电脑系统自己的文件重名，做不成网页。`,
  remedy: "请换一个叫法，例如加上几个汉字。",
});

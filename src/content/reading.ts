import type { Attachment, Issue } from "../bulletin/archive.ts";
import type { IssueNumber } from "../bulletin/issue-number.ts";
import { departmentNames, type Site, seriesOf } from "../bulletin/site.ts";
import type { PageLink } from "./body/links.ts";
import { decode } from "./decode.ts";
import type { Allowed } from "./lint/allow.ts";
import { type Complaint, type Problem, problemAt, problemOfFile } from "./problem.ts";
import { type IssueFile, numberOf, shownPath } from "./scan.ts";
import type { Place, SourceFile } from "./source-file.ts";
import { findFences } from "./yaml/fences.ts";
import { type PlacedValue, readYaml } from "./yaml/yaml.ts";

/** Archive-wide settings that reading one issue needs. */
export interface ReadingContext {
  readonly base: string;
  /** 增刊 and what else is numbered by itself */
  readonly series: readonly string[];
  /** whether departments alone may sign */
  readonly isUnsigned: boolean;
  /** every spelling of a department → the name that the archive shows */
  readonly departments: ReadonlyMap<string, string>;
}

export const contextOf = (site: Site | undefined): ReadingContext => ({
  base: site?.base ?? "/",
  series: seriesOf(site),
  isUnsigned: site?.authors === "optional",
  departments: site ? departmentNames(site) : new Map(),
});

/** What was read from one issue's file, as serialisable data. */
export interface StoredReading {
  /** from the folder's and file's names, so unreadable issues have an address too */
  readonly year: number;
  readonly number: IssueNumber;
  /** the file's path as messages show it */
  readonly path: string;
  readonly issue: Issue | undefined;
  readonly problems: readonly Problem[];
  readonly pageLinks: readonly PageLink[];
  /** the ids of the versions that are kept of it */
  readonly versions: readonly string[];
  /** names of attachments that it shows or links to, each with the first place */
  readonly used: ReadonlyMap<string, Place>;
  /** what its editor allowed to stand in it */
  readonly allowed: Allowed;
  /** the lines of the items' headings */
  readonly itemLines: readonly number[];
  /** severity of its problems: warning for a draft */
  readonly severity: Problem["severity"];
}

/** One issue as read, with what later checks need to point into its file. */
export interface IssueReading extends StoredReading {
  /** as text, where it could be read */
  readonly file: SourceFile | undefined;
  /** the pictures and documents beside it */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** where a front matter field stands */
  readonly placeOf: (...path: PropertyKey[]) => Place;
}

/** The place of a missing field. */
export const nowhere = (): Place => ({ line: 1, column: 1, length: 1 });

/** A problem found by comparing issues, at a field or for the whole file. */
export const problemOf = (
  { file, path, placeOf }: IssueReading,
  field: readonly PropertyKey[],
  complaint: Complaint,
): Problem => (file ? problemAt(file, placeOf(...field), complaint) : problemOfFile(path, complaint));

/** A reading with nothing but problems. */
export const unreadable = (
  source: IssueFile,
  problems: readonly Problem[],
  file?: SourceFile,
): IssueReading => ({
  year: source.year,
  number: numberOf(source),
  path: shownPath(source.file),
  issue: undefined,
  problems,
  file,
  pageLinks: [],
  attachments: source.attachments,
  versions: source.versions.map(({ id }) => id),
  used: new Map(),
  allowed: [],
  itemLines: [],
  placeOf: nowhere,
  severity: "error",
});

/** Restores a cached reading; parses the file again only when a problem needs a place in it. */
export function reopen(stored: StoredReading, source: IssueFile, bytes: Uint8Array): IssueReading {
  let file: SourceFile | undefined;
  let placed: PlacedValue | undefined;
  const open = (): SourceFile | undefined => {
    file ??= decode(stored.path, bytes).value;
    return file;
  };
  return {
    ...stored,
    attachments: source.attachments,
    get file() {
      return open();
    },
    placeOf(...path) {
      const text = open();
      const fences = text && findFences(text).value;
      if (!text || !fences) return nowhere();
      placed ??= readYaml(text, fences.from, fences.to).value;
      return placed?.placeOf(path) ?? nowhere();
    },
  };
}

import { atOnce, type Steps } from "../../base/steps.ts";
import { compare } from "../../base/text.ts";
import { DOCUMENTS, documentPath, issuePath, itemPage } from "../address.ts";
import type { Archive, Issue } from "../archive.ts";
import { type Brief, briefOf } from "../brief.ts";
import { groupBy } from "../group.ts";
import { numberLabel } from "../issue-number.ts";
import { isLeftOut } from "../sections.ts";
import { type Site, seriesOf } from "../site.ts";
import { inWords, wordsOf } from "../words.ts";
import { plainDigits } from "./document-numbers.ts";
import { type Found, issueFinder, type OwnWords } from "./issue-references.ts";
import { DOCUMENT_MARK, type KnownDocument, KnownDocuments } from "./known-documents.ts";
import { type ProseText, proseTexts } from "./prose-texts.ts";
import { Shelf, type Standing } from "./shelf.ts";
import type { TextLink } from "./text-link.ts";

/** A document with what mentions it, newest first. */
export interface MentionedDocument extends KnownDocument {
  readonly mentions: readonly Brief[];
}

/** What the archive makes of the references in one text. */
interface TextReferences {
  readonly links: readonly TextLink[];
  /** what mentions it, newest first */
  readonly mentions: readonly Brief[];
}

/** The references of an archive. */
interface References {
  /** of an item, or (with null) of what stands before the first; mentions are those of the whole issue then */
  readonly of: (issue: Issue, item: number | null) => TextReferences;
  /** the newest first, by their numbers; then those that have none */
  readonly documents: readonly MentionedDocument[];
}

/** What references are found in; the issues are oldest first. */
type Texts = Pick<Archive, "site" | "issues" | "namedDocuments">;

const known = new WeakMap<Texts, References>();

/** Every text is looked through once, whatever asks. */
export const referencesOf = (archive: Archive): References => atOnce(referencesInSteps(archive));

/** The same, one text a step. */
export function* referencesInSteps(archive: Texts): Steps<References> {
  const before = known.get(archive);
  if (before) return before;
  const references = yield* findReferences(archive);
  known.set(archive, references);
  return references;
}

const ownWords = (site: Site): OwnWords => {
  const { issue, item, bulletin } = wordsOf(site.words);
  const names = [site.name, site.short, site.theme?.masthead].filter((name) => name !== undefined);
  return { names, series: seriesOf(site), issue, item, bulletin };
};

/** What is withdrawn neither mentions anything nor teaches the title of a document. */
function* standings(issues: readonly Issue[]): Generator<{ at: Standing; html: string }> {
  for (const issue of issues) {
    if (issue.status === "withdrawn") continue;
    if (issue.preambleHtml) yield { at: { issue, item: null }, html: issue.preambleHtml };
    for (const { withdrawn, position, html } of issue.items)
      if (!withdrawn) yield { at: { issue, item: position }, html };
  }
}

function* findReferences({ site, issues, namedDocuments }: Texts): Steps<References> {
  const { mark, find: findIssues } = issueFinder(ownWords(site));
  // To parse all texts takes ten times as long as to see that most have no such mark.
  const mayName = (text: string): boolean => DOCUMENT_MARK.test(text) || mark.test(text);
  const all: { readonly at: Standing; readonly texts: readonly ProseText[] }[] = [];
  for (const { at, html } of standings(issues)) {
    if (mayName(plainDigits(html)))
      all.push({ at, texts: proseTexts(html).filter(({ text }) => mayName(text)) });
    yield;
  }
  const documents = yield* KnownDocuments.in(
    all.flatMap(({ texts }) => texts.map(({ text }) => text)),
    namedDocuments,
  );
  const shelf = new Shelf(issues);
  const links = new Map<string, readonly TextLink[]>();
  for (const { at, texts } of all) {
    const own = texts.flatMap((prose) => {
      const ofDocuments = isLeftOut(site, DOCUMENTS) ? [] : documents.find(prose.text);
      return placed(prose, [
        ...findIssues(prose.text, at, shelf).map((found) => ({ ...found, ...issueTarget(found, site) })),
        ...ofDocuments.map((found) => ({ ...found, ...documentTarget(found, prose.text) })),
      ]);
    });
    if (own.length > 0) links.set(pathOf(at), own);
    yield;
  }
  const mentions = groupBy(all.toReversed(), ({ at }) =>
    (links.get(pathOf(at)) ?? []).map(({ path }) => path),
  );
  const mentionsOf = (path: string): readonly Brief[] =>
    (mentions.get(path) ?? []).map(({ at: { issue, item } }) =>
      briefOf(issue, item === null ? null : (issue.items[item - 1] ?? null)),
    );
  return {
    of: (issue, item) => {
      const path = pathOf({ issue, item });
      return { links: links.get(path) ?? [], mentions: mentionsOf(path) };
    },
    documents: documents.all
      .map((document) => ({ ...document, mentions: mentionsOf(documentPath(document.id)) }))
      .filter(({ mentions }) => mentions.length > 0)
      .sort(byNumber),
  };
}

/** Of those that overlap the first; none that goes across a tag. */
function placed({ placeOf }: ProseText, found: readonly TextLink[]): TextLink[] {
  let done = 0;
  return [...found]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end, path, label }) => {
      const place = start < done ? null : placeOf(start, end);
      if (!place) return [];
      done = end;
      return { ...place, path, label };
    });
}

const byNumber = (a: KnownDocument, b: KnownDocument): number =>
  (b.number?.year ?? 0) - (a.number?.year ?? 0) ||
  compare(a.number?.code ?? "", b.number?.code ?? "") ||
  (a.number?.number ?? 0) - (b.number?.number ?? 0) ||
  compare(a.id, b.id);

const pathOf = ({ issue, item }: Standing): string =>
  item === null ? issuePath(issue) : itemPage(issue, item);

const issueTarget = ({ meaning: { issue, item } }: Found<Standing>, site: Site) => ({
  path: pathOf({ issue, item }),
  label: inWords(
    wordsOf(site.words),
    `${issue.year}年${numberLabel(issue.number)}${item === null ? "" : `第${item}条`}`,
  ),
});

const documentTarget = ({ start, end, meaning }: Found<string>, text: string) => ({
  path: documentPath(meaning),
  label: `提到${text.slice(start, end)}的新闻`,
});

import { atOnce, type Steps } from "../../base/steps.ts";
import { compare } from "../../base/text.ts";
import { DOCUMENTS, documentPath, issuePath, itemPage } from "../address.ts";
import type { Archive, Issue } from "../archive.ts";
import { type Brief, briefOf } from "../brief.ts";
import { numberLabel } from "../issue-number.ts";
import { isLeftOut } from "../sections.ts";
import { type Site, seriesOf } from "../site.ts";
import { inWords, wordsOf } from "../words.ts";
import { type Found, issueFinder, type OwnWords } from "./issue-references.ts";
import { type KnownDocument, KnownDocuments } from "./known-documents.ts";
import { proseTexts } from "./prose-texts.ts";
import { type Meant, Shelf, type Standing } from "./shelf.ts";
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

const known = new WeakMap<Archive, References>();

/** Every text is looked through once, whatever asks. */
export const referencesOf = (archive: Archive): References => atOnce(referencesInSteps(archive));

/** The same, one text a step. */
export function* referencesInSteps(archive: Archive): Steps<References> {
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

function* findReferences({ site, issues, namedDocuments }: Archive): Steps<References> {
  const all: { readonly at: Standing; readonly texts: ReturnType<typeof proseTexts> }[] = [];
  for (const { at, html } of standings(issues)) {
    all.push({ at, texts: proseTexts(html) });
    yield;
  }
  const documents = yield* KnownDocuments.in(
    all.flatMap(({ texts }) => texts.map(({ text }) => text)),
    namedDocuments,
  );
  const shelf = new Shelf(issues);
  const findIssues = issueFinder(ownWords(site));
  const hasDocuments = !isLeftOut(site, DOCUMENTS);
  const links = new Map<string, readonly TextLink[]>();
  const mentions = new Map<string, Brief[]>();
  const mentionedDocuments = new Map<string, Brief[]>();
  for (const { at, texts } of all) {
    const own: TextLink[] = [];
    const said = new Set<string>();
    const note = (of: Map<string, Brief[]>, key: string): void => {
      if (said.has(key)) return;
      said.add(key);
      of.set(key, [mentionOf(at), ...(of.get(key) ?? [])]); // issues are read oldest first
    };
    for (const { text, placeOf } of texts) {
      const found = [
        ...findIssues(text, at, shelf).map((each) => ({ ...each, ...issueTarget(each, site) })),
        ...(hasDocuments ? documents.find(text) : []).map((each) => ({
          ...each,
          ...documentTarget(each, text),
        })),
      ].sort((a, b) => a.start - b.start);
      let end = 0;
      for (const { start, end: last, path, label, key, isIssue } of found) {
        const place = start < end ? null : placeOf(start, last);
        if (!place) continue;
        end = last;
        own.push({ ...place, path, label });
        note(isIssue ? mentions : mentionedDocuments, key);
      }
    }
    if (own.length > 0) links.set(placeKey(at), own);
    yield;
  }
  return {
    of: (issue, item) => ({
      links: links.get(placeKey({ issue, item })) ?? [],
      mentions: mentions.get(placeKey({ issue, item })) ?? [],
    }),
    documents: [...mentionedDocuments]
      .flatMap(([id, mentions]) => {
        const document = documents.get(id);
        return document ? [{ ...document, mentions }] : [];
      })
      .sort(byNumber),
  };
}

const byNumber = (a: KnownDocument, b: KnownDocument): number =>
  (b.number?.year ?? 0) - (a.number?.year ?? 0) ||
  compare(a.number?.code ?? "", b.number?.code ?? "") ||
  (a.number?.number ?? 0) - (b.number?.number ?? 0) ||
  compare(a.id, b.id);

const placeKey = ({ issue: { year, number }, item }: Meant): string => `${year}/${number.id}/${item ?? ""}`;

const issueTarget = ({ meaning: { issue, item } }: Found<Meant>, site: Site) => ({
  isIssue: true,
  key: placeKey({ issue, item }),
  path: item === null ? issuePath(issue) : itemPage(issue, item),
  label: inWords(
    wordsOf(site.words),
    `${issue.year}年${numberLabel(issue.number)}${item === null ? "" : `第${item}条`}`,
  ),
});

const documentTarget = ({ start, end, meaning }: Found<string>, text: string) => ({
  isIssue: false,
  key: meaning,
  path: documentPath(meaning),
  label: `提到${text.slice(start, end)}的新闻`,
});

const mentionOf = ({ issue, item }: Standing): Brief =>
  briefOf(issue, item === null ? null : (issue.items[item - 1] ?? null));

import type { Steps } from "../../base/steps.ts";
import { compare } from "../../base/text.ts";
import { documentName } from "../address.ts";
import { type NamedDocument, titleKey } from "../documents.ts";
import { codesIn, type DocumentNumber, documentId, findDocumentNumbers } from "./document-numbers.ts";
import type { Found } from "./issue-references.ts";

/** A document that the archive speaks of. */
export interface KnownDocument {
  /** its anchor: 国发-2015-32, or its title where it has no number */
  readonly id: string;
  readonly number: DocumentNumber | null;
  /** without 《》; null where only the number is known */
  readonly title: string | null;
}

/** What every text has, in HTML too, that names a document or tells its number. */
export const DOCUMENT_MARK = /《|[〔［[【（(〖](?:\s|<[^>]*>)*[12]/u;

const TITLE = /《([^《》\n]{2,100})》/gu;
/** The number beside a title: 《…》（国发〔2015〕32号 */
const BESIDE = /^\s*[（(]\s*$/u;
const MOST_BETWEEN = 5;
/** 意见, 实施方案: what many documents are called for short. */
const GENERIC =
  /^(?:实施|指导|若干|工作|管理|暂行|试行|总体|三年|行动)*(?:意见|办法|通知|规划|方案|决定|条例|规定|规则|细则|纲要|计划|报告|公告|通告|批复|函|纪要|政策|措施|协议|合同|标准)$/u;
const SHORTEST_TITLE = 6;

/** What the texts and `documents.yaml` tell of documents. */
export class KnownDocuments {
  readonly #codes: ReadonlySet<string>;
  /** by title: the document's id, or null where two have that title */
  readonly #byTitle = new Map<string, string | null>();
  readonly #byId = new Map<string, KnownDocument>();

  private constructor(codes: ReadonlySet<string>) {
    this.#codes = codes;
  }

  /** One text a step. */
  static *in(texts: readonly string[], named: readonly NamedDocument[]): Steps<KnownDocuments> {
    const codes = new Set(named.flatMap(({ number }) => number?.code ?? []));
    for (const text of texts) {
      for (const code of codesIn(text)) codes.add(code);
      yield;
    }
    const known = new KnownDocuments(codes);
    for (const text of texts) {
      known.#learn(text);
      yield;
    }
    for (const document of named) known.#name(document);
    return known;
  }

  #name(document: NamedDocument): void {
    const { title, names = [], number } = document;
    // Where the list leaves the number out, a text may have told it.
    const id = number ? documentId(number) : (this.#byTitle.get(titleKey(title)) ?? documentName(title));
    this.#byId.set(id, { id, number: number ?? this.#byId.get(id)?.number ?? null, title });
    for (const name of [title, ...names]) this.#byTitle.set(titleKey(name), id);
  }

  get all(): readonly KnownDocument[] {
    return [...this.#byId.values()];
  }

  /** The documents that a text names, by number or by title. */
  find(text: string): Found<string>[] {
    const numbers = findDocumentNumbers(text, this.#codes);
    const titles = [...text.matchAll(TITLE)].flatMap((match): Found<string>[] => {
      const id = this.#byTitle.get(titleKey(match[1] ?? ""));
      return id ? [{ start: match.index, end: match.index + match[0].length, meaning: id }] : [];
    });
    const ofNumbers = numbers.map((found) => ({ ...found, meaning: this.#idOfNumber(found.meaning) }));
    return [...ofNumbers, ...titles];
  }

  #idOfNumber(number: DocumentNumber): string {
    const id = documentId(number);
    if (!this.#byId.has(id)) this.#byId.set(id, { id, number, title: null });
    return id;
  }

  /** Titles with their numbers beside them. */
  #learn(text: string): void {
    const numbers = findDocumentNumbers(text, this.#codes);
    if (numbers.length === 0) return;
    for (const match of text.matchAll(TITLE)) {
      const title = match[1] ?? "";
      const end = match.index + match[0].length;
      const number = numbers.find(
        (found) =>
          found.end === match.index ||
          (found.start > end &&
            found.start - end <= MOST_BETWEEN &&
            BESIDE.test(text.slice(end, found.start))),
      );
      if (!number || title.length < SHORTEST_TITLE || GENERIC.test(title)) continue;
      const id = this.#idOfNumber(number.meaning);
      const known = this.#byTitle.get(titleKey(title));
      this.#byTitle.set(titleKey(title), known === undefined || known === id ? id : null);
      this.#entitle(id, title);
    }
  }

  /** Of several titles of a document, the longest is the complete one. */
  #entitle(id: string, title: string): void {
    const known = this.#byId.get(id);
    if (!known) return;
    const before = known.title ?? "";
    const isBetter = title.length - before.length || compare(before, title);
    if (isBetter > 0) this.#byId.set(id, { ...known, title });
  }
}

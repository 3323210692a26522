import { posix } from "node:path";
import { DAMAGED, unpack, xmlOf } from "../../base/unzip.ts";
import { ImportRefused } from "../remarks.ts";
import { byName, parseXml } from "../xml.ts";

/** A part that a document refers to: a picture, a link, its notes. */
export interface Relation {
  /** the last word of its type: image, hyperlink, footnotes */
  readonly type: string;
  /** path in the package, or an address */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Macros and embedded programs are never unpacked; chunks are other documents inside this one. */
const NEEDED =
  /^(_rels\/[^/]+|word\/([^/]+\.(xml|rels)|_rels\/[^/]+\.rels|media\/[^/]+)|(word\/)?((chunks?|afchunks?|altchunks?)\/)?[^/]+\.(x?html?|mht|mhtml|txt|docx|docm|rtf))$/i;

/** An unpacked .docx. Word Online calls its main part `word/document2.xml`: parts are found by relation, not by name. */
export class Package {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly main: string;

  constructor(bytes: Uint8Array) {
    this.#files = unpack(bytes, NEEDED);
    const office = [...this.relations("").values()].find(({ type }) => type === "officeDocument");
    this.main = office?.target ?? "word/document.xml";
    if (!this.#files.has(this.main)) throw new ImportRefused(DAMAGED);
  }

  bytes(path: string): Uint8Array | null {
    return this.#files.get(path) ?? null;
  }

  xml(path: string | undefined): string | null {
    return path === undefined ? null : xmlOf(this.#files, path);
  }

  /** The relations of a part by id. */
  relations(part: string): ReadonlyMap<string, Relation> {
    const folder = posix.dirname(part);
    const name = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
    return new Map(
      byName(parseXml(this.xml(name)), "Relationship").map(({ attribs }) => {
        const isExternal = attribs.TargetMode === "External";
        const target = attribs.Target ?? "";
        const inside = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
        const type = (attribs.Type ?? "").split("/").at(-1) ?? "";
        return [attribs.Id ?? "", { type, target: isExternal ? target : inside, isExternal }];
      }),
    );
  }

  /** The paths of the parts of the document that are of a type, such as its headers. */
  related(type: string): string[] {
    return [...this.relations(this.main).values()]
      .filter((relation) => relation.type === type && !relation.isExternal)
      .map(({ target }) => target);
  }

  /** The lines of the document and its notes. */
  allLines(): string[] {
    const parts = [this.main, ...this.related("footnotes"), ...this.related("endnotes")];
    return parts.flatMap((part) => this.linesOf(part));
  }

  /** The text of a part as it is stored, a paragraph a line, with a space between runs: no styles, numbers or fields are looked at. */
  linesOf(path: string): string[] {
    const paragraphs = byName(parseXml(this.xml(path)), "w:p").filter((paragraph) => !isFallback(paragraph));
    return paragraphs.map((paragraph) =>
      [...byName(paragraph, "w:t"), ...byName(paragraph, "m:t")]
        // A text box lies inside a paragraph and has paragraphs of its own.
        .filter((text) => nearest(text) === paragraph && !isFallback(text))
        .flatMap(({ children }) => children.map((child) => ("data" in child ? child.data : "")))
        .join(" "),
    );
  }
}

type Element = ReturnType<typeof byName>[number];

function nearest(element: Element): Element | null {
  for (let at = element.parent; at; at = at.parent) if ("name" in at && at.name === "w:p") return at;
  return null;
}

/** A text box is stored twice, the second time for old programs. */
function isFallback(element: Element): boolean {
  for (let at = element.parent; at; at = at.parent)
    if ("name" in at && at.name === "mc:Fallback" && at.parent && "name" in at.parent)
      return byName(at.parent, "mc:Choice").some((choice) => byName(choice, "w:t").length > 0);
  return false;
}

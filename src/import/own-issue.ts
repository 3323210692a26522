import { hash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { fileStem } from "../bulletin/issue-number.ts";
import { meantNumber } from "../bulletin/read-numbering.ts";
import { AssetCollector } from "./assets.ts";
import { draftOf, originalName, withQuestions } from "./draft.ts";
import type { Imported, ImportSettings } from "./imported.ts";
import type { SourceDocument } from "./open-source.ts";
import { noRemarks } from "./remarks.ts";
import { aboutSecrecy } from "./secrecy.ts";

const FRONT = /^---\n([\s\S]*?)\n---\n/;

/**
 * An issue in the archive's own form, such as the `index.md` that each issue offers: taken over as it was typed, front matter and body,
 * as a draft. Null for Markdown of any other system.
 */
export function ownIssue(
  source: SourceDocument & { readonly text: string },
  { content, given, context }: Pick<ImportSettings, "content" | "given" | "context">,
): Imported | null {
  const [whole, front] = FRONT.exec(source.text) ?? [];
  if (whole === undefined || front === undefined) return null;
  const fields = parseDocument(front, { schema: "failsafe", logLevel: "silent" });
  const said = (name: string): string => (fields.errors.length === 0 ? String(fields.get(name) ?? "") : "");
  const number = given.issue ?? meantNumber(said("issue"), context.series)?.number;
  const year =
    given.year ??
    Number(
      /(?:^|[\\/])((?:19|20)\d{2})[\\/][^\\/]+(?:[\\/]index)?\.md$/.exec(source.path)?.[1] ??
        said("date").slice(0, 4),
    );
  if (!number || !(year > 0) || said("title") === "") return null;

  const original = { name: originalName(source), bytes: source.bytes };
  fields.set("status", "draft");
  fields.set("original", { file: original.name, sha256: hash("sha256", source.bytes) });
  const remarks = noRemarks();
  const stem = fileStem(number);
  const body = source.text.slice(whole.length);
  const { assets } = takeAssets(body, stem, source.path, remarks.toCheck);
  remarks.toCheck.push(...aboutSecrecy(source.path, [], remarks));
  const text = `---\n${fields.toString({ lineWidth: 0 })}---\n${body}`;
  const draft = draftOf({ year, stem, text, original, assets, content, context });
  const { issue } = draft;
  const others = draft.problems.filter(({ severity, code }) => severity === "error" && code !== MISSING);
  if (!issue && others.length > 0) return null;
  remarks.inferred.push("这个文件就是本站的格式，原样导入。");
  return {
    draft: withQuestions(draft, remarks.toCheck),
    facts: {
      year,
      number,
      total: issue?.total ?? undefined,
      title: said("title"),
      date: said("date"),
      source: said("source") || undefined,
      author: said("author") || undefined,
    },
    items: (issue?.items ?? []).map(({ heading, paragraphs, bylineText }) => ({
      heading,
      paragraphs,
      byline: bylineText,
    })),
    remarks,
    lost: [],
  };
}

/** A picture or document that is not beside the file can be brought later. */
const MISSING = "link/missing-file";

/** The pictures and documents that the text names, from the folder beside it, or where the site has them: next to `index.md`. */
function takeAssets(body: string, stem: string, path: string, toCheck: string[]): AssetCollector {
  const links = [...body.matchAll(/\]\(<?([^()<>\s]{1,300}\/)?([^()<>\s/]{1,200})>?\)/g)];
  const isPublished = basename(path) === "index.md";
  const own = links.flatMap(([, folder = "", name = ""]) => [folder + name, ...(isPublished ? [name] : [])]);
  const assets = new AssetCollector(own.map((place) => join(dirname(path), decoded(place))));
  for (const [, folder = "", name = ""] of links) {
    if (folder !== `${stem}/` && folder !== `${Number(stem)}/`) continue;
    const kind = /\.(png|jpe?g|gif|webp|avif)$/i.test(name) ? "picture" : "document";
    const kept = [folder + name, name]
      .map((place) => assets.addBeside(path, place, kind))
      .find((one) => "name" in one);
    if (!kept || !("name" in kept))
      toCheck.push(`“${name}”不在文件旁边，没有导入：请把它放进本期的附件文件夹。`);
    else if (kept.name !== basename(decoded(name)))
      toCheck.push(`“${name}”改名为 ${kept.name}，请改正链接。`);
  }
  return assets;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

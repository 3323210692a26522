import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
} from "yaml";
import { z } from "zod";
import { importedFrontMatterSchema } from "../bulletin/front-matter.ts";
import { sourceFile } from "../content/source-file.ts";
import { findFences } from "../content/yaml/fences.ts";
import { action, Refusal } from "./action.ts";

/** What is put into a field: a text, several, a group of fields, or null to take it away. */
const valueSchema = z.union([z.string(), z.array(z.string()), z.record(z.string(), z.string()), z.null()]);
type Value = z.infer<typeof valueSchema>;

const pathSchema = z.array(z.union([z.string(), z.number().int().min(0)])).min(1);
type Path = z.infer<typeof pathSchema>;

/** In which a new field is put in. */
const ORDER = Object.keys(importedFrontMatterSchema.shape);

const STYLE = { lineWidth: 0, singleQuote: true } as const;

/**
 * Changes one field of the front matter and leaves every other byte as it is. A text that is there is replaced where it stands, in the quotes
 * that it has; otherwise the lines of its top-level field are written anew, with their comments.
 *
 * @throws Refusal where the lines can't be read for certain
 */
export function editField(text: string, path: Path, value: Value): string {
  const { value: fences } = findFences(sourceFile("", text));
  if (!fences) throw new Refusal("文件的开头看不懂，请先照提示改好。");
  const lines = text.split("\n");
  const front = lines
    .slice(fences.from - 1, fences.to)
    .map((line) => `${line}\n`)
    .join("");
  const start = lines.slice(0, fences.from - 1).join("\n").length + 1;
  return text.slice(0, start) + editYaml(front, path, value) + text.slice(start + front.length);
}

function editYaml(front: string, path: Path, value: Value): string {
  const document = parseDocument(front, { schema: "failsafe", stringKeys: true, prettyErrors: false });
  const { contents } = document;
  if (document.errors.length > 0 || (contents !== null && !isMap(contents)))
    throw new Refusal("这里有一行看不懂，请先照提示改好，再填别的。");
  const node = document.getIn(path, true);
  if (isScalar(node) && typeof value === "string" && node.range && isOnOneLine(front, node.range)) {
    const [from, to] = node.range;
    const gap = from === to && front[from - 1] === ":" ? " " : "";
    // The quotes of an empty text say nothing.
    const type = node.value === "" ? undefined : node.type;
    return front.slice(0, from) + gap + scalarText(value, type) + front.slice(to);
  }
  const [name] = path;
  const before = pairOf(document, name);
  const span = before ? linesOf(front, before) : null;
  const isGone = value === null && path.length === 1;
  if (isGone) document.delete(name);
  else if (value === null) takeAway(document, path);
  else document.setIn(path, document.createNode(value));
  const after = pairOf(document, name);
  const written = after ? pairText(document, after) : "";
  const at = span ?? pointFor(front, document, String(name));
  return front.slice(0, at.from) + written + front.slice(at.to);
}

/** An entry of a list or a field of a group; what is left empty by it goes, too. */
function takeAway(document: Document, path: Path): void {
  document.deleteIn(path);
  for (let depth = path.length - 1; depth > 0; depth--) {
    const holder = document.getIn(path.slice(0, depth), true);
    if (!isCollection(holder) || holder.items.length > 0) return;
    document.deleteIn(path.slice(0, depth));
  }
}

const pairOf = ({ contents }: Document, name: unknown): Pair | undefined =>
  isMap(contents) ? contents.items.find(({ key }) => (isScalar(key) ? key.value : key) === name) : undefined;

const isOnOneLine = (front: string, [from, to]: readonly number[]): boolean =>
  !front.slice(from, to).includes("\n");

/** A text as YAML has it, in the quotes that stand there already. */
function scalarText(value: string, type: Scalar.Type | undefined): string {
  if (value === "") return "";
  const scalar = new Scalar(value);
  if (type === Scalar.QUOTE_SINGLE || type === Scalar.QUOTE_DOUBLE) scalar.type = type;
  return valueText(scalar);
}

function valueText(scalar: Scalar): string {
  const document = parseDocument("k: v\n", { schema: "failsafe" });
  document.setIn(["k"], scalar);
  return document.toString(STYLE).slice("k: ".length).trimEnd();
}

const contentOf = ({ value }: Pair): Node | null => (isNode(value) ? value : null);

/** The whole lines of a field, up to the end of the last text in it: comments below belong to what follows. */
function linesOf(front: string, pair: Pair): { from: number; to: number } {
  let last = 0;
  const see = (node: Node): void => {
    last = Math.max(last, node.range?.[1] ?? 0);
  };
  const key = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  if (isScalar(pair.key)) see(pair.key);
  visit(contentOf(pair), {
    Scalar: (_, node) => see(node),
    Collection: (_, node) => (node.flow ? see(node) : undefined),
  });
  const from = front.lastIndexOf("\n", key - 1) + 1;
  const end = front.indexOf("\n", Math.max(last - 1, key));
  return { from, to: end < 0 ? front.length : end + 1 };
}

/** A field by itself, without the comments around it, which stay where they are. */
function pairText(document: Document, pair: Pair): string {
  if (isScalar(pair.key)) {
    pair.key.commentBefore = null;
    pair.key.spaceBefore = false;
  }
  visit(contentOf(pair), {
    Collection: (_, node) => {
      node.comment = null;
    },
  });
  const alone = document.clone();
  alone.contents = alone.createNode({});
  alone.commentBefore = null;
  alone.comment = null;
  if (isMap(alone.contents)) alone.contents.items = [pair];
  return alone.toString(STYLE);
}

/** Where a field that is not there yet is put: below the nearest one that comes before it. */
function pointFor(front: string, document: Document, name: string): { from: number; to: number } {
  const known = ORDER.slice(0, Math.max(ORDER.indexOf(name), 0)).toReversed();
  const above = known.map((one) => pairOf(document, one)).find((pair) => pair && isPlaced(pair));
  const at = above ? linesOf(front, above).to : 0;
  return { from: at, to: at };
}

const isPlaced = ({ key }: Pair): boolean => isScalar(key) && key.range !== undefined && key.range !== null;

const editInput = z.object({
  /** the front matter with the lines of hyphens around it */
  front: z.string(),
  path: pathSchema,
  value: valueSchema,
});

export const fieldActions = {
  edit: action(editInput, (_, { front, path, value }) => ({
    front: editField(front, path, value),
  })),
};

import type { FootnoteDefinition, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify, { type Options } from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { Document, Scalar, visit as visitYaml } from "yaml";
import type { DraftBody } from "./items/read-items.ts";
import { ASSET, type Page } from "./page.ts";

const SETTINGS: Options = {
  bullet: "-",
  listItemIndent: "one",
  rule: "-",
  resourceLink: true,
  handlers: {
    // The default escapes characters next to emphasis where CommonMark would not see it; our parser has no such limits for Chinese.
    strong: (node, _parent, state, info) =>
      `**${state.containerPhrasing(node, { ...info, before: "*", after: "*" })}**`,
    delete: (node, _parent, state, info) =>
      `~~${state.containerPhrasing(node, { ...info, before: "~", after: "~" })}~~`,
    mark: (node, _parent, state, info) =>
      `==${state.containerPhrasing(node, { ...info, before: "=", after: "=" })}==`,
  },
  // Emphasis dots are of this archive: to others, two signs of equality are just that.
  unsafe: [{ character: "=", after: "=", inConstruct: "phrasing" }],
};
const writer = unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkStringify, SETTINGS);

/** The body of `content/YYYY/NN.md`, with assets in `folder`: `06/photo.jpg`. */
export function writeBody({ preamble, items }: DraftBody, notes: Page["notes"], folder: string): string {
  const nodes: RootContent[] = [
    ...withNotes(preamble, notes),
    ...items.flatMap(({ heading, content, byline }): RootContent[] => [
      { type: "heading", depth: 2, children: [{ type: "text", value: heading }] },
      ...withNotes(content, notes),
      ...(byline === null ? [] : [paragraph(byline)]),
    ]),
  ];
  const root: Root = { type: "root", children: nodes };
  visit(root, (node) => {
    if ((node.type === "image" || node.type === "link") && node.url.startsWith(ASSET))
      node.url = `${folder}/${node.url.slice(ASSET.length)}`;
  });
  return writer.stringify(root);
}

/** The notes that an item refers to stand at its end; a note can refer to another. */
function withNotes(content: readonly RootContent[], notes: Page["notes"]): RootContent[] {
  const used = new Map<string, readonly RootContent[]>();
  const collect = (nodes: readonly RootContent[]): void => {
    for (const node of nodes)
      visit(node, "footnoteReference", ({ identifier }) => {
        const note = notes.get(identifier);
        if (!note || used.has(identifier)) return;
        used.set(identifier, note);
        collect(note);
      });
  };
  collect(content);
  const definitions = [...used].map(
    ([label, children]): FootnoteDefinition => ({
      type: "footnoteDefinition",
      identifier: label,
      label,
      children: children.flatMap((node) => (isFlow(node) ? [node] : [])),
    }),
  );
  return [...content, ...definitions];
}

const isFlow = (node: RootContent): node is FootnoteDefinition["children"][number] =>
  !/^(text|strong|link|image|break|delete|mark|emphasis|inlineCode|footnoteReference|listItem|tableRow|tableCell|yaml)$/.test(
    node.type,
  );

const paragraph = (value: string): RootContent => ({
  type: "paragraph",
  children: [{ type: "text", value }],
});

/** Front matter with its `---` lines; ambiguous strings are quoted. */
export function writeFrontMatter(fields: Readonly<Record<string, unknown>>): string {
  const document = new Document(fields, { version: "1.2" });
  visitYaml(document, {
    Scalar(_key, node) {
      if (typeof node.value === "string" && LIKE_A_FIELD.test(node.value)) node.type = Scalar.QUOTE_SINGLE;
    },
  });
  return `---\n${document.toString({ lineWidth: 0, singleQuote: true })}---\n`;
}

/** Plain text to YAML, but our reader would report it as a field with a full-width colon. */
const LIKE_A_FIELD = /^[a-z]+[ \u00A0\u3000]*[:：]/;

import type { MarkdownIt, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { itemId } from "../bulletin/address.ts";
import { startsItem } from "./tokens.ts";

/** `footnote_open`: a note at the end of its item. */
export interface Note {
  /** as typed between `[^` and `]` */
  readonly label: string;
  /** from 1 in each item in text order; unused notes last */
  readonly number: number;
  /** unique on the page: `item-2-note-1` */
  readonly id: string;
  /** number of references */
  references: number;
  /** another note of the item has the same label */
  readonly isDouble: boolean;
}

/** `footnote_ref`: a reference; `index` counts the note's references from 0. */
interface Reference {
  readonly note: Note;
  readonly index: number;
}

const LABEL = /^\[\^[^[\]\s]{1,100}\]/u;
const MARKS = /(\[\^[^[\]\s]{1,100}\])/u;

/** The note of a `footnote_open`. */
export const noteOf = (token: Token | undefined): Note | undefined => token && notesOfTokens.get(token);
const notesOfTokens = new WeakMap<Token, Note>();
/** The data of a `footnote_ref` and of its way back, a `footnote_anchor`. */
const references = new WeakMap<Token, Reference>();

/**
 * Notes: `[^1]` in the text, `[^1]: 说明` on its own line, parsed by markdown-it-footnote. It makes one list per file and
 * drops unused and duplicate notes; here each item has its own numbered list, nothing is dropped, and an invalid
 * reference stays as typed, as a `footnote_missing` or `footnote_misplaced` token.
 */
export function notes(markdown: MarkdownIt): void {
  markdown.use(footnote).disable("footnote_inline");
  // The plugin scans to the end of the line from every `[^`: quadratic on long lines.
  markdown.inline.ruler.before("footnote_ref", "note_label", (state, silent) => {
    if (!state.src.startsWith("[^", state.pos)) return false;
    if (LABEL.test(state.src.slice(state.pos, state.pos + 110))) return false;
    if (!silent) state.pending += "[^";
    state.pos += 2;
    return true;
  });
  markdown.core.ruler.at("footnote_tail", (state) => {
    if (!state.src.includes("[^")) return;
    const starts = state.tokens.flatMap((token, index) => (startsItem(token) ? [index] : []));
    state.tokens = [0, ...starts].flatMap((start, position) =>
      withNotesAtEnd(
        state.tokens.slice(start, starts[position]),
        position === 0 ? "preamble" : itemId(position),
        (type, nesting) => new state.Token(type, "", nesting),
      ),
    );
  });

  const { rules } = markdown.renderer;
  const { escapeHtml } = markdown.utils;
  const asTyped = (tokens: Token[], index: number): string => escapeHtml(tokens[index]?.content ?? "");
  rules.footnote_missing = asTyped;
  rules.footnote_misplaced = asTyped;
  rules.footnote_ref = (tokens, index) => {
    const reference = referenceAt(tokens, index);
    if (!reference) return "";
    const { id, number } = reference.note;
    return `<sup class="note-ref"><a href="#${id}" id="${referenceId(reference)}">注${number}</a></sup>`;
  };
  rules.footnote_block_open = () => '<div class="notes" role="group" aria-label="注释">\n<ol>\n';
  rules.footnote_block_close = () => "</ol>\n</div>\n";
  rules.footnote_open = (tokens, index) => `<li id="${noteOf(tokens[index])?.id}">`;
  rules.footnote_close = () => "</li>\n";
  rules.footnote_anchor = (tokens, index) => {
    const reference = referenceAt(tokens, index);
    if (!reference) return "";
    const { number, references: all } = reference.note;
    const text = `返回正文${all > 1 ? `（${reference.index + 1}）` : ""}`;
    const href = `#${referenceId(reference)}`;
    return ` <a class="note-back" href="${href}" aria-label="从注${number}${text}">${text}</a>`;
  };
}

const referenceAt = (tokens: readonly Token[], index: number): Reference | undefined => {
  const token = tokens[index];
  return token && references.get(token);
};

const referenceId = ({ note, index }: Reference): string =>
  `${note.id}-ref${index > 0 ? `-${index + 1}` : ""}`;

/** An item's tokens without its notes, and the notes. */
export function splitNotes(tokens: readonly Token[]): { text: Token[]; notes: Token[] } {
  const start = tokens.findIndex(({ type }) => type === "footnote_block_open");
  return start < 0
    ? { text: [...tokens], notes: [] }
    : { text: tokens.slice(0, start), notes: tokens.slice(start) };
}

type NewToken = (type: string, nesting: -1 | 0 | 1) => Token;

interface Definition {
  readonly label: string;
  readonly tokens: Token[];
}

function withNotesAtEnd(section: readonly Token[], idPrefix: string, newToken: NewToken): Token[] {
  const { text, definitions } = takeDefinitions(section);
  const known = new Map(definitions.toReversed().map((definition) => [definition.label, definition]));
  const doubles = new Set(definitions.flatMap((one) => (known.get(one.label) === one ? [] : [one.label])));
  const numbered = new Map<Definition, Note>();
  const add = (definition: Definition): Note => {
    const { label } = definition;
    const number = numbered.size + 1;
    const isDouble = doubles.has(label);
    const note: Note = { label, number, id: `${idPrefix}-note-${number}`, references: 0, isDouble };
    numbered.set(definition, note);
    return note;
  };
  const refer = (tokens: readonly Token[]): void => {
    for (const [index, token] of tokens.entries()) {
      const opening = tokens[index - 1];
      if (token.type === "inline" && token.children)
        token.children = referring(token.children, opening !== undefined && startsItem(opening));
    }
  };
  const referring = (children: readonly Token[], isHeadline: boolean): Token[] =>
    children.flatMap((child) => {
      if (child.type === "image") child.children = child.children?.map(asText) ?? null;
      if (child.type === "text") return withMissing(child, newToken);
      if (child.type !== "footnote_ref") return child;
      const definition = known.get(labelOf(child));
      if (definition && !isHeadline) {
        const note = numbered.get(definition) ?? add(definition);
        references.set(child, { note, index: note.references++ });
      } else {
        child.type = definition ? "footnote_misplaced" : "footnote_missing";
        child.content = typed(child);
      }
      return child;
    });

  refer(text);
  // Notes refer to notes; iterating a map includes entries added meanwhile.
  for (const [{ tokens }] of numbered) refer(tokens);
  for (const definition of definitions)
    if (!numbered.has(definition)) {
      add(definition);
      refer(definition.tokens);
    }
  if (numbered.size === 0) return text;

  const blocks = [...numbered].flatMap(([{ tokens }, note]) => {
    const open = newToken("footnote_open", 1);
    notesOfTokens.set(open, note);
    open.map = tokens[0]?.map ?? null;
    const anchors = Array.from({ length: note.references }, (_, index) => {
      const anchor = newToken("footnote_anchor", 0);
      references.set(anchor, { note, index });
      return anchor;
    });
    const end = tokens.at(-1)?.type === "paragraph_close" ? tokens.length - 1 : tokens.length;
    return [open, ...tokens.slice(0, end), ...anchors, ...tokens.slice(end), newToken("footnote_close", -1)];
  });
  return [...text, newToken("footnote_block_open", 1), ...blocks, newToken("footnote_block_close", -1)];
}

/** Separates the definitions, nested ones too, from the text. */
function takeDefinitions(section: readonly Token[]): { text: Token[]; definitions: Definition[] } {
  const text: Token[] = [];
  const definitions: Definition[] = [];
  const open: Definition[] = [];
  for (const token of section) {
    if (token.type === "footnote_reference_open") {
      const definition = { label: labelOf(token), tokens: [] };
      definitions.push(definition);
      open.push(definition);
    } else if (token.type === "footnote_reference_close") open.pop();
    else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, definitions };
}

const labelOf = ({ meta }: Token): string => String(meta?.label ?? "");
const typed = (token: Token): string => `[^${labelOf(token)}]`;

/** Alternative texts have no references. */
function asText(child: Token): Token {
  if (child.type !== "footnote_ref") return child;
  child.content = typed(child);
  child.type = "text";
  return child;
}

/** Marks references to labels that the file doesn't define; escaped ones (`\[^1]`) are separate tokens. */
const withMissing = (child: Token, newToken: NewToken): Token[] =>
  child.content.split(MARKS).flatMap((content, index) => {
    if (content === "") return [];
    const token = newToken(index % 2 === 0 ? "text" : "footnote_missing", 0);
    token.content = content;
    token.level = child.level;
    return [token];
  });

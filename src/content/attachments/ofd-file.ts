import { Parser } from "htmlparser2";
import { UnreadableFile } from "../../base/errors.ts";
import { unpack } from "../../base/unzip.ts";
import { type Inside, NOTHING_INSIDE, unreadFor } from "./inside.ts";

const NEEDED = /\.xml$/i;
const PROPERTY = /^(?:Title|Subject|Abstract|Keyword)$/;

/** What an OFD document says (GB/T 33190-2016: XML in a zip file), on its pages, in its notes and properties. */
export function insideOfd(bytes: Uint8Array): Inside {
  try {
    const parts = [...unpack(bytes, NEEDED)].map(([, xml]) => readPart(new TextDecoder().decode(xml)));
    const text = parts.map((part) => part.text).join("\n");
    return {
      ...NOTHING_INSIDE,
      text,
      properties: parts.flatMap(({ properties }) => properties).join("\n"),
      authors: parts.flatMap(({ authors }) => authors),
      unread: parts.length === 0 ? "damaged" : text.trim() === "" ? "wordless" : null,
    };
  } catch (error) {
    if (error instanceof UnreadableFile) return unreadFor("damaged");
    throw error;
  }
}

/** Where a piece of text stands on its page, in millimetres. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

function readPart(xml: string) {
  const properties: string[] = [];
  const authors: string[] = [];
  let [text, said, before, isCode] = ["", "", NOWHERE, false];
  const parser = new Parser(
    {
      onopentag(prefixed, { Boundary: boundary }) {
        const name = prefixed.replace(/^ofd:/, "");
        said = "";
        isCode = name === "TextCode";
        if (name !== "TextObject") return;
        const [x = 0, y = 0, width = 0, height = 0] = (boundary ?? "").trim().split(/\s+/).map(Number);
        const box = { x, y, width, height };
        text += between(before, box);
        before = box;
      },
      ontext(piece) {
        if (isCode) text += piece;
        else said += piece;
      },
      onclosetag(prefixed) {
        const name = prefixed.replace(/^ofd:/, "");
        if (PROPERTY.test(name)) properties.push(said);
        if (name === "Author" && said.trim() !== "") authors.push(said.trim());
        isCode = false;
        said = "";
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { text, properties, authors };
}

/** Programs part a line into pieces wherever its font changes. */
function between(before: Box, { x, y, height }: Box): string {
  const isSameLine = Math.abs(y - before.y) < height / 2;
  if (!isSameLine) return "\n";
  return x - (before.x + before.width) < height / 2 ? "" : " ";
}

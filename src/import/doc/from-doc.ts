import type { PhrasingContent, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { pageFromDocx } from "../docx/from-docx.ts";
import { officeNumbering } from "../facts/office-numbering.ts";
import { pageFromText } from "../from-text.ts";
import type { Block } from "../items/blocks.ts";
import type { Page } from "../page.ts";
import type { Remarks } from "../remarks.ts";
import { tidyLine } from "../tidy.ts";
import type { LibreOffice } from "./libre-office.ts";
import { NOTE_MARK, readWordText, type WordText } from "./word-text.ts";

/**
 * A .doc, or a .wps of the same kind: as LibreOffice converts it where it is installed, else its text alone. What word-extractor reads
 * of it is what the draft is compared with in either case.
 */
export async function pageFromDoc(
  bytes: Uint8Array,
  path: string,
  remarks: Remarks,
  office: LibreOffice | null,
): Promise<Page> {
  const parts = await readWordText(bytes);
  const text = Object.values(parts).flatMap((lines: readonly string[]) =>
    lines.map((line) => line.replaceAll(NOTE_MARK, "")),
  );
  const docx = await office?.toDocx(bytes, "doc");
  if (docx) {
    remarks.inferred.push("旧版 Word、WPS 文件由 LibreOffice 转换后读入，文字和原件对照过。");
    return { ...pageFromDocx(docx, path, remarks), text };
  }
  if (office) remarks.toCheck.push("LibreOffice 没能转换这个文件，只读出了文字。");
  return { ...pageFromParts(parts, remarks), text };
}

/** Text alone, since the library tells nothing of styles, lists and pictures. */
function pageFromParts(parts: WordText, remarks: Remarks): Page {
  const isNumbered = (lines: readonly string[]): boolean =>
    lines.slice(0, 15).some((line) => officeNumbering(line) !== null);
  const isMissing = !isNumbered(parts.body);
  const top = isMissing ? [parts.headers, parts.boxes].find(isNumbered) : undefined;
  const leave = (lines: readonly string[], reason: string): void => {
    if (lines === top) return;
    for (const text of lines) if (text !== "") remarks.dropped.push({ reason, text });
  };
  leave(parts.boxes, "文本框（请放到原来的位置）");
  leave(parts.headers, "页眉、页脚");
  leave(parts.footers, "页眉、页脚");
  leave(parts.comments, "批注");
  const notes = notesInPlace(parts);
  if (notes.length === 0)
    for (const lines of [parts.footnotes, parts.endnotes])
      leave(
        lines.map((line) => line.replaceAll(NOTE_MARK, "")),
        "脚注（请放到相应的新闻里，写成 [^1]）",
      );
  remarks.toCheck.push(
    "旧版 Word、WPS 文件只读出了文字：划掉的字、自动的编号、图片和表格的格子读不出来，请对照原件核对；装上 LibreOffice，或者在 Word 里另存为 .docx，再导入，能保留得更多。",
  );
  const page = pageFromText([...(top ?? []), ...parts.body].join("\n"));
  return {
    ...page,
    blocks: withReferences(page.blocks, notes.length > 0),
    notes: new Map(notes.map((lines, index) => [String(index + 1), lines.map(paragraph)])),
  };
}

/** The notes in the order of their marks in the text; none where the marks do not tell which is which. */
function notesInPlace({ body, footnotes, endnotes }: WordText): string[][] {
  const notes = [footnotes, endnotes].map((lines) =>
    lines
      .join("\n")
      .split(NOTE_MARK)
      .slice(1)
      .map((note) =>
        note
          .split("\n")
          .map(tidyLine)
          .filter((line) => line !== ""),
      ),
  );
  const [some = [], others = []] = notes;
  const marks = body.join("").split(NOTE_MARK).length - 1;
  return some.length > 0 !== others.length > 0 && some.length + others.length === marks
    ? [...some, ...others]
    : [];
}

const paragraph = (value: string): RootContent => ({
  type: "paragraph",
  children: [{ type: "text", value }],
});

/** Writes a reference for each mark, or takes the marks out. */
function withReferences(blocks: readonly Block[], isKnown: boolean): Block[] {
  let count = 0;
  const split = (node: PhrasingContent): PhrasingContent[] =>
    node.type !== "text"
      ? [node]
      : node.value.split(NOTE_MARK).flatMap((value, index): PhrasingContent[] => {
          const label = String(isKnown && index > 0 ? ++count : "");
          return [
            ...(label === "" ? [] : [{ type: "footnoteReference", identifier: label, label } as const]),
            ...(value === "" ? [] : [{ type: "text", value } as const]),
          ];
        });
  return blocks.map((block) => {
    visit(block.node, "paragraph", (paragraph) => {
      paragraph.children = paragraph.children.flatMap(split);
    });
    return { ...block, text: block.text.replaceAll(NOTE_MARK, "") };
  });
}

import { type Block, lineBlock } from "./items/blocks.ts";
import type { Page } from "./page.ts";
import { tidyLine } from "./tidy.ts";

/** Text copied from a page: every line is a paragraph, bulleted lines that follow each other are a list. */
export function pageFromText(text: string): Page {
  const blocks: Block[] = [];
  let afterBlank = true;
  for (const line of text.split("\n")) {
    const content = tidyLine(line);
    if (content !== "") blocks.push(lineBlock(content, afterBlank));
    afterBlank = content === "";
  }
  return { blocks: listsFrom(blocks), surroundings: [], clues: {}, assets: [] };
}

function listsFrom(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    let length = 0;
    while (blocks[index + length]?.mark === "bullet") length++;
    const entries = blocks.slice(index, index + length);
    const [first] = entries;
    if (!first || length < 2) {
      result.push(...blocks.slice(index, index + 1));
      continue;
    }
    result.push({
      node: {
        type: "list",
        ordered: false,
        spread: false,
        children: entries.flatMap(({ node }) =>
          node.type === "paragraph" ? [{ type: "listItem" as const, spread: false, children: [node] }] : [],
        ),
      },
      text: entries.map(({ text }) => text).join(""),
      mark: "none",
      isCentred: false,
      depth: 0,
      afterBlank: first.afterBlank,
    });
    index += length - 1;
  }
  return result;
}

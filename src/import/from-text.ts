import { type Block, bulletList, lineBlock, PLAIN } from "./items/blocks.ts";
import type { Page } from "./page.ts";
import { tidyLine } from "./tidy.ts";

/** Plain text: every line is a paragraph, consecutive bulleted lines are a list. */
export function pageFromText(text: string): Page {
  const lines = text.split("\n").map(tidyLine);
  const blocks = lines.flatMap((line, index) =>
    line === "" ? [] : [lineBlock(line, (lines[index - 1] ?? "") === "")],
  );
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    // Below a list without empty lines, a bullet behind one is the headline of what follows.
    const isSpaced = run?.[1]?.afterBlank ?? block.afterBlank;
    if (block.mark === "bullet" && run?.[0]?.mark === "bullet" && block.afterBlank === isSpaced)
      run.push(block);
    else runs.push([block]);
  }
  const joined = runs.flatMap((run) => (run.length > 1 ? [listBlock(run)] : run));
  return {
    blocks: joined,
    surroundings: [],
    clues: { keywords: [] },
    assets: [],
    notes: new Map(),
    text: lines,
    isPlain: true,
  };
}

const listBlock = (bullets: readonly Block[]): Block => ({
  ...PLAIN,
  node: bulletList(bullets.map(({ node }) => node)),
  text: bullets.map(({ text }) => text).join(""),
  afterBlank: bullets[0]?.afterBlank === true,
});

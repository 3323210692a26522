import { DEPARTMENT_ENDING } from "../../bulletin/department-name.ts";
import { type Block, isParagraph } from "../items/blocks.ts";
import { isResidue } from "../items/residue.ts";
import type { Masthead } from "./masthead.ts";
import { readMastheadLine } from "./masthead-line.ts";

const OFFICE = new RegExp(`^\\p{Script=Han}{2,30}${DEPARTMENT_ENDING}$`, "u");

/** Facts that a page says below its text: 来源：州科技局 2016-10-19. A date below an office's name is the text's own signature, and stays. */
export function withFoot(masthead: Masthead): Masthead {
  const { rest } = masthead;
  const facts: Masthead["facts"][number][] = [];
  const lines: string[] = [];
  const left: Block[] = [];
  let end = rest.length;
  for (; end > 0; end--) {
    const block = rest[end - 1];
    const line = block && isParagraph(block) ? readMastheadLine(block.text) : null;
    if (!block || !isParagraph(block) || (!line && !isResidue(block.text))) break;
    const above = rest[end - 2]?.text.replace(/\s/g, "") ?? "";
    if (line && line.dateLabel + line.source + line.author === "" && OFFICE.test(above)) {
      facts.push({ ...line, line: block.text });
      break;
    }
    if (line) facts.push({ ...line, line: block.text });
    if (line && !isResidue(block.text)) lines.push(block.text);
    else left.unshift(block);
  }
  return {
    ...masthead,
    facts: [...masthead.facts, ...facts],
    lines: [...masthead.lines, ...lines],
    rest: [...rest.slice(0, end), ...left],
  };
}

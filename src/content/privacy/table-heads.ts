/** A cell of a table of Markdown or CSV below a head that announces a person's number. */
interface LabelledCell {
  readonly start: number;
  readonly end: number;
  readonly head: string;
}

/** Prefilter: most texts have no such table. */
const LIKELY = /手机|电话|身份证|证件|号码|微信|联系|银行卡|卡号|护照|[行胞官兵留]证|tel|phone|mobile/i;
const PARTS = ["|", "\t", ","] as const;
const LONGEST_HEAD = 20;

/** The cells of a text's tables, in order: a line of short cells without figures heads the lines after it that have as many. */
export function labelledCells(text: string): LabelledCell[] {
  if (!LIKELY.test(text)) return [];
  const cells: LabelledCell[] = [];
  let table = { part: "|", heads: [""] };
  let start = 0;
  for (const line of text.split("\n")) {
    const below = line.split(table.part);
    if (table.heads.length > 1 && below.length === table.heads.length) {
      let at = start;
      for (const [column, cell] of below.entries()) {
        cells.push({ start: at, end: at + cell.length, head: table.heads[column] ?? "" });
        at += cell.length + 1;
      }
    } else table = headsIn(line);
    start += line.length + 1;
  }
  return cells;
}

function headsIn(line: string): { part: string; heads: string[] } {
  const part = PARTS.find((sign) => line.includes(sign)) ?? "|";
  const heads = line.split(part).map((cell) => cell.trim());
  const areHeads = heads.every((head) => head.length <= LONGEST_HEAD && !/\d/.test(head));
  return { part, heads: areHeads ? heads : [] };
}

/** The head above a place in the text, or "". */
export function headAbove(cells: readonly LabelledCell[]): (index: number) => string {
  return (index) => {
    let [low, high] = [0, cells.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cells[middle]?.end ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    const cell = cells[low];
    return cell && cell.start <= index ? cell.head : "";
  };
}

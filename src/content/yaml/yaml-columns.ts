/** What following lines need to know of a line. */
export interface Shape {
  /** `key: value`, perhaps as a list's entry */
  readonly isPair: boolean;
  readonly isEntry: boolean;
  readonly hasValue: boolean;
  /** the column of its key after list marks, or of its mark */
  readonly indent: number;
}

export const indentOf = (line: string): number => line.length - line.trimStart().length;

export function shapeOf(line: string): Shape {
  const isEntry = /^ *-( |$)/.test(line);
  const pair = /^( *(?:- +)*)[^\s:'"#-][^\s:]*:(?: +(.*))?$/.exec(line);
  if (!pair) return { isPair: false, isEntry, hasValue: !/^[ -]*$/.test(line), indent: indentOf(line) };
  const [, lead = "", value = ""] = pair;
  return { isPair: true, isEntry, hasValue: value.trim() !== "", indent: lead.length };
}

/** The columns of open maps and lists: a line at any other column is misplaced. */
export class Columns {
  #open: { readonly isList: boolean; readonly column: number }[] = [];

  /** The right column for a line; null for an entry without an open list. `above` is the last non-empty line. */
  columnOf(line: string, above: Shape | null): number | null {
    const column = indentOf(line);
    const { isEntry } = shapeOf(line);
    if (above === null) return isEntry ? null : column;
    if (!above.hasValue && (isEntry ? column >= above.indent : column > above.indent)) return column;
    const fitting = this.#open.filter(({ isList }) => isList === isEntry).map((open) => open.column);
    if (fitting.includes(column)) return column;
    const further = fitting.filter((open) => open > column);
    if (further.length > 0) return Math.min(...further);
    return fitting.length > 0 ? Math.max(...fitting) : isEntry ? null : column;
  }

  get hasList(): boolean {
    return this.#open.some(({ isList }) => isList);
  }

  /** Records a well-placed line. */
  enter(line: string): void {
    const column = indentOf(line);
    const { isPair, isEntry, indent } = shapeOf(line);
    this.#open = this.#open.filter(
      (open) => open.column < column || (open.column === column && (isEntry || !open.isList)),
    );
    this.#add(isEntry, column);
    if (isEntry && isPair) this.#add(false, indent);
  }

  #add(isList: boolean, column: number): void {
    if (!this.#open.some((open) => open.isList === isList && open.column === column))
      this.#open.push({ isList, column });
  }
}

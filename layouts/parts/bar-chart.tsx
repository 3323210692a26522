import { Fragment } from "preact";
import type { NamedTally } from "../../src/bulletin/statistics.ts";

interface BarChartProps {
  id: string;
  title: string;
  /** the main point, in one sentence */
  description: string;
  rows: readonly NamedTally[];
}

/** In em, so that the chart scales with the font size; widths are in %. */
const ROW = 3.2;
const LONGEST_NAME = 16;

/** Rows in each SVG. A printed page can only break between SVGs. */
const ROWS_A_PIECE = 5;

/** A solid bar for issues and a hollow one for items in each row. The table next to it has the same numbers for screen readers. */
export function BarChart({ id, title, description, rows }: BarChartProps) {
  const largest = Math.max(1, ...rows.flatMap(({ issues, items }) => [issues, items]));
  const pieces = Array.from({ length: Math.ceil(rows.length / ROWS_A_PIECE) }, (_, index) =>
    rows.slice(index * ROWS_A_PIECE, (index + 1) * ROWS_A_PIECE),
  );
  return (
    <div id={id} class="bar-chart" role="img" aria-label={`${title}。${description}`}>
      {pieces.map((piece) => (
        <Piece key={piece[0]?.name} rows={piece} largest={largest} />
      ))}
    </div>
  );
}

function Piece({ rows, largest }: { rows: readonly NamedTally[]; largest: number }) {
  const width = (count: number): string => `${((100 * count) / largest).toFixed(2)}%`;
  return (
    <svg aria-hidden="true" width="100%" height={`${rows.length * ROW}em`} fill="currentColor">
      {rows.map(({ name, issues, items }, index) => (
        <Fragment key={name}>
          <text y={at(index, 1)}>
            {shorten(name)}：{issues}期，{items}条
          </text>
          <rect class="issues" y={at(index, 1.5)} width={width(issues)} height="0.5em" />
          <rect
            class="items"
            fill="none"
            stroke="currentColor"
            y={at(index, 2.1)}
            width={width(items)}
            height="0.5em"
          />
        </Fragment>
      ))}
    </svg>
  );
}

/** Vertical position within a row. */
const at = (row: number, y: number): string => `${(row * ROW + y).toFixed(1)}em`;

const shorten = (name: string): string => {
  const characters = [...name];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join("")}…` : name;
};

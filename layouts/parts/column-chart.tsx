import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from "d3-scale";

/** A number of a time: 2016 (label) or 2016年 (name) and its 21 items. */
export interface Column {
  readonly label: string;
  readonly name: string;
  readonly value: number;
}

/* Heights are in em and widths in %: letters stay as large as those around, however wide the window is. */

/** Above the plot, for the number of the highest column; below, for the labels. */
const ABOVE = 1.4;
const BELOW = 1.6;
/** Left of the columns, for the numbers of the scale, in %. */
const BESIDE = 9;
/** A column and the space beside it, at the most: few years don't become a wall. */
const WIDEST = 12;
/** So many columns have their numbers and labels all; of more the highest and the last, and round labels. */
const MOST_LABELLED = 12;
const ROUND_LABELS = 6;

interface ColumnChartProps {
  id: string;
  title: string;
  /** the main point, in one sentence */
  description: string;
  /** 条 or 期 */
  unit: string;
  columns: readonly Column[];
  /** of the plot, in em */
  height: number;
}

/** Columns from left to right on a scale that begins at 0. The table next to it has the same numbers for screen readers. */
export function ColumnChart({ id, title, description, unit, columns, height }: ColumnChartProps) {
  const lines = height / 2;
  const y = scaleLinear()
    .domain([0, mostOf(columns)])
    .nice(lines)
    .range([ABOVE + height, ABOVE]);
  const x = bands(columns, BESIDE, Math.min(100, BESIDE + columns.length * WIDEST));
  const centre = ({ name }: Column): string => percent((x(name) ?? 0) + x.bandwidth() / 2);
  const ticks = y.ticks(lines).filter(Number.isInteger);
  return (
    <div id={id} class="column-chart" role="img" aria-label={`${title}。${description}`}>
      <svg aria-hidden="true" width="100%" height={em(ABOVE + height + BELOW)}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line class={tick === 0 ? "axis" : "scale"} x2="100%" y1={em(y(tick))} y2={em(y(tick))} />
            {tick > 0 && (
              <text class="scale" y={em(y(tick) - 0.3)}>
                {tick}
                {tick === ticks.at(-1) && unit}
              </text>
            )}
          </g>
        ))}
        <Columns columns={columns} unit={unit} x={x} y={y} />
        {withNumbers(columns).map((column) => (
          <text key={column.name} class="number" x={centre(column)} y={em(y(column.value) - 0.3)}>
            {column.value}
          </text>
        ))}
        {withLabels(columns).map((column) => (
          <text key={column.name} class="label" x={centre(column)} y={em(ABOVE + height + 1.2)}>
            {column.label}
          </text>
        ))}
      </svg>
    </div>
  );
}

interface SmallChartProps {
  columns: readonly Column[];
  unit: string;
  /** the largest number of all the charts that stand beside each other */
  most: number;
  /** in em */
  height: number;
}

/** One of several small charts with the same scale, to be compared with each other. */
export function SmallChart({ columns, unit, most, height }: SmallChartProps) {
  const y = scaleLinear().domain([0, most]).range([height, 0]);
  return (
    <svg class="small-chart" aria-hidden="true" width="100%" height={em(height + 0.1)}>
      <Columns columns={columns} unit={unit} x={bands(columns, 0, 100)} y={y} />
      <line class="axis" x2="100%" y1={em(height)} y2={em(height)} />
    </svg>
  );
}

interface ColumnsProps {
  columns: readonly Column[];
  unit: string;
  x: ScaleBand<string>;
  y: ScaleLinear<number, number>;
}

const Columns = ({ columns, unit, x, y }: ColumnsProps) =>
  columns.map(({ name, value }) => (
    <rect
      key={name}
      x={percent(x(name) ?? 0)}
      y={em(y(value))}
      width={percent(x.bandwidth())}
      height={em(y(0) - y(value))}
    >
      <title>
        {name}：{value}
        {unit}
      </title>
    </rect>
  ));

const bands = (columns: readonly Column[], from: number, to: number): ScaleBand<string> =>
  scaleBand()
    .domain(columns.map(({ name }) => name))
    .range([from, to])
    .padding(0.2);

export const mostOf = (columns: readonly Column[]): number =>
  Math.max(1, ...columns.map(({ value }) => value));

function withNumbers(columns: readonly Column[]): readonly Column[] {
  if (columns.length <= MOST_LABELLED) return columns.filter(({ value }) => value > 0);
  const highest = columns.find(({ value }) => value === mostOf(columns));
  return columns.filter((column, index) => column === highest || index === columns.length - 1);
}

function withLabels(columns: readonly Column[]): readonly Column[] {
  if (columns.length <= MOST_LABELLED) return columns;
  const ends = [columns[0], columns.at(-1)].map((column) => Number(column?.label));
  const round = new Set(scaleLinear().domain(ends).ticks(ROUND_LABELS));
  return columns.filter(({ label }) => round.has(Number(label)));
}

const em = (value: number): string => `${value.toFixed(2)}em`;
const percent = (value: number): string => `${value.toFixed(2)}%`;

import type { Edition } from "../../src/publish/edition.ts";

export interface Tile {
  path: string;
  name: string;
  /** how much there is behind it: 16条 */
  count: string;
}

/** So many years have tiles of full size. */
export const FEW_YEARS = 6;

interface TilesProps {
  edition: Edition;
  tiles: readonly Tile[];
  /** many that are alike, as the years of decades: as close together as fits */
  dense?: boolean;
}

/** Ways that are of equal rank, each with how much there is. */
export function Tiles({ edition, tiles, dense = false }: TilesProps) {
  const isShort = tiles.every(({ name, count }) => [...name, ...count].length < 12);
  const size = dense ? "dense" : isShort ? "small" : "";
  return (
    <ul class={`tiles ${size}`.trim()}>
      {tiles.map(({ path, name, count }) => (
        <li key={path}>
          <a href={edition.link(path)}>
            <strong>{name}</strong> <span>{count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

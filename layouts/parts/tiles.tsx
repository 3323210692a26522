import type { Edition } from "../../src/publish/edition.ts";

interface Tile {
  path: string;
  name: string;
  /** 16条 */
  count: string;
}

/** More years than this get dense tiles. */
export const FEW_YEARS = 6;

interface TilesProps {
  edition: Edition;
  tiles: readonly Tile[];
  /** smallest size, for many tiles */
  dense?: boolean;
}

/** Links of equal rank, each with a count. */
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

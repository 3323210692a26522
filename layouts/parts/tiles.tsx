import type { Edition } from "../../src/publish/edition.ts";

export interface Tile {
  path: string;
  name: string;
  /** how much there is behind it: 16条 */
  count: string;
}

/** Ways that are of equal rank, each with how much there is. */
export function Tiles({ edition, tiles }: { edition: Edition; tiles: readonly Tile[] }) {
  const isShort = tiles.every(({ name, count }) => [...name, ...count].length < 12);
  return (
    <ul class={isShort ? "tiles small" : "tiles"}>
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

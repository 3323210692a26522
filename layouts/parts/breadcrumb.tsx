import { HOME } from "../../src/bulletin/address.ts";
import type { Edition } from "../../src/publish/edition.ts";

export interface Crumb {
  path: string;
  label: string;
}

/** 当前位置：首页 › 2016年 › 第6期. The last crumb is the page itself. */
export function Breadcrumb({ edition, trail }: { edition: Edition; trail: readonly Crumb[] }) {
  const above = [{ path: HOME, label: "首页" }, ...trail.slice(0, -1)];
  return (
    <nav class="breadcrumb" aria-label="当前位置">
      <ol>
        {above.map(({ path, label }) => (
          <li key={path}>
            <a href={edition.link(path)}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{trail.at(-1)?.label}</li>
      </ol>
    </nav>
  );
}

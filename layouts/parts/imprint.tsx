import type { Imprint as Facts } from "../../src/bulletin/imprint.ts";

/** 版记: to whom the bulletin goes, who edits it, how many are printed. Without anything of that there is none. */
export function Imprint({ imprint, editor, date }: { imprint: Facts; editor: string; date: string }) {
  const { report, send, distribute, copies } = imprint;
  const lists = [
    ["报", report],
    ["送", send],
    ["发", distribute],
  ].filter(([, names]) => names !== undefined);
  if (lists.length === 0 && copies === undefined) return null;
  return (
    <footer class="imprint">
      {lists.length > 0 && (
        <dl>
          {lists.map(([label, names]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{names}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="sides">
        <span>{editor}</span> <span>{date}印发</span>
      </p>
      {copies !== undefined && <p class="copies">（共印{copies}份）</p>}
    </footer>
  );
}

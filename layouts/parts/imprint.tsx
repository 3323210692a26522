import type { Imprint as ImprintFacts } from "../../src/bulletin/imprint.ts";
import { Fact } from "./fact.tsx";

/** 版记: recipients, editor, copies. Nothing if neither recipients nor copies are known. */
export function Imprint({ imprint, editor, date }: { imprint: ImprintFacts; editor: string; date: string }) {
  const { report, send, distribute, copies } = imprint;
  const lists = [
    { label: "报", names: report },
    { label: "送", names: send },
    { label: "发", names: distribute },
  ].filter(({ names }) => names !== undefined);
  if (lists.length === 0 && copies === undefined) return null;
  return (
    <footer class="imprint">
      {lists.length > 0 && (
        <dl>
          {lists.map(({ label, names }) => (
            <Fact key={label} label={label}>
              {names}
            </Fact>
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

import type { Desk } from "../../src/desk/desk.ts";
import { overview } from "../../src/desk/overview.ts";
import { Buttons, OVERVIEW_BUTTONS } from "./buttons.tsx";

/** All issues, and a button for each thing that is done with the archive. */
export function OverviewPage({ desk }: { desk: Desk }) {
  const { rows } = overview(desk);
  const { edition } = desk.shown();
  return (
    <section data-desk-page="overview">
      <h1>编辑台</h1>
      <Buttons buttons={OVERVIEW_BUTTONS} home={edition.link("/desk/")} />
      <ul class="desk-issues">
        {rows.map(({ name, title }) => (
          <li key={name} data-desk-issue={name}>
            <a href={`${edition.link("/desk/edit/")}?file=${encodeURIComponent(name)}`}>{title ?? name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ComponentChildren } from "preact";

interface DataTableProps {
  caption: string;
  columns: readonly string[];
  narrow?: boolean;
  children: ComponentChildren;
}

/** A table that scrolls by itself where it is wider than the window, by keyboard as well. The children are `<tbody>` and `<tfoot>`. */
export function DataTable({ caption, columns, narrow = false, children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only a focused element can be scrolled by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <table class={narrow ? "index-table narrow" : "index-table"}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}

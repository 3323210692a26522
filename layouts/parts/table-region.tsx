import type { ComponentChildren } from "preact";

/** A table that can be wider than the window: it scrolls by itself, by keyboard as well. */
export function TableRegion({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls what has the focus
    <section class="table-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

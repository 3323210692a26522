import type { ComponentChildren } from "preact";

interface FactProps {
  label: string;
  class?: string;
  children: ComponentChildren;
}

/** A row of a `<dl>`; nothing where there is no value. */
export function Fact({ label, class: name, children }: FactProps) {
  if (children === undefined) return null;
  return (
    <div class={name}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import type { Edition } from "../../src/publish/edition.ts";
import type { PartName } from "../../src/publish/parts/office-parts.ts";

interface OfficePartProps {
  name: PartName;
  edition: Edition;
  path: string | null;
  /** the part as it is without the office's */
  children: ComponentChildren;
}

/** A part of the page, or what the office has in its place. */
export function OfficePart({ name, edition, path, children }: OfficePartProps) {
  const part = edition.office.parts[name];
  return <>{part ? part({ edition, path, original: children }) : children}</>;
}

import type { ComponentChildren } from "preact";

interface MastheadProps {
  publication: string;
  /** whether the title is the page's heading, as on the home page */
  isHeading?: boolean;
  /** below the title */
  number?: ComponentChildren;
  /** the editor */
  left: ComponentChildren;
  /** the date */
  right: ComponentChildren;
}

/** 报头: the red title, the number, editor and date, above a red rule. */
export function Masthead({ publication, isHeading = false, number, left, right }: MastheadProps) {
  const Title = isHeading ? "h1" : "p";
  return (
    <header class="masthead">
      <Title class="publication" data-length={lengthOf(publication)}>
        {publication}
      </Title>
      {number && <p class="issue-number">{number}</p>}
      <p class="sides">
        <span>{left}</span> <span>{right}</span>
      </p>
    </header>
  );
}

/** Picks the font size that fits the title on one line. */
const lengthOf = (publication: string): "short" | "medium" | "long" =>
  publication.length <= 8 ? "short" : publication.length <= 14 ? "medium" : "long";

import type { ComponentChildren } from "preact";

interface MastheadProps {
  publication: string;
  /** the title is the page's own heading, as on the home page */
  isHeading?: boolean;
  /** what stands below the title: the number */
  number?: ComponentChildren;
  /** who edits it, on the left */
  left: ComponentChildren;
  /** when, on the right */
  right: ComponentChildren;
}

/** 报头: the red title, the number, who and when, above a red rule. */
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

/** A title stands in one line where it can: short ones larger, long ones smaller. */
const lengthOf = (publication: string): "short" | "medium" | "long" =>
  publication.length <= 8 ? "short" : publication.length <= 14 ? "medium" : "long";

import type { ComponentChildren } from "preact";
import { splitUnits } from "./number-unit.ts";

/** Closing marks, drawn in the left half of their square. */
const CLOSING = /[》”’」』）】〕]+$/;

/** A headline: no line parts a number from its unit, and a link's underline ends with the ink of a closing mark. */
export function Headline({ children: text }: { children: string }): ComponentChildren {
  const tail = CLOSING.exec(text)?.[0] ?? "";
  const pieces = splitUnits(text.slice(0, text.length - tail.length));
  return [
    ...pieces.map((piece, index) => (index % 2 === 0 ? piece : <span class="unit">{piece}</span>)),
    tail && <span class="closing">{tail}</span>,
  ];
}

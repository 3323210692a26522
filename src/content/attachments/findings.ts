import { withoutRadicals } from "../../base/text.ts";
import { findPersonalNumbers, type PersonalNumber } from "../privacy/personal-data.ts";
import { type SecrecyMark, secrecyMarksIn } from "../privacy/secrecy-marks.ts";
import type { Inside } from "./inside.ts";

/** What the text of an attachment says that must not leave the house. */
export type Finding = {
  readonly index: number;
  readonly text: string;
  /** in its title, subject or keywords */
  readonly isProperty: boolean;
} & (
  | { readonly number: PersonalNumber; readonly mark?: never }
  | { readonly mark: SecrecyMark; readonly number?: never }
);

/** Numbers of persons, without those that may be something else (a list of statistics draws no reminders), and marks of secrecy. */
const findingsIn = (text: string, isProperty: boolean): Finding[] => [
  ...findPersonalNumbers(text)
    .filter(({ isCertain }) => isCertain)
    .map((number) => ({ index: number.index, text: number.text, isProperty, number })),
  ...secrecyMarksIn(text).map((mark) => ({
    index: mark.index,
    text: mark.text,
    isProperty,
    mark,
  })),
];

/** What an attachment says, and what its properties do, that must not leave the house. */
export const findingsInside = ({ text, properties }: Inside): Finding[] => [
  ...findingsIn(withoutRadicals(text), false),
  ...findingsIn(withoutRadicals(properties), true),
];

import { findPersonalNumbers, type PersonalNumber } from "../privacy/personal-data.ts";
import { type SecrecyMark, secrecyMarksIn } from "../privacy/secrecy-marks.ts";

/** What the text of an attachment says that must not leave the house. */
export type Finding = { readonly index: number; readonly text: string } & (
  | { readonly number: PersonalNumber; readonly mark?: never }
  | { readonly mark: SecrecyMark; readonly number?: never }
);

/** Numbers of persons, without those that may be something else (a list of statistics draws no reminders), and marks of secrecy. */
export const findingsIn = (text: string): Finding[] => [
  ...findPersonalNumbers(text)
    .filter(({ isCertain }) => isCertain)
    .map((number) => ({ index: number.index, text: number.text, number })),
  ...secrecyMarksIn(text).map((mark) => ({ index: mark.index, text: mark.text, mark })),
];

/**
 * How a record's tokens lie in the index. The headline comes first; the body starts at a fixed position, so that the browser can
 * tell from a hit's position whether it stands in the headline. Behind the body come the names' pinyin and the title of the issue, for
 * queries that the text itself does not answer.
 */

/** The position of the body's first token. A headline longer than any would run on and count as body from here; gaps take up no bytes. */
export const BODY_START = 256;

/** Where the body begins behind a headline of so many tokens. */
export const bodyStart = (heading: number): number => Math.max(BODY_START, heading + 1);

/** A position without a token: no phrase runs across it. */
const GAP = null;

/** What pinyin tokens begin with, so that no query for a text meets them: letters that no Chinese text needs. */
export const SYLLABLE = "\uA751";
export const INITIALS = "\uA757";

/** What the tokens of an issue's title begin with; they lie at its first item, and are met by no query for an item. */
export const ISSUE_TITLE = "\uA753";

/** The tokens of a record by their positions. */
export function layOut(
  heading: readonly string[],
  body: readonly string[],
  pinyin: readonly string[],
  issueTitle: readonly string[],
): (string | null)[] {
  const gaps = new Array<null>(bodyStart(heading.length) - heading.length).fill(GAP);
  return [...heading, ...gaps, ...body, GAP, ...pinyin, GAP, ...issueTitle];
}

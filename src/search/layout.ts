/**
 * How a record's tokens lie in the index. The headline comes first; the body starts at a fixed position, so that the browser can
 * tell from a hit's position whether it stands in the headline. The places between are taken up by signs, which Pagefind counts as
 * words but leaves out of the index. Behind the body come the names' pinyin, for queries that the text itself does not answer.
 */

/** The position of the body's first token; a longer headline runs on and counts as body from here. */
export const BODY_START = 64;

/** A sign that stands for no token. */
const FILLER = "·";

/** What pinyin tokens begin with, so that no query for a text meets them: letters that no Chinese text needs. */
export const SYLLABLE = "\uA751";
export const INITIALS = "\uA757";

const PINYIN_TOKEN = new RegExp(`^[${SYLLABLE}${INITIALS}]`, "u");

/** The tokens of a record, in order. */
export function layOut(
  heading: string,
  body: string,
  pinyin: readonly string[],
): { heading: string; body: string; pinyin: string } {
  const length = heading === "" ? 0 : heading.split(" ").length;
  const fillers = Array.from({ length: Math.max(1, BODY_START - length) }, () => FILLER);
  return { heading, body: [...fillers, body].join(" "), pinyin: [FILLER, ...pinyin].join(" ") };
}

/** Takes the tokens apart again: the headline's and the body's. */
export function takeApart(content: string): { heading: string; body: string } {
  const tokens = content.split(" ");
  const end = tokens.findIndex((token) => PINYIN_TOKEN.test(token));
  const text = end < 0 ? tokens : tokens.slice(0, end);
  const gap = text.indexOf(FILLER);
  const heading = gap < 0 ? text : text.slice(0, gap);
  return {
    heading: heading.join(" "),
    body: text
      .slice(heading.length)
      .filter((token) => token !== FILLER)
      .join(" "),
  };
}

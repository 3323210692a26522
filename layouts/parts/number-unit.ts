/** A number with its unit, which no line should part: 1500亿元, 10.6%, 3万余户. */
const NUMBER_UNIT =
  /\d{1,15}(?:[.,]\d{1,15}){0,4}(?:万亿|[百千万亿])?余?(?:美元|元|个百分点|平方公里|公里|平方米|人次|[吨亩人户家项个件名台所期条倍%％])/g;

/** A text in pieces; those with an odd index are numbers with their units. */
export const splitUnits = (text: string): readonly string[] => {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(NUMBER_UNIT)) {
    pieces.push(text.slice(end, index), match);
    end = index + match.length;
  }
  return [...pieces, text.slice(end)];
};

/** Keeps them together in the text between the tags of rendered Markdown. */
export const keepUnits = (html: string): string =>
  html.replace(/>[^<]+/g, (text) => text.replace(NUMBER_UNIT, '<span class="unit">$&</span>'));

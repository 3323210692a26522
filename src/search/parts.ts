/**
 * An index lies in two parts, which a reader's browser opens together: the items of the last year, and those of the years before. A new
 * issue changes half of all files of the part that it comes into, so that the larger one stays as it is, on the server and in
 * readers' browsers.
 *
 * Pagefind has several languages in an index, and calls the parts so: undetermined, in which it leaves words as they are. `chunkSize`
 * is how many numbers a chunk of words holds.
 */
export const PARTS = [
  { name: "und", chunkSize: 5000 },
  // A query fetches chunks of both: those of the smaller part can be small, too, without being many.
  { name: "und-latest", chunkSize: 1300 },
] as const;

/** Parts segments, which are in the order of their years. */
export function cutIntoParts<Segment>(
  segments: readonly Segment[],
  yearOf: (segment: Segment) => string,
): readonly (readonly Segment[])[] {
  const last = segments.at(-1);
  if (!last) return [];
  const start = segments.findIndex((segment) => yearOf(segment) === yearOf(last));
  return [segments.slice(0, start), segments.slice(start)].filter((part) => part.length > 0);
}

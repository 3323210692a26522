/** What a test that takes its time lets through, in order; all are tested at once. */
export async function filterAsync<T>(
  all: readonly T[],
  isWanted: (one: T) => Promise<boolean>,
): Promise<T[]> {
  const wanted = await Promise.all(all.map(isWanted));
  return all.filter((_, index) => wanted[index]);
}

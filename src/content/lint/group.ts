/** Members by each of their keys, in order. */
export function groupBy<Key, Member>(
  members: readonly Member[],
  keysOf: (member: Member) => readonly Key[],
): ReadonlyMap<Key, readonly Member[]> {
  const groups = new Map<Key, Member[]>();
  for (const member of members)
    for (const key of keysOf(member)) {
      const group = groups.get(key);
      if (group) group.push(member);
      else groups.set(key, [member]);
    }
  return groups;
}

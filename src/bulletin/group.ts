/** Members under one key: a year, a department, an author. */
export interface Group<Key, Member> {
  readonly key: Key;
  readonly members: readonly Member[];
}

/** Members by each of their keys, in order of first appearance. (`Map.groupBy` takes one key per member, and Node 20 lacks it.) */
export function groupBy<Key, Member>(
  members: readonly Member[],
  keysOf: (member: Member) => readonly Key[],
): ReadonlyMap<Key, readonly Member[]> {
  const groups = new Map<Key, Member[]>();
  for (const member of members) {
    const keys = keysOf(member);
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const group = groups.get(key);
      if (group) group.push(member);
      else groups.set(key, [member]);
    }
  }
  return groups;
}

/** The same as a list. */
export const groupsBy = <Key, Member>(
  members: readonly Member[],
  keysOf: (member: Member) => readonly Key[],
): Group<Key, Member>[] => [...groupBy(members, keysOf)].map(([key, grouped]) => ({ key, members: grouped }));

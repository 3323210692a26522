/** What YAML takes as it stands: it begins with a letter, a digit or a Chinese sign, and holds no `: ` and no ` #`. */
const TEXT = String.raw`[\p{L}\p{N}“‘《（〔【](?:[^\s:#]|:(?=\S)|(?<=\S)#| (?=[^\s#]))*`;
const PAIR = new RegExp(`^([a-z]+): (${TEXT})$`, "u");
const ENTRY = new RegExp(`^ {2}- (${TEXT})$`, "u");
const KEY = /^([a-z]+):$/;

/**
 * YAML that is but `key: text` and lists of texts, as nearly all front matter is, read line by line: what the library would
 * give, in a tenth of the time. Null where there is anything else.
 */
export function readPlainYaml(yaml: string): Readonly<Record<string, string | string[]>> | null {
  const entries = new Map<string, string | string[]>();
  let list: string[] | null = null;
  for (const line of yaml.split("\n")) {
    const [, entry] = ENTRY.exec(line) ?? [];
    const [, key = "", text] = PAIR.exec(line) ?? KEY.exec(line) ?? [];
    if (line === "") continue;
    if (list && entry !== undefined) list.push(entry);
    else if (key === "" || entries.has(key) || list?.length === 0) return null;
    else {
      list = text === undefined ? [] : null;
      entries.set(key, text ?? list ?? []);
    }
  }
  return entries.size === 0 || list?.length === 0 ? null : Object.fromEntries(entries);
}

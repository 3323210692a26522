/** What programs for references read back from a record, each value in its format's own escapes undone; throws where a record is malformed. */
export const referenceReaders: ReadonlyMap<string, (record: string) => string[]> = new Map([
  ["BibTeX", valuesOfBibtex],
  ["RIS", valuesOfRis],
  ["CSL-JSON", (record) => leaves(JSON.parse(record))],
]);

/** All strings in a value of JSON. */
export function leaves(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** A tag a line; RIS has no escapes. */
function valuesOfRis(record: string): string[] {
  return record.split("\n").map((line) => {
    const [, value] = /^[A-Z][A-Z\d] {2}- (.*)$/.exec(line) ?? [];
    if (value === undefined) throw new Error(`not a line of RIS: ${line}`);
    return value;
  });
}

/** One entry whose values are in braces, as BibTeX delimits them: it counts braces, also those after a backslash. */
export function valuesOfBibtex(record: string): string[] {
  const [head = "", key = ""] = /^@\w+\{([^\s,{}]+),/.exec(record) ?? [];
  if (!head) throw new Error(`not an entry of BibTeX: ${record}`);
  const values = [key];
  let rest = record.slice(head.length);
  for (;;) {
    const [start = "", name] = /^\s*(\w+) = (?=\{)/.exec(rest) ?? [];
    if (!start) break;
    const length = lengthOfGroup(rest.slice(start.length));
    const value = rest.slice(start.length + 1, start.length + length - 1);
    values.push(name === "url" ? value : textOfTex(value));
    rest = rest.slice(start.length + length).replace(/^,/, "");
  }
  if (rest.trim() !== "}") throw new Error(`not a field of BibTeX: ${rest}`);
  return values;
}

function lengthOfGroup(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at + 1;
  }
  throw new Error(`braces of BibTeX out of balance: ${text}`);
}

const COMMANDS: ReadonlyMap<string, string> = new Map([
  ["textbackslash", "\\"],
  ["textbraceleft", "{"],
  ["textbraceright", "}"],
  ["textasciitilde", "~"],
  ["textasciicircum", "^"],
]);

/** What TeX prints: a command's name takes the blanks after it, several blanks are one, and braces only group. */
const textOfTex = (tex: string): string =>
  tex.replace(/\\([a-zA-Z]+)\s*|\\([\s\S])|[{}]|\s+|[%&$#_~^\\]/g, (token, word?: string, sign?: string) => {
    const command = word === undefined ? undefined : COMMANDS.get(word);
    if (command !== undefined) return command;
    if (sign !== undefined && /[{}%&$#_]/.test(sign)) return sign;
    if (token === "{" || token === "}") return "";
    if (/^\s+$/.test(token)) return " ";
    throw new Error(`TeX would not print ${token} of ${tex}`);
  });

import { render } from "preact";
import {
  AUTHORS,
  authorPath,
  issuePath,
  SOURCES,
  sourcePath,
  topicPath,
} from "../../src/bulletin/address.ts";
import { fullIssueLabel } from "../../src/bulletin/issue-number.ts";
import { STATUS_LABELS } from "../../src/bulletin/status.ts";
import { mark } from "../../src/search/client/excerpt.ts";
import { matchNames, matchTopics } from "../../src/search/client/names.ts";
import { parseQuery } from "../../src/search/client/query.ts";
import { askIndex } from "./ask-index.ts";
import { openHints } from "./open.ts";
import { type Place, readPlace } from "./place.ts";
import { Marked } from "./results.tsx";
import { afterPause } from "./typing.ts";

interface Suggestion {
  readonly href: string;
  readonly text: string;
  /** 简报, 部门, 作者, 主题, 新闻 or 已撤回 */
  readonly kind: string;
}

const HEADLINES = 5;
const ISSUES = 3;

/** Makes a search box suggest issues, departments, authors, topics and headlines: a combobox with a list below it (WAI-ARIA 1.2). */
export function suggest(input: HTMLInputElement, box: HTMLElement): void {
  const place = readPlace(box.dataset);
  const list = document.createElement("div");
  list.className = "suggestions";
  box.append(list);
  const id = `${input.id}-suggestions`;
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": id,
  }))
    input.setAttribute(name, value);

  let suggestions: readonly Suggestion[] = [];
  let active = -1;
  let latest = 0;

  const show = (): void => {
    const isOpen = suggestions.length > 0;
    input.setAttribute("aria-expanded", String(isOpen));
    if (active >= 0) input.setAttribute("aria-activedescendant", `${id}-${active}`);
    else input.removeAttribute("aria-activedescendant");
    render(<List id={id} suggestions={suggestions} active={active} words={input.value} />, list);
  };
  const close = (): void => {
    latest++;
    suggestions = [];
    active = -1;
    show();
  };

  show();
  afterPause(input, async () => {
    // The reader may have left the box in the pause, or leave it while the index answers (see `close`).
    if (document.activeElement !== input) return;
    const ticket = ++latest;
    const found = await find(input.value, place).catch(() => []); // the form still leads to the search page
    if (ticket !== latest) return;
    suggestions = found;
    active = -1;
    show();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || suggestions.length === 0) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      active = ((active + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1;
      show();
    } else if (event.key === "Enter" && active >= 0) location.assign(suggestions[active]?.href ?? "");
    else return;
    event.preventDefault();
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) close();
  });
}

async function find(words: string, place: Place): Promise<Suggestion[]> {
  if (words.trim() === "") return [];
  const [{ hits, issues }, hints] = await Promise.all([
    askIndex(place, parseQuery(new URLSearchParams({ q: words }))),
    openHints(place),
  ]);
  const numbers = issues.slice(0, ISSUES).map((issue) => ({
    href: place.link(issuePath(issue)),
    text: place.inWords(fullIssueLabel(issue)),
    kind: place.inWords("简报"),
  }));
  const hasPage = ({ kind }: { kind: string }): boolean =>
    !place.without.includes(kind === "source" ? SOURCES : AUTHORS);
  const names = matchNames(words, hints)
    .filter(hasPage)
    .map(({ name, kind }) => ({
      href: place.link(kind === "source" ? sourcePath(name) : authorPath(name)),
      text: name,
      kind: kind === "source" ? "部门" : "作者",
    }));
  const topics = matchTopics(words, hints).map(([name]) => ({
    href: place.link(topicPath(name)),
    text: name,
    kind: "主题",
  }));
  const headlines = hits.slice(0, HEADLINES).map(({ path, heading, status }) => ({
    href: place.link(path),
    text: heading,
    kind: STATUS_LABELS[status] ?? "新闻",
  }));
  return [...numbers, ...names, ...topics, ...headlines];
}

interface ListProps {
  id: string;
  suggestions: readonly Suggestion[];
  active: number;
  words: string;
}

function List({ id, suggestions, active, words }: ListProps) {
  return (
    <div id={id} role="listbox" aria-label="搜索建议" hidden={suggestions.length === 0}>
      {suggestions.map(({ href, text, kind }, index) => (
        <a
          key={href}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          href={href}
          tabIndex={-1}
        >
          <span>
            <Marked pieces={mark(text, [words])} />
          </span>
          <small>{kind}</small>
        </a>
      ))}
    </div>
  );
}

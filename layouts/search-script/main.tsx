import { render } from "preact";
import { search } from "../../src/search/client/engine.ts";
import type { PagefindInstance, PagefindModule } from "../../src/search/client/pagefind.ts";
import { formatQuery, isEmpty, parseQuery, type Query } from "../../src/search/client/query.ts";
import { Results } from "./results.tsx";

const form = document.querySelector<HTMLFormElement>("[data-search-form]");
const place = document.querySelector<HTMLElement>("[data-search]");
if (form && place) start(form, place);

/** Makes the search page answer: from its address when it opens, then from the form, the links and the history. */
function start(form: HTMLFormElement, place: HTMLElement): void {
  const base = place.dataset.base ?? "/";
  let pagefind: Promise<PagefindInstance> | undefined;
  let latest = 0;

  const open = (): Promise<PagefindInstance> => {
    pagefind ??= load(base).catch((error: unknown) => {
      pagefind = undefined; // so that the next try loads it again
      throw error;
    });
    return pagefind;
  };

  async function show(query: Query): Promise<void> {
    const ticket = ++latest;
    fillIn(form, query);
    if (isEmpty(query)) {
      render(null, place);
      setState(place, "idle");
      return;
    }
    setState(place, "loading");
    try {
      const answer = await search(await open(), query);
      if (ticket !== latest) return; // a newer query was asked meanwhile
      render(<Results base={base} query={query} answer={answer} />, place);
      setState(place, "done", answer.total);
    } catch (error) {
      if (ticket !== latest) return;
      console.error(error);
      render(<Failure />, place);
      setState(place, "error");
    }
  }

  const go = (query: Query): void => {
    history.pushState(null, "", `${location.pathname}${formatQuery(query)}`);
    void show(query);
  };
  const asked = (): Query => parseQuery(readForm(form));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(asked());
  });
  form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement && !isEmpty(asked())) go(asked());
  });
  form.addEventListener("focusin", () => void open().catch(() => {}), { once: true });
  place.addEventListener("click", (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-search-link]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(parseQuery(new URL(link.href).searchParams));
    form.scrollIntoView();
    form.querySelector<HTMLInputElement>("[name=q]")?.focus({ preventScroll: true });
  });
  addEventListener("popstate", () => void show(parseQuery(new URLSearchParams(location.search))));
  void show(parseQuery(new URLSearchParams(location.search)));
}

/** Loads Pagefind from the site. */
async function load(base: string): Promise<PagefindInstance> {
  const basePath = `${base}pagefind/`;
  const module: PagefindModule = await import(`${basePath}pagefind.js`);
  // Pagefind takes the page's language and cuts Chinese queries into words. Our tokens must reach it uncut, so for this one
  // call, which reads the attribute at once, the page's language is undetermined.
  const { lang } = document.documentElement;
  document.documentElement.lang = "und";
  const instance = module.createInstance({ basePath, exactDiacritics: true });
  document.documentElement.lang = lang;
  await instance.init();
  return instance;
}

function setState(place: HTMLElement, state: "idle" | "loading" | "done" | "error", total?: number): void {
  place.dataset.state = state;
  place.setAttribute("aria-busy", String(state === "loading"));
  if (total === undefined) delete place.dataset.total;
  else place.dataset.total = String(total);
}

function readForm(form: HTMLFormElement): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") parameters.set(name, value);
  return parameters;
}

/** Shows a query in the form; a filter that the archive does not know is added, so that the reader sees it. */
function fillIn(form: HTMLFormElement, query: Query): void {
  for (const name of ["q", "year", "source", "author", "sort"] as const) {
    const field = form.elements.namedItem(name);
    const value = query[name];
    if (field instanceof HTMLInputElement && field !== document.activeElement) field.value = value;
    else if (field instanceof HTMLInputElement && field.value.trim() !== value) field.value = value;
    if (!(field instanceof HTMLSelectElement)) continue;
    if (![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
    field.value = value;
  }
}

const Failure = () => (
  <div class="banner" role="alert">
    <p>搜索没有成功：可能是网络断了，或搜索数据没有载入。</p>
    <p>
      请刷新页面再试一次；也可以从<a href="../#years">各年份的目录</a>里找。
    </p>
  </div>
);

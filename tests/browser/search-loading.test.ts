import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { readItems } from "../support/node-engine.ts";
import { SITES } from "../support/sites.ts";
import { expect, test } from "./site-test.ts";

/** What the search says when parts of its index do not load. Pages are opened without `open`: the browser complains rightly. */

const items = await readItems(SITES.root.folder);
const count = (matches: (item: (typeof items)[number]) => boolean): string =>
  String(items.filter(matches).length);
const done = "[data-search][data-state=done]";
const failed = "[data-search][data-state=error]";

const search = async (page: Page, words: string): Promise<void> => {
  await page.getByRole("searchbox").fill(words);
  await page.keyboard.press("Enter");
};

for (const [name, query] of [
  ["found", "众创空间"],
  ["left out", '-"科技"'],
  ["found of two terms", "创新 -科技"],
] as const)
  test(`where words of the index do not load, nothing wrong is ${name}`, async ({ page, address }) => {
    await page.goto(`${address}search/`);
    await page.route("**/*.pf_index", (route) => route.abort());
    await search(page, query);
    await expect(page.locator(failed)).toContainText("搜索没有成功");
  });

test("where the words of a part of the query do not load, it is not taken for one that nothing holds", async ({
  page,
  address,
}) => {
  await page.goto(`${address}search/?q=创新`);
  await page.locator(done).waitFor();
  await page.route("**/*.pf_index", (route) => route.fulfill({ status: 404, body: "404" }));
  await search(page, "创新 -科技");
  await expect(page.locator(failed)).toContainText("搜索没有成功");
});

test("a page that a server sends in the place of a part of the index is no part of it", async ({
  page,
  address,
}) => {
  await page.goto(`${address}search/`);
  await page.route("**/*.pf_index", (route) =>
    route.fulfill({ contentType: "text/html", body: "<p>404</p>" }),
  );
  await search(page, "众创空间");
  await expect(page.locator(failed)).toContainText("搜索没有成功");
});

test("where the filters do not load, words are found without counts, and a filter says that it failed", async ({
  page,
  address,
}) => {
  await page.route("**/*.pf_filter", (route) => route.abort());
  await page.goto(`${address}search/?q=创新`);
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ holds }) => holds("创新")),
  );
  await page.getByLabel("年份").selectOption("2016");
  await expect(page.locator(failed)).toContainText("搜索没有成功");
  await page.goto(`${address}search/?q=吴启荣`);
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ holds }) => holds("吴启荣")),
  );
});

test("a page that was open while the site was published anew answers from the new index", async ({
  page,
  address,
}) => {
  const manifest = readFileSync(join(SITES.root.folder, "search/index.json"), "utf8");
  const [{ folder }] = JSON.parse(manifest).parts;
  // The old site has the same part in another folder, which is gone as soon as the reader asks for words of it.
  let isNew = false;
  await page.route("**/search/index.json", (route) =>
    isNew ? route.continue() : route.fulfill({ body: manifest.replace(folder, "old") }),
  );
  await page.route("**/pagefind/old/**", (route) => {
    if (!route.request().url().endsWith(".pf_index"))
      return route.continue({ url: route.request().url().replace("/old/", `/${folder}/`) });
    isNew = true;
    return route.fulfill({ status: 404, body: "404" });
  });
  await page.goto(`${address}search/`);
  await search(page, "众创空间");
  await expect(page.locator(done)).toHaveAttribute(
    "data-total",
    count(({ holds }) => holds("众创空间")),
  );
});

for (const part of ["20*/*/index.json", "wasm.*", "search/index.json"])
  test(`where ${part} does not load, the page says so, and a reload mends it`, async ({ page, address }) => {
    await page.route(`**/${part}`, (route) => route.fulfill({ status: 404, body: "404" }));
    await page.goto(`${address}search/?q=众创空间`);
    await expect(page.locator(failed)).toContainText("搜索没有成功");
    await page.unroute(`**/${part}`);
    await page.reload();
    await expect(page.locator(done)).toHaveAttribute(
      "data-total",
      count(({ holds }) => holds("众创空间")),
    );
  });

test("where the search's script does not load, the page says so after some seconds", async ({
  page,
  address,
}) => {
  await page.route("**/search-*.js", (route) => route.abort());
  await page.goto(`${address}search/?q=创新`);
  const sentence = page.getByText("搜索还没有载入");
  await expect(sentence).toBeAttached();
  await expect(sentence).toBeHidden();
  await expect(sentence).toBeVisible({ timeout: 15_000 });
});

test("a browser without modules is told at once that it is too old, and where else to look", async ({
  page,
  address,
}) => {
  // As such a browser reads the page: it runs no modules, and what `nomodule` keeps from others.
  await page.route("**/search/?*", async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replaceAll('type="module"', 'type="text/unknown"')
      .replace(/ nomodule(="[^"]*")?/, "");
    await route.fulfill({ response, body });
  });
  await page.goto(`${address}search/?q=创新`);
  const sentence = page.getByText("这个浏览器太旧，不能在这里搜索");
  await expect(sentence).toBeVisible();
  await expect(sentence.getByRole("link")).toHaveText(["全部标题", "年份"]);
  await expect(page.getByText("搜索还没有载入")).toBeHidden();
  await expect(page.locator("main")).not.toContainText(/刷新|重新载入|重新加载/);
  await expect(page.getByRole("searchbox")).toHaveValue("创新");
});

test("browsers from before 2022, which can't look behind in patterns and know no at(), search as all others do", async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    const refuse = (pattern: unknown): void => {
      if (/\(\?<[=!]/.test(String(pattern))) throw new SyntaxError("Invalid regular expression");
    };
    window.RegExp = new Proxy(RegExp, {
      construct(target, [pattern, flags]) {
        refuse(pattern);
        return new target(pattern, flags);
      },
      apply(target, _, [pattern, flags]) {
        refuse(pattern);
        return target(pattern, flags);
      },
    });
    for (const kind of [Array, String])
      for (const name of ["at", "findLast", "findLastIndex"]) Reflect.deleteProperty(kind.prototype, name);
    Reflect.deleteProperty(Object, "hasOwn");
    Reflect.deleteProperty(window, "structuredClone");
  });
  for (const [query, total] of [
    ["众创空间", count(({ holds }) => holds("众创空间"))],
    ["创新?动", count(({ text }) => /创新.动/u.test(text))],
  ] as const) {
    await open("/search/");
    await search(page, query);
    await expect(page.locator(done)).toHaveAttribute("data-total", total);
  }
  await search(page, "2016年第6期");
  await expect(page.getByRole("status")).toHaveText("按期号找到1期简报。");
  await open("/2016/6/");
  await page.getByRole("searchbox").fill("科技");
  await expect(page.getByRole("option").first()).toBeVisible();
});

test("where it loads, nobody sees that sentence", async ({ page, open }) => {
  await open("/search/");
  await expect(page.getByRole("status")).toBeAttached();
  await expect(page.getByText("搜索还没有载入")).toHaveCount(0);
  await expect(page.getByText("这个浏览器太旧，")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says that alone", async ({ page, address }) => {
    await page.goto(`${address}search/?q=创新`);
    await expect(page.locator("noscript .banner")).toContainText("搜索需要浏览器启用 JavaScript");
    await expect(page.getByText("搜索还没有载入")).toHaveCSS("display", "none");
  });
});

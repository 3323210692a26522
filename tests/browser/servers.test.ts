/** The recipes of src/serve/, each in the server that it is for. */
import { readdirSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { networkInterfaces } from "node:os";
import { expect, test } from "@playwright/test";
import { SAFETY_HEADERS } from "../../src/publish/headers.ts";
import { runAside } from "../commands/run.ts";
import { ask } from "../support/ask.ts";
import { SITES } from "../support/sites.ts";
import { findServer, SERVERS, startServer } from "../support/web-servers.ts";

const { folder } = SITES.root;
const first = (below: string, ending: string): string =>
  `/${below}/${readdirSync(`${folder}/${below}`, { recursive: true, encoding: "utf8" }).find((name) => name.endsWith(ending))}`;
const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === "::1"),
);

for (const name of SERVERS)
  test.describe(name, () => {
    test.skip(findServer(name) === null, `${name} is not installed`);
    test.describe.configure({ mode: "default" });
    let server: Awaited<ReturnType<typeof startServer>>;
    test.beforeAll(async () => {
      server = await startServer(name, folder);
    });
    test.afterAll(() => server.close());

    const PAGES = ["/", "/2016/6/", "/2016/6/index.json", "/nirgends/"];
    test("every answer has the headers that keep its reader safe, 404 and 405 as well", async () => {
      for (const path of PAGES) {
        const { headers } = await fetch(server.address + path);
        for (const [header, value] of Object.entries(SAFETY_HEADERS))
          expect(headers.get(header), path).toBe(value);
        expect(headers.get("server") ?? "").not.toMatch(/\d/);
      }
      expect((await fetch(server.address, { method: "POST", body: "x" })).status).toBe(405);
    });

    test("what has its content in its name is kept for good, everything else is asked for anew", async () => {
      const cache = async (path: string) => (await fetch(server.address + path)).headers.get("cache-control");
      for (const path of [
        first("assets", ".js"),
        first("assets", ".css"),
        first("pagefind", ".pf_meta"),
        first("pagefind", ".pf_index"),
        first("pagefind", "pagefind-entry.json"),
      ])
        expect(await cache(path), path).toBe("public, max-age=31536000, immutable");
      for (const path of ["/", "/2016/6/", "/feed.xml", "/search/index.json", "/favicon.svg", "/nirgends/"])
        expect(await cache(path), path).toBe("no-cache");
    });

    test("verify finds the site as it was published, redirects and all", async () => {
      const { status, stdout } = await runAside("verify", [server.address]);
      expect([status, stdout]).toEqual([0, expect.stringContaining("和发布时一样")]);
    });

    test("a redirect repeats no name that a stranger has sent", async () => {
      const { headers } = await ask(server.address, "GET /2016/6 HTTP/1.1", ["Host: evil.example"]);
      expect(headers).not.toContain("evil.example");
    });

    test("an unchanged page is not sent again, and text is compressed", async () => {
      const { headers } = await fetch(`${server.address}/2016/6/`);
      expect(headers.get("content-encoding")).toBe("gzip");
      const [tag, day] = [headers.get("etag") ?? "", headers.get("last-modified") ?? ""];
      const again = { headers: { "if-none-match": tag, "if-modified-since": day } };
      expect((await fetch(`${server.address}/2016/6/`, again)).status).toBe(304);
    });

    test("types and encodings are named", async () => {
      const type = async (path: string) => (await fetch(server.address + path)).headers.get("content-type");
      expect(await type("/2016/6/")).toBe("text/html; charset=utf-8");
      expect(await type("/2016/6/index.md")).toMatch(/^text\/markdown; charset=utf-8$/);
      expect(await type("/archive.csv")).toMatch(/^text\/csv; charset=utf-8$/);
      expect(await type("/archive.json")).toMatch(/^application\/json/);
      expect(await type("/dcat.jsonld")).toMatch(/^application\/ld\+json/);
      expect(await type("/feed.xml")).toMatch(/^(text|application)\/xml/);
      expect(await type(first("assets", ".js"))).toMatch(/^(text|application)\/javascript/);
    });

    test("a wrong address gets the page for it, a folder's its slash, a hidden file nothing", async () => {
      const wrong = await fetch(`${server.address}/nirgends/`);
      expect([wrong.status, await wrong.text()]).toEqual([404, expect.stringContaining("没有找到这个页面")]);
      const slash = await fetch(`${server.address}/2016/6`, { redirect: "manual" });
      expect([301, 308]).toContain(slash.status);
      expect(slash.headers.get("location")).toMatch(/\/2016\/6\/$/);
      expect((await fetch(`${server.address}/.git/config`)).status).toBe(404);
      // Sent as it is: a client would take the dots away.
      const status = await new Promise((done) => {
        httpRequest(`${server.address}`, { path: "/../../etc/passwd" }, (answer) =>
          done(answer.resume().statusCode),
        ).end();
      });
      expect([400, 404]).toContain(status);
    });

    test("an address that moved leads on, by the list that each build writes", async () => {
      const lists = await fetch(`${server.address}/redirects/nginx.conf`);
      const [, from, to] = /location = "([^"]+)" \{ return 301 "([^"]+)"/.exec(await lists.text()) ?? [];
      expect(from, "the sample content has one").toBeDefined();
      const moved = await fetch(server.address + encodeURI(from ?? ""), { redirect: "manual" });
      expect([moved.status, new URL(moved.headers.get("location") ?? "", server.address).pathname]).toEqual([
        301,
        new URL(to ?? "", server.address).pathname,
      ]);
    });

    test("IPv6 is answered as well", async () => {
      test.skip(!hasIpv6, "this machine has no IPv6");
      expect((await fetch(`${server.address6}/2016/6/`)).status).toBe(200);
    });

    test("pages and the search work in a browser, and nothing breaks the policy", async ({ page }) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      for (const path of ["/", "/2016/6/", "/2017/3/", "/statistics/"])
        await page.goto(server.address + path);
      await page.goto(`${server.address}/search/?q=创新创业大赛`);
      await expect(page.locator("[data-search]")).toHaveAttribute("data-state", "done");
      expect(await page.locator("[data-result]").count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
    });
  });

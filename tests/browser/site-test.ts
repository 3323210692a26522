import { test as base, expect, type Page } from "@playwright/test";
import { serveSite } from "../support/server.ts";
import { SITES } from "../support/sites.ts";

type SiteName = keyof typeof SITES;

interface SiteFixtures {
  /** which of the built sites a test opens */
  site: SiteName;
  address: string;
  /** turns a path of the site into an address; also fails a test in which the page broke the policy or threw */
  open: (path: string) => Promise<void>;
}

interface ServerFixtures {
  /** every site served, so that a worker and its browser do for tests of any */
  addresses: Readonly<Record<SiteName, string>>;
}

/** Playwright's test on a built site, served under the strict policy; complaints of the browser fail the test. */
export const test = base.extend<SiteFixtures, ServerFixtures>({
  site: ["root", { option: true }],
  addresses: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from here
    async ({}, use) => {
      const [root, below] = await Promise.all([serveSite(SITES.root), serveSite(SITES.below)]);
      await use({ root: root.address, below: below.address });
      for (const server of [root, below]) server.close();
    },
    { scope: "worker" },
  ],
  address: ({ site, addresses }, use) => use(addresses[site]),
  open: async ({ page, address }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(address)) complaints.push(`left the site: ${request.url()}`);
    });
    await use(async (path) => {
      await page.goto(address + path.replace(/^\//, ""));
    });
    expect(complaints).toEqual([]);
  },
});

export { expect };

/** As a browser remembers what its reader chose on an earlier page. */
export async function chooseLargePrint(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem("large-print", "on"));
}

/** One page of each kind. */
export const KINDS = {
  home: "/",
  year: "/2016/",
  issue: "/2016/6/",
  "issue with a picture": "/2017/3/",
  item: "/2017/3/1/",
  "corrected issue": "/2016/2/",
  topics: "/topics/",
  topic: "/topics/科技成果转化/",
  headlines: "/headlines/",
  statistics: "/statistics/",
  usage: "/statistics/2016/",
  corrections: "/corrections/",
  documents: "/documents/",
  departments: "/sources/",
  department: "/sources/州科技局/",
  authors: "/authors/",
  author: "/authors/吴启荣/",
  about: "/about/",
  integrity: "/integrity/",
  search: "/search/",
  "not found": "/404.html",
} as const;

import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { DEPTH, mean, ndcg, reciprocalRank } from "./metrics.ts";
import type { JudgedQuery } from "./queries.ts";

/** Asks a search for the items of its first page, best first. */
type Ask = (query: string) => Promise<readonly string[]>;

/** How a search answered one query. */
export interface Outcome {
  readonly asked: JudgedQuery;
  readonly ranked: readonly string[];
  readonly reciprocalRank: number;
  readonly ndcg: number;
}

/** Asks all queries, one after the other. */
export async function evaluate(queries: readonly JudgedQuery[], ask: Ask): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const asked of queries) {
    const ranked = await ask(asked.query);
    const measured = {
      reciprocalRank: reciprocalRank(ranked, asked.judged),
      ndcg: ndcg(ranked, asked.judged),
    };
    outcomes.push({ asked, ranked, ...measured });
  }
  return outcomes;
}

/** The means over the queries; of MRR over those that have an answer at all. */
export function summarize(outcomes: readonly Outcome[]): { mrr: number; ndcg: number } {
  const answerable = outcomes.filter(({ asked }) => Object.values(asked.judged).includes(3));
  return {
    mrr: mean(answerable.map((outcome) => outcome.reciprocalRank)),
    ndcg: mean(outcomes.map((outcome) => outcome.ndcg)),
  };
}

/** What the first page of our own search leads to, issues before items, best first; `address` is where the built site is served. */
export async function askSite(page: Page, address: string, query: string): Promise<string[]> {
  await page.goto(`${address}search/?q=${encodeURIComponent(query)}`);
  await page.locator("[data-search][data-state=done]").waitFor();
  const base = new URL(address).pathname;
  const linksIn = async (place: string): Promise<string[]> =>
    (
      await page
        .locator(`${place} a[href]`)
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))
    ).map((link) => `/${link.slice(base.length)}`);
  return [...(await linksIn("[data-issue-result]")).slice(0, DEPTH), ...(await linksIn("[data-result]"))];
}

/** Builds a site with the real command, in its own process. */
export function buildSite(content: string, output: string): void {
  const command = ["src/run.js", "build", "--content", content, "--output", output];
  execFileSync(process.execPath, command, { stdio: ["ignore", "ignore", "inherit"] });
}

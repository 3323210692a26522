import { parseArgs } from "node:util";
import { benchBuild } from "./build.ts";
import { benchDesk } from "./desk.ts";
import { benchPublish } from "./publish.ts";
import { benchSearch } from "./search.ts";
import { benchSlowLine } from "./slow-line.ts";

const HELP = `Usage: npm run bench -- build|search|slow|publish|desk [options]

  build            what building, checking and previewing made-up archives costs, and how it grows
    --issues N,…   how many issues the archives have (default 300,1000,3000,10000)
    --runs N       how often each is measured; medians are printed (default 3)
    --against hugo adds Hugo with stock Pagefind; needs hugo on the PATH
  search           what a reader's browser spends on our search and on stock Pagefind, on the same made-up items
  slow             how long the first result takes on slow 3G, for the sample or a made-up archive (--issues N)
    --site DIR     a site that is built already
  publish          what each kind of page and file costs to make: processor time, number, size
    --issues N     how many issues the made-up archive has (default 3000)
  desk             how long the desk's problems and page take after a key, in Chromium, between saves and after them
    --issues N     how many issues the made-up archive has (default 3000)
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    issues: { type: "string" },
    runs: { type: "string", default: "3" },
    against: { type: "string" },
    site: { type: "string" },
    help: { type: "boolean" },
  },
});
const benches: Readonly<Record<string, () => Promise<void>>> = {
  build: () =>
    benchBuild(
      (values.issues ?? "300,1000,3000,10000").split(",").map(Number),
      Number(values.runs),
      values.against ?? null,
    ),
  search: () => benchSearch(Number(values.issues ?? "3000")),
  slow: () => benchSlowLine(values.issues === undefined ? null : Number(values.issues), values.site ?? null),
  publish: () => benchPublish(Number(values.issues ?? "3000")),
  desk: () => benchDesk(Number(values.issues ?? "3000")),
};
const bench = benches[positionals[0] ?? ""];
if (values.help || !bench) process.stdout.write(HELP);
else await bench();

import { parseArgs } from "node:util";
import { benchPublish } from "./publish.ts";
import { benchSearch } from "./search.ts";

const HELP = `Usage: npm run bench -- search|publish [--issues N]

  search        what a reader's browser spends on our search and on stock Pagefind, on the same made-up items
  publish       what each kind of page and file costs to make: processor time, number, size
  --issues N    how many issues the made-up archive has (default 3000)
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { issues: { type: "string", default: "3000" }, help: { type: "boolean" } },
});
const benches: Readonly<Record<string, (issues: number) => Promise<void>>> = {
  search: benchSearch,
  publish: benchPublish,
};
const bench = benches[positionals[0] ?? ""];
if (values.help || !bench) process.stdout.write(HELP);
else await bench(Number(values.issues));

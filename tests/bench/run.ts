import { parseArgs } from "node:util";
import { benchSearch } from "./search.ts";

const HELP = `Usage: npm run bench -- search [--issues N]

  search        what a reader's browser spends on our search and on stock Pagefind, on the same made-up items
  --issues N    how many issues the made-up archive has (default 3000)
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { issues: { type: "string", default: "3000" }, help: { type: "boolean" } },
});
if (values.help || positionals[0] !== "search") process.stdout.write(HELP);
else await benchSearch(Number(values.issues));

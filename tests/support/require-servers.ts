import { installPackages } from "./browser.ts";
import { findServer, SERVERS } from "./web-servers.ts";

/** Continuous integration gets the servers that the recipes of src/serve/ are for; elsewhere their tests are left out, and it is said. */
const missing = SERVERS.filter((name) => findServer(name) === null);
if (missing.length > 0 && process.env.CI !== undefined) {
  process.stdout.write(`Installing ${missing.join(" and ")} …\n`);
  try {
    installPackages(...missing);
  } catch {
    process.stdout.write("That did not work.\n");
  }
}
for (const name of SERVERS)
  if (findServer(name) === null)
    process.stdout.write(`!!! ${name} is not installed: the tests of its recipe are LEFT OUT.\n`);

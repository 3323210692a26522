import { defineConfig } from "vitest/config";
import { testsOfSites } from "../support/sites-for-vitest.ts";

/** The tests that mutants are run against: those of the mutated room that build no site and no search index. */
export default defineConfig({
  test: {
    include: [`tests/${process.env.MUTATED_ROOM}/**/*.test.ts`],
    exclude: [...testsOfSites(), "tests/search/index.test.ts"],
    isolate: false,
    env: { CI: "true" },
  },
});

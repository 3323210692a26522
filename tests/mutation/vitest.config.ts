import { defineConfig } from "vitest/config";
import { testsOfSites } from "../support/sites-for-vitest.ts";

/** The tests that mutants are run against: those of the three rooms that build no site and no search index, and the fields as editors see them. */
export default defineConfig({
  test: {
    include: ["tests/{bulletin,content,search}/**/*.test.ts", "tests/editor/schema.test.ts"],
    exclude: [...testsOfSites(), "tests/search/index.test.ts"],
    isolate: false,
    env: { CI: "true" },
  },
});

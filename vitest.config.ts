import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**"],
    globalSetup: "tests/support/sites-for-vitest.ts",
    // Vitest leaves one processor free: of two it would use one.
    maxWorkers: "100%",
    // Test files share a worker's modules, which hold no state: half of the time was loading them anew for each file.
    isolate: false,
    testTimeout: 120_000,
    // Some hooks build a site; on a busy machine that takes as long as a test may.
    hookTimeout: 120_000,
    // Sites of a few issues in folders of their own: what Pagefind made once serves them all.
    env: { CI: "true", BULLETIN_CACHE: resolve(".cache") },
  },
});

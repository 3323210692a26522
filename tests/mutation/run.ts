import { Stryker } from "@stryker-mutator/core";

/** The rooms whose own tests, in the folder of the same name, must notice a change of their code. */
const ROOMS = ["bulletin", "content/body", "search"];

/** Percent of the mutants that the tests must notice. */
const LEAST = 85;

/**
 * `npm run mutate [-- PATH…]`: changes one thing at a time in the files of a room, or in one file, and runs the room's tests that reach it.
 * Says which changes no test notices; exit status 1 where a path's score is below `LEAST`. Constants of modules are left as they are.
 * Takes minutes for a file, hours for all.
 */
const paths = process.argv.slice(2);
for (const path of paths.length > 0 ? paths : ROOMS.map((room) => `src/${room}`)) {
  // A mutant loads all test files that reach it: the room's own do it in a fraction of the time of all.
  process.env.MUTATED_ROOM = ROOMS.find((name) => path.startsWith(`src/${name}`)) ?? `{${ROOMS.join()}}`;
  await new Stryker({
    mutate: [/\.tsx?(:|$)/.test(path) ? path : `${path}/**/*.ts`],
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "tests/mutation/vitest.config.ts" },
    coverageAnalysis: "perTest",
    // What runs once, when a module is loaded, is not known to be reached by any one test: each such mutant takes all of them, hours for a table.
    ignoreStatic: true,
    concurrency: 2,
    thresholds: { high: 95, low: LEAST, break: LEAST },
    // Stryker knows no TypeScript 7; the sandbox has the same paths as the project, so nothing is to be rewritten.
    tsconfigFile: "none",
    disableTypeChecks: false,
    reporters: ["clear-text", "progress-append-only"],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    tempDirName: ".cache/stryker",
    ignorePatterns: ["_site", ".cache"],
    cleanTempDir: "always",
    allowEmpty: true,
  }).runMutationTest();
}

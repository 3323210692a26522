import { fileURLToPath } from "node:url";

/** `npm start`: restarts the preview when the sources change. Help needs no watching, and returns to the prompt. */

const given = process.argv.slice(2);
if (given.includes("--help") || given.includes("-h")) {
  process.argv.splice(2, given.length, "start", "--help");
  await import("./run.js");
} else {
  const sources = fileURLToPath(new URL("commands/start.ts", import.meta.url));
  process.argv.splice(2, given.length, "watch", "--clear-screen=false", sources, ...given);
  await import(import.meta.resolve("tsx/cli"));
}

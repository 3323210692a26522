import { writeFileSync } from "node:fs";

// For a process that a test starts with `--import`: at its end it tells the milliseconds of processor time that it took.
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  if (process.env.PROCESSOR_TIME) writeFileSync(process.env.PROCESSOR_TIME, String((user + system) / 1000));
});

import { setTimeout } from "node:timers/promises";

type Job = () => Promise<void>;

/**
 * Takes jobs and runs them behind what goes on, one at a time; of those that come in meanwhile only the last.
 * `pause`: milliseconds without another job before one runs: who goes on typing is answered first.
 */
export function createFollower(report: (error: unknown) => void, pause = 0): (job: Job) => Promise<void> {
  let next: Job | undefined;
  let isBusy = false;
  const run = async (): Promise<void> => {
    isBusy = true;
    while (next) {
      let job: Job;
      do {
        job = next;
        if (pause > 0) await setTimeout(pause);
      } while (job !== next);
      next = undefined;
      await job().catch(report);
    }
    isBusy = false;
  };
  return async (job) => {
    next = job;
    if (!isBusy) void run();
  };
}

type Job = () => Promise<void>;

/** Takes jobs and runs them behind what goes on, one at a time; of those that come in meanwhile only the last. */
export function createFollower(report: (error: unknown) => void): (job: Job) => Promise<void> {
  let next: Job | undefined;
  let isBusy = false;
  const run = async (): Promise<void> => {
    isBusy = true;
    for (let job = next; job; job = next) {
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

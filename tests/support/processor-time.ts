/** Milliseconds that some work takes of the processor's time, in all threads, whatever else the machine does. */
export function processorTime(work: () => void): number {
  const startedAt = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(startedAt);
  return (user + system) / 1000;
}

/** Milliseconds that this thread computed: on a busy machine it waits, which says nothing about the work. */
export function measureComputing(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

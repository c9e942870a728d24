/** Milliseconds that this thread has computed so far: on a busy machine it also waits, which says nothing about the work. */
export function computingTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

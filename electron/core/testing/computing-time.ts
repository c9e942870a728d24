/** Milliseconds that this thread has computed so far: on a busy machine it also waits, which says nothing about the work. */
export function computingTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The same of all threads of this process, for work that a reader or a worker does. */
export function computingTimeOfAll(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

import { vi } from 'vitest';

/** Runs at another time of day and year, in another time zone. */
export async function elsewhere<Result>(run: () => Promise<Result>): Promise<Result> {
  const zone = process.env.TZ;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T17:18:20Z') });
  process.env.TZ = 'Pacific/Auckland';
  try {
    return await run();
  } finally {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
}

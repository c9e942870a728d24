import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { keepFirstPages } from './keep-first-pages.ts';

describe('a list that was read page by page', () => {
  const read = async (pages: number) => {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    keepFirstPages(client);
    const observer = new InfiniteQueryObserver(client, {
      queryKey: ['list'],
      queryFn: ({ pageParam }) => pageParam,
      initialPageParam: 0,
      getNextPageParam: (last: number) => last + 1,
    });
    const stop = observer.subscribe(() => undefined);
    await observer.refetch();
    for (let page = 1; page < pages; page++) await observer.fetchNextPage();
    const kept = () => client.getQueryData<InfiniteData<number>>(['list']);
    return { client, observer, stop, kept };
  };

  it('is whole while somebody looks at it, and keeps its beginning afterwards', async () => {
    const { stop, kept } = await read(45);
    expect(kept()?.pages).toHaveLength(45);
    stop();
    const first = Array.from({ length: 40 }, (_, page) => page);
    expect(kept()).toEqual({ pages: first, pageParams: first });
  });

  it('is read on from there by whoever comes back', async () => {
    const { observer, stop, kept } = await read(45);
    stop();
    const stopAgain = observer.subscribe(() => undefined);
    await observer.fetchNextPage();
    expect(kept()?.pages.slice(-2)).toEqual([39, 40]);
    stopAgain();
  });

  it('does not grow by a page that comes after the last one left', async () => {
    const { observer, stop, kept } = await read(45);
    const coming = observer.fetchNextPage({ cancelRefetch: false });
    stop();
    await coming;
    expect(kept()?.pages).toHaveLength(40);
  });

  it('stays old where it was known to be', async () => {
    const { client, stop } = await read(45);
    await client.invalidateQueries({ refetchType: 'none' });
    stop();
    expect(client.getQueryState(['list'])?.isInvalidated).toBe(true);
  });

  it('is left alone where it is short', async () => {
    const { stop, kept } = await read(3);
    const before = kept();
    stop();
    expect(kept()).toBe(before);
  });
});

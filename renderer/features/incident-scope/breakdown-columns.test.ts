import { describe, expect, it } from 'vitest';
import { listData } from './breakdown-columns.tsx';

describe('the categories of data', () => {
  it('begin with the special ones, each once, even where nobody counted their people', () => {
    const rows = listData({
      dataCategories: [
        { category: 'contact', conversations: 40, people: 31 },
        { category: 'health', conversations: 3, people: 2 },
      ],
      specialCategories: [
        { category: 'health', conversations: 3 },
        { category: 'religion', conversations: 1 },
      ],
    });
    expect(rows).toEqual([
      { category: 'health', isSpecial: true, conversations: 3, people: 2 },
      { category: 'religion', isSpecial: true, conversations: 1, people: null },
      { category: 'contact', isSpecial: false, conversations: 40, people: 31 },
    ]);
  });
});

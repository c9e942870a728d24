import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaybookMistake } from './find-playbook-mistake.ts';

const task = (
  key: string,
  dependsOn: string[] = [],
  due: Parameters<typeof findPlaybookMistake>[0][0]['due'] = null,
) => ({
  key,
  dependsOn,
  due,
});

describe('the tasks of a playbook', () => {
  it('may stand in any order as long as none waits for itself', () => {
    expect(findPlaybookMistake([task('c', ['a', 'b']), task('b', ['a']), task('a')])).toBeNull();
  });

  it.each([
    ['a key that is there twice', [task('a'), task('b'), task('a')], 'playbook.keyTwice', 3],
    ['a task nobody knows', [task('a'), task('b', ['c'])], 'playbook.dependencyUnknown', 2],
    ['a task that waits for itself', [task('a', ['a'])], 'playbook.dependsInCircle', 1],
    ['a circle', [task('x'), task('a', ['b']), task('b', ['c']), task('c', ['a'])], 'playbook.dependsInCircle', 2],
    [
      'a moment nobody keeps',
      [task('a', [], { hours: 1, relation: 'after', anchor: 'noticed' })],
      'playbook.anchorUnknown',
      1,
    ],
    [
      'a moment as an end',
      [task('a', [], { hours: 1, relation: 'before', anchor: 'aware' })],
      'playbook.anchorUnknown',
      1,
    ],
  ])('may not have %s', (_, tasks, code, place) => {
    expect(findPlaybookMistake(tasks)).toEqual({ code, task: place });
  });

  it('can be due after a moment or before a clock', () => {
    const after = task('a', [], { hours: 1, relation: 'after', anchor: 'detected' });
    const before = task('b', [], { hours: 6, relation: 'before', anchor: 'eu.gdpr.sa' });
    expect(findPlaybookMistake([after, before])).toBeNull();
  });

  it('never make a circle where each depends on earlier ones alone, and always where the first depends on the last', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(5), { maxLength: 3 }), { minLength: 2, maxLength: 6 }), (links) => {
        const tasks = links.map((each, index) =>
          task(
            keys[index]!,
            each.filter((to) => to < index).map((to) => keys[to]!),
          ),
        );
        expect(findPlaybookMistake(tasks)).toBeNull();
        const chain = tasks.map(({ key }, index) => task(key, [tasks.at(index - 1)!.key]));
        expect(findPlaybookMistake(chain)?.code).toBe('playbook.dependsInCircle');
      }),
    );
  });
});

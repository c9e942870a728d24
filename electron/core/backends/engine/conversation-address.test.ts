import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf, joinConversationId } from './conversation-address.ts';

const ofBots = { of: 'bots' } as const;
const ofPeople = { of: 'people', credential: 'users' } as const;
const text = fc.string({ minLength: 1, unit: 'binary' }).filter((one) => one.isWellFormed());

it('an id that holds whose it is leads back to both', () => {
  fc.assert(
    fc.property(text, text, (whose, id) => {
      expect(addressOf(ofBots, joinConversationId(ofBots, whose, id))).toEqual({ bot: whose, id });
      expect(addressOf(ofPeople, joinConversationId(ofPeople, whose, id))).toEqual({ person: whose, id });
    }),
  );
});

it('different conversations of different people never get the same id', () => {
  fc.assert(
    fc.property(text, text, text, text, (whose, id, other, otherId) => {
      const isSame = whose === other && id === otherId;
      expect(joinConversationId(ofBots, whose, id) === joinConversationId(ofBots, other, otherId)).toBe(isSame);
    }),
  );
});

it('where a system has one list, an id is the system’s own', () => {
  expect(joinConversationId(null, '', 'a:b')).toBe('a:b');
  expect(addressOf(null, 'a:b')).toEqual({ id: 'a:b' });
});

it.each(['', 'x', ':', '%zz:1'])('an id somebody else made (%j) names nothing', (id) => {
  const { bot, id: own } = addressOf(ofBots, id);
  expect(bot === '' || own === '').toBe(true);
});

import { expect, it } from 'vitest';
import { isNoProxyEntry, readNoProxy } from './no-proxy.ts';

it.each([
  ['intern.example', 'intern.example', true],
  ['intern.example', 'bot.intern.example', true],
  ['.intern.example', 'bot.intern.example', true],
  ['*.Intern.Example', 'bot.intern.example', true],
  ['intern.example', 'notintern.example', false],
  ['intern.example', 'intern.example.com', false],
  ['10.0.0.0/8', '10.20.30.40', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['10.1.2.3', '10.1.2.3', true],
  ['10.1.2.3', '10.1.2.4', false],
  ['fd00::/8', '[fd12::1]', true],
  ['10.0.0.0/8', 'ten.example', false],
])('%s takes %s for one of it: %s', (entry, host, isIncluded) => {
  expect(readNoProxy([entry])(host)).toBe(isIncluded);
});

it.each([
  ['bot.example', true],
  ['.bot.example', true],
  ['büro.example', true],
  ['10.0.0.0/8', true],
  ['fd00::/8', true],
  ['10.0.0.0/33', false],
  ['10.0.0.0/8/8', false],
  ['10.0.0.0/x', false],
  ['https://bot.example', false],
  ['bot..example', false],
  ['a b', false],
  ['', false],
])('%j can be understood: %s', (entry, isFine) => {
  expect(isNoProxyEntry(entry)).toBe(isFine);
});

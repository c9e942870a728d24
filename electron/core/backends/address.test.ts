import { expect, it } from 'vitest';
import { problemCode } from '../testing/test-core.ts';
import { checkAddress } from './address.ts';

it.each([
  ['https://bot.example.com', 'https://bot.example.com'],
  ['https://bot.example.com/', 'https://bot.example.com'],
  ['https://bot.example.com/chat/api/', 'https://bot.example.com/chat/api'],
  ['HTTPS://Bot.Example.com:443', 'https://bot.example.com'],
  ['http://127.0.0.1:4870', 'http://127.0.0.1:4870'],
  ['http://127.1:80', 'http://127.0.0.1'],
  ['http://localhost:1', 'http://localhost:1'],
  ['http://[::1]:2', 'http://[::1]:2'],
])('%s is taken as %s', (given, stored) => {
  expect(checkAddress(given)).toBe(stored);
});

it.each([
  'http://bot.example.com',
  'http://127.0.0.1.example.com',
  'http://localhost.example.com',
  'http://10.0.0.1',
  'http://[::2]',
  'ftp://127.0.0.1',
  'file:///etc/passwd',
  'https://user@bot.example.com',
  'https://:secret@bot.example.com',
  'https://bot.example.com?key=1',
  'https://bot.example.com#x',
  'bot.example.com',
  '',
])('%j is refused', async (given) => {
  expect(await problemCode(Promise.resolve().then(() => checkAddress(given)))).toBe('backend.addressRefused');
});

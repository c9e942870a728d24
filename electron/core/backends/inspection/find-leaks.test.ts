import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computingTime } from '../../testing/computing-time.ts';
import { findLeaks } from './find-leaks.ts';

describe('an error page', () => {
  it.each<[string, string, string[]]>([
    [
      'of Node.js',
      JSON.stringify({
        stack: 'TypeError: x is undefined\n    at handler (/srv/app/src/index.js:12:7)\n    at next (x.js:1:2)',
      }),
      ['stackTrace', 'path'],
    ],
    [
      'of Python',
      'Traceback (most recent call last):\n  File "/opt/bot/app.py", line 3, in <module>',
      ['stackTrace', 'path'],
    ],
    ['of Java', 'java.lang.NullPointerException\n\tat com.example.Bot.read(Bot.java:42)', ['stackTrace']],
    [
      'of PHP',
      'PDOException: SQLSTATE[42S02]\n#0 /var/www/html/index.php(12): PDO->query()',
      ['stackTrace', 'query', 'path'],
    ],
    ['of Flask', '<title>Werkzeug Debugger</title>', ['debugPage']],
    ['with a query', '{"message":"SELECT id, text FROM message WHERE id = 1 failed"}', ['query']],
    ['of nginx', '<center>nginx/1.18.0 (Ubuntu)</center>', ['version']],
    ['of Windows', 'Could not find file "C:\\inetpub\\bot\\web.config"', ['path']],
    ['that says what happened and no more', '{"error":{"code":"not_found","message":"There is no such object."}}', []],
    ['in words', 'Please select the right address from the list, or look at our home/office page.', []],
    ['that is empty', '', []],
  ])('%s tells what it tells', (_what, page, leaks) => {
    expect(findLeaks(page)).toEqual(leaks);
  });

  it('is read in little time, whatever it is', () => {
    const pieces = fc.constantFrom('\n', ' ', '  at ', 'at a.b(', '(', '/', '/usr/', 'SELECT ', 'C:\\', ':1', '"', 'a');
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 40 }), (some) => {
        const page = some.join('').repeat(Math.ceil(20_000 / some.length));
        const startedAt = computingTime();
        findLeaks(page);
        expect(computingTime() - startedAt).toBeLessThan(1000);
      }),
      { numRuns: 60 },
    );
  });
});

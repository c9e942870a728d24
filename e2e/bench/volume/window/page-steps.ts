/** What is done in the page, as expressions that resolve to something other than null. Milliseconds. */

const soon = `const until = (look) => new Promise((resolve, reject) => {
  const from = performance.now();
  const again = () => {
    const seen = look();
    if (seen) resolve(seen);
    else if (performance.now() - from > 60000) reject(new Error('not shown: ' + look));
    else requestAnimationFrame(again);
  };
  again();
});
const write = (field, value) => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};`;

const inPage = (steps: string): string => `(async () => { ${soon} ${steps} })()`;

/** From the passphrase that was sent to the figures of Today, painted. */
export const unlockToToday = (passphrase: string): string =>
  inPage(`
    const field = await until(() => document.querySelector('input[type=password]'));
    write(field, ${JSON.stringify(passphrase)});
    await until(() => field.value !== '');
    const from = performance.now();
    field.form.requestSubmit();
    await until(() => document.querySelector('#content ul[aria-label] li button'));
    await new Promise(requestAnimationFrame);
    return performance.now() - from;`);

/** Opens the transcripts, states a reason where one is asked for, and searches. Resolves to how long the hits took. */
export const searchFor = (word: string): string =>
  inPage(`
    (await until(() => document.querySelector('nav a[href="/transcripts"]'))).click();
    await until(() => document.querySelector('[role=dialog] form, #content input[type=search]'));
    const asked = document.querySelector('[role=dialog] form');
    if (asked) {
      asked.requestSubmit();
      await until(() => !document.querySelector('[role=dialog]'));
    }
    const field = await until(() => document.querySelector('#content input[type=search]'));
    const from = performance.now();
    write(field, ${JSON.stringify(word)});
    await until(() => document.querySelector('#content [role=grid] mark'));
    return performance.now() - from;`);

interface Scrolled {
  /** Pixels of the list, or of an empty one. */
  target: 'list' | 'empty';
  rows: number;
  limitMs: number;
}

const rowPixels = 36;
const rowsAFrame = 12;
/** A list that does not grow for so long has ended. */
const endMs = 5000;

/** Scrolls down frame by frame. Resolves to the rows that passed and every frame's length. */
export const scroll = ({ target, rows, limitMs }: Scrolled): string =>
  inPage(`
    const scroller = ${
      target === 'list'
        ? `document.querySelector('#content [role=grid]').closest('[role=region]')`
        : `(() => {
            const outer = document.createElement('div');
            outer.style.cssText = 'position:fixed;inset:0;overflow:auto;background:#fff;z-index:999';
            const inner = document.createElement('div');
            inner.style.height = '${rows * rowPixels}px';
            outer.append(inner);
            document.body.append(outer);
            return outer;
          })()`
    };
    const frames = [];
    const from = performance.now();
    let last = from;
    let passed = 0;
    let movedAt = from;
    await new Promise((resolve) => {
      const next = (now) => {
        if (frames.length > 0 || now > last) frames.push(now - last);
        last = now;
        const before = scroller.scrollTop;
        scroller.scrollTop += ${rowsAFrame * rowPixels};
        passed += (scroller.scrollTop - before) / ${rowPixels};
        if (scroller.scrollTop > before) movedAt = now;
        if (passed >= ${rows} - 40 || now - from > ${limitMs} || now - movedAt > ${endMs}) resolve();
        else requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    });
    ${target === 'empty' ? 'scroller.remove();' : ''}
    return { rows: Math.round(passed), frames };`);

/** One round through every screen, a search, and a transcript that is read. Resolves to the number of screens. */
export const useOnce = (word: string): string =>
  inPage(`
    const links = [...document.querySelectorAll('nav a[href]')].map((link) => link.getAttribute('href'));
    for (const href of links) {
      document.querySelector('nav a[href="' + href + '"]').click();
      await new Promise((resolve) => setTimeout(resolve, 700));
      const field = href === '/transcripts' && document.querySelector('#content input[type=search]');
      if (!field) continue;
      write(field, ${JSON.stringify(word)});
      const row = await until(() => document.querySelector('#content [role=grid] tr[data-row]'));
      row.click();
      await until(() => document.querySelector('[role=feed] article'));
    }
    return links.length;`);

import type { Page } from '@playwright/test';
import { startHostileBackend, type HostileBackend } from '../../electron/core/testing/hostile-backend.ts';
import { splitInvisible } from '../../renderer/lib/invisible.ts';
import { hostileNames, hostileStrings } from '../../shared/testing/hostile-strings/index.ts';
import type { Custos } from '../fixtures/custos.ts';
import { createSteps, person } from '../fixtures/steps.ts';
import { expect, test } from './fixtures.ts';

/** What the window shows for a text: itself, with the characters nobody sees by name. */
const shown = (text: string) =>
  splitInvisible(text)
    .map(({ source, mark }) => mark ?? source)
    .join('');

/** Elements that only a text taken for markup could have made, and what such a text would have done. */
function lookForHarm(page: Page) {
  return page.evaluate(() => ({
    hacked: (window as unknown as { hacked?: string }).hacked,
    polluted: 'polluted' in {},
    elements: [
      ...document.querySelectorAll(
        `#root :is(script, style:not([data-mantine-styles]), link, meta, base, iframe, frame, object, embed, applet, webview, video, audio, track,
        form[action], math, marquee, body, template, slot, details, picture, image, animate, foreignObject, use, b,
        img, a[href^="javascript" i], a[href*="evil"], a[href^="http"], [onload], [onerror], [onclick], [onfocus])`,
      ),
    ].map((element) => element.outerHTML.slice(0, 200)),
    frames: window.length,
    title: document.title,
    address: location.href.replace(/#.*/, ''),
  }));
}
const noHarm = {
  hacked: undefined,
  polluted: false,
  elements: [],
  frames: 0,
  title: 'Custos',
  address: 'app://custos/index.html',
};

/** Collects every text of a list that draws only what is in view. */
async function scrollThrough(page: Page, role: 'feed' | 'grid'): Promise<string[]> {
  return page.evaluate(async (kind) => {
    const list = document.querySelector<HTMLElement>(`[role="${kind}"]`);
    const scroller = kind === 'feed' ? list : list?.parentElement;
    if (!scroller) throw new Error('no list');
    const found = new Map<number, string>();
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const collect = () => {
      for (const element of scroller.querySelectorAll(kind === 'feed' ? '[data-index]' : '[data-row]')) {
        const index = Number(element.getAttribute(kind === 'feed' ? 'data-index' : 'data-row'));
        found.set(index, element.querySelector('bdi')?.textContent ?? '');
      }
    };
    let before = -1;
    scroller.scrollTop = 0;
    await painted();
    while (scroller.scrollTop !== before) {
      collect();
      before = scroller.scrollTop;
      scroller.scrollTop += scroller.clientHeight;
      await painted();
      await painted();
    }
    collect();
    return [...found].sort(([a], [b]) => a - b).map(([, text]) => text);
  }, role);
}

async function connect(custos: Custos, backend: HostileBackend, name: string): Promise<string> {
  await custos.call('vault.create', { ...person });
  await custos.call('approvals.setMode', { mode: 'onePerson' });
  const place = { baseUrl: backend.baseUrl, credentials: { token: 'secret' }, allowPrivate: true };
  const { id } = await custos.call('backends.add', { connector: 'open-admin-api', name, ...place });
  const { jobId } = await custos.call('backends.sync', { id });
  await expect.poll(async () => (await custos.call('jobs.get', { id: jobId })).state).toBe('done');
  return id;
}

test.beforeEach(async ({ custos, page }) => {
  await custos.app.evaluate(({ shell, dialog, app }) => {
    const acts: string[] = [];
    Object.assign(globalThis, { acts });
    shell.openExternal = (url) => Promise.resolve(void acts.push(`browser ${url}`));
    dialog.showMessageBox = () => Promise.resolve({ response: acts.push('message'), checkboxChecked: false });
    app.on('web-contents-created', () => acts.push('contents'));
  });
  page.on(
    'dialog',
    (dialog) => void dialog.dismiss().then(() => page.evaluate(() => Object.assign(window, { hacked: 'dialog' }))),
  );
  page.on('framenavigated', () => void page.evaluate(() => Object.assign(window, { hacked: 'navigation' })));
});

test('what attackers say to a bot is shown to the letter, in the list and in the reader, and does nothing', async ({
  custos,
  page,
  words,
  foreign,
}) => {
  test.setTimeout(240_000);
  const texts = hostileStrings(foreign.origin);
  // Once as it is, and once behind a word that all can be found by.
  const sentences = [...texts, ...texts.map((text) => `probe ${text}`)];
  const backend = await startHostileBackend({ bot: texts[0] ?? '', person: texts[12] ?? '', sentences });
  try {
    await connect(custos, backend, texts[2] ?? '');
    const steps = createSteps(page, words);
    await steps.openScreen('transcripts');
    await steps.stateReason('incident', '<script>');
    const field = page.getByLabel(words('transcripts.words'), { exact: true });
    for (const text of texts) await field.fill(text.slice(0, 500).toWellFormed());
    await field.fill('probe');
    const grid = page.getByRole('grid', { name: words('transcripts.hits') });
    await expect(grid).toHaveAttribute('aria-rowcount', String(texts.length + 1));
    const listed = await scrollThrough(page, 'grid');
    expect(listed).toHaveLength(texts.length);
    expect(await lookForHarm(page)).toEqual(noHarm);

    await page.evaluate(() => document.querySelector('[role="grid"]')?.parentElement?.scrollTo(0, 0));
    await grid.getByRole('row').nth(1).click();
    await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible();
    const read = await scrollThrough(page, 'feed');
    const reason = { purpose: 'incident' };
    const { hits } = await custos.call('transcripts.search', { reason, text: 'probe', limit: 1 });
    const conversationId = hits[0]?.conversationId ?? '';
    const { messages } = await custos.call('transcripts.get', { conversationId, reason });
    expect(messages).toHaveLength(sentences.length);
    expect(read).toEqual(messages.map(({ text }) => shown(text)));
    expect(read.filter((text) => /[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/.test(text))).toEqual([]);
    expect(read[texts.indexOf('invoice\u202Efdp.exe')]).toBe('invoiceU+202Efdp.exe');

    await page.keyboard.press('m');
    expect(await lookForHarm(page)).toEqual(noHarm);
    expect(foreign.seen).toEqual([]);
    expect(await custos.app.evaluate(() => (globalThis as unknown as { acts: string[] }).acts)).toEqual([]);
  } finally {
    await backend.close();
  }
});

test('what attackers call their bots, and what is typed for a name, does nothing on any screen', async ({
  custos,
  page,
  words,
  foreign,
}) => {
  test.setTimeout(240_000);
  const names = hostileNames(foreign.origin);
  const backend = await startHostileBackend({
    bot: names[1] ?? '',
    moreBots: names,
    person: names[13] ?? '',
    sentences: ['hello'],
  });
  try {
    const id = await connect(custos, backend, names[3] ?? '');
    const steps = createSteps(page, words);
    await steps.openScreen('backends');
    await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: '<scr' }).first()).toBeVisible();
    for (const name of names) await custos.callRaw('backends.update', { id, name });
    expect(await lookForHarm(page)).toEqual(noHarm);

    await steps.openScreen('transcripts');
    await steps.stateReason('incident', names[0] ?? '');
    await expect(page.getByRole('grid').getByRole('row').nth(2)).toBeVisible();
    expect(await lookForHarm(page)).toEqual(noHarm);

    for (const name of names) await custos.callRaw('controllers.add', { name });
    await custos.call('users.add', { name: 'rita', displayName: names[4] ?? '', role: 'reviewer' });
    for (const screen of ['settings', 'log'] as const) {
      await steps.openScreen(screen);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      expect(await lookForHarm(page)).toEqual(noHarm);
    }
    expect(foreign.seen).toEqual([]);
    expect(await custos.app.evaluate(() => (globalThis as unknown as { acts: string[] }).acts)).toEqual([]);
  } finally {
    await backend.close();
  }
});

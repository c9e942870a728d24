import { startHostileBackend } from '../../electron/core/testing/hostile-backend.ts';
import { createSteps, person } from '../fixtures/steps.ts';
import { expect, test } from './fixtures.ts';

test('what an attacker says to a bot is shown as text and does nothing', async ({ custos, page, words, foreign }) => {
  const sentences = [
    `hostile <img src="${foreign.origin}/image" onerror="window.hacked = 'image'">`,
    `hostile <script src="${foreign.origin}/script.js"></script><script>window.hacked = 'script'</script>`,
    `hostile <a href="javascript:window.hacked='link'">click</a> javascript:window.hacked='url'`,
    `hostile <iframe src="${foreign.origin}/frame"></iframe><style>* { display: none }</style>`,
    `hostile <svg/onload=window.hacked='svg'> <b>bold</b> &lt;i&gt; {{7*7}} \${7*7} %s`,
    `hostile [a](${foreign.origin}/markdown) ![b](${foreign.origin}/picture) ${foreign.origin}/bare`,
    'hostile \u202Etxet desrever\u202C and \u2066isolated\u2069',
    'hostile zero\u200Bwidth and \uFEFFmark',
    `hostile ${'long'.repeat(4000)}`,
    'hostile __proto__ constructor toString',
  ];
  const backend = await startHostileBackend({
    bot: `<img src=x onerror="window.hacked='bot'">`,
    person: `<b onmouseover="window.hacked='person'">\u202Eeve`,
    sentences,
  });
  try {
    await custos.call('vault.create', { ...person });
    const { id } = await custos.call('backends.add', {
      connector: 'open-admin-api',
      name: `<img src="${foreign.origin}/name" onerror="window.hacked='name'">`,
      baseUrl: backend.baseUrl,
      credentials: { token: 'secret' },
      allowPrivate: true,
    });
    const { jobId } = await custos.call('backends.sync', { id });
    await expect.poll(async () => (await custos.call('jobs.get', { id: jobId })).state).toBe('done');

    const steps = createSteps(page, words);
    await steps.putReasonOff();
    await steps.openScreen('backends');
    await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: '<img' }).first()).toBeVisible();
    await steps.openScreen('transcripts');
    await steps.stateReason('incident', '<script>');
    await page.getByLabel(words('transcripts.words'), { exact: true }).fill('hostile');
    const hits = page.getByRole('grid', { name: words('transcripts.hits') });
    await expect(hits.getByRole('row')).toHaveCount(sentences.length + 1);
    await hits.getByRole('row').nth(1).click();
    const articles = page.getByRole('feed').getByRole('article');
    await expect(articles).toHaveCount(sentences.length);

    for (const [index, sentence] of sentences.slice(0, 6).entries())
      await expect(articles.nth(index)).toContainText(sentence);
    await articles.nth(2).click();

    const seen = await page.evaluate(() => ({
      hacked: (window as unknown as { hacked?: string }).hacked,
      elements: document.querySelectorAll('main img[src], main iframe, main script, main a[href^="javascript"], main b')
        .length,
      title: document.title,
    }));
    expect(seen).toEqual({ hacked: undefined, elements: 0, title: 'Custos' });
    expect(foreign.seen).toEqual([]);

    // Characters made to be invisible or to turn text around are shown by name and kept inside their sentence.
    const tricks = await page.evaluate(() =>
      [...document.querySelectorAll('[role="feed"] article')].map(({ textContent }) =>
        /[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/.test(textContent ?? ''),
      ),
    );
    expect(tricks).not.toContain(true);
    await expect(articles.nth(6)).toContainText('202E');
    await expect(articles.nth(7)).toContainText('200B');
  } finally {
    await backend.close();
  }
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPlainText } from '../../electron/core/testing/find-plain-text.ts';
import { expect, test } from '../fixtures/app.ts';
import { killCore } from '../fixtures/core-process.ts';
import { Custos } from '../fixtures/custos.ts';
import { createSteps } from '../fixtures/steps.ts';
import { createWords } from '../fixtures/words.ts';

const reason = { purpose: 'request', caseId: '2026-034' };
const words = createWords('en');
const machine = mkdtempSync(path.join(tmpdir(), 'custos-machine-'));
const places = ['HOME', 'TMPDIR', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME'] as const;
const before = Object.fromEntries(places.map((name) => [name, process.env[name]]));

test.beforeAll(() => {
  // Whatever Electron, Chromium or SQLite write anywhere a program may write by default lands below one folder.
  for (const name of places) {
    const folder = path.join(machine, name.toLowerCase());
    mkdirSync(folder);
    process.env[name] = folder;
  }
});
test.afterAll(() => {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(machine, { recursive: true, force: true, maxRetries: 3 });
});

/** What people said, unmasked, as it comes through the window's own bridge. */
async function readSentences(custos: Custos, count: number): Promise<string[]> {
  return custos.page.evaluate(
    async ([wanted, why]) => {
      type Reply = {
        ok: { hits: { conversationId: string }[]; cursor: string | null; messages: { id: number; text: string }[] };
      };
      const call = async (name: string, input: unknown) => ((await window.custos.call(name, input)) as Reply).ok;
      const found = new Set<string>();
      let cursor: string | null = null;
      do {
        const page = await call('transcripts.search', { reason: why, limit: 200, ...(cursor !== null && { cursor }) });
        for (const { conversationId } of page.hits) {
          const { messages } = await call('transcripts.get', { reason: why, conversationId });
          const unmask = messages.map(({ id }) => id);
          const open = await call('transcripts.get', { reason: why, conversationId, unmask });
          for (const { text } of open.messages) if (text.length >= 24) found.add(text);
          if (found.size >= wanted) return [...found].slice(0, wanted);
        }
        ({ cursor } = page);
      } while (cursor !== null);
      return [...found];
    },
    [count, reason] as const,
  );
}

test('after a full day of use, none of 1,000 known sentences stands readable anywhere', async () => {
  test.setTimeout(400_000);
  const custos = new Custos({ language: 'en', theme: 'light', switches: [], sampleSize: 'small', program: null });
  const sample = path.join(custos.folder, 'sample-chatbot');
  const backup = path.join(machine, 'backup.custos');
  let sentences: string[] = [];
  /** The beginnings suffice: storage that packs texts keeps what it sees first as it is. */
  const findReadable = () =>
    findPlainText(
      [machine],
      sentences.map((text) => text.slice(0, 32)),
    ).filter((file) => !file.startsWith(sample + path.sep));
  try {
    await custos.launch();
    let steps = createSteps(custos.page, words);
    await test.step('create, sync, search, read and unmask', async () => {
      await steps.createVault();
      await steps.keepCode();
      await steps.addSample();
      await steps.awaitSync();
      sentences = await readSentences(custos, 1000);
      expect(sentences).toHaveLength(1000);
      await steps.openScreen('transcripts');
      await steps.stateReason('request', '2026-034');
      const field = custos.page.getByLabel(words('transcripts.words'), { exact: true });
      const grid = custos.page.getByRole('grid', { name: words('transcripts.hits') });
      for (const sentence of sentences.slice(0, 5)) {
        await field.fill(`"${sentence.split(/\s+/).slice(0, 4).join(' ')}"`);
        await expect(grid.locator('mark').first()).toBeVisible();
        await grid.getByRole('row').nth(1).click();
        await expect(custos.page.getByRole('feed').getByRole('article').first()).toBeVisible();
        await custos.page.keyboard.press('m');
      }
      expect(findReadable()).toEqual([]);
    });
    await test.step('lock, unlock, export the log, back up', async () => {
      await steps.lock();
      expect(findReadable()).toEqual([]);
      await steps.unlock();
      await custos.call('audit.export', { to: path.join(machine, 'log.jsonl') });
      const { jobId } = await custos.call('vault.backup', { to: backup });
      await expect.poll(async () => (await custos.call('jobs.get', { id: jobId })).state).toBe('done');
      expect(existsSync(path.join(backup, 'content.db'))).toBe(true);
    });
    await test.step('core is killed, then the window crashes', async () => {
      await killCore(custos.app);
      await expect(custos.page.getByRole('heading', { name: words('vault.unlock.title') })).toBeVisible();
      await steps.unlock();
      await readSentences(custos, 300);
      await custos.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const gone = new Promise<void>((resolve) => contents?.once('render-process-gone', () => resolve()));
        contents?.forcefullyCrashRenderer();
        return gone;
      });
      expect(findReadable()).toEqual([]);
    });
    await test.step('restart and read on', async () => {
      await custos.close();
      await custos.launch();
      steps = createSteps(custos.page, words);
      await steps.unlock();
      await readSentences(custos, 100);
      // The crash locked the vault at once; the window that comes back then is one Playwright has given up.
      const { entries } = await custos.call('audit.list', { procedure: 'vault.lock' });
      expect(entries.map(({ refs }) => refs.cause)).toContain('crash');
      await custos.close();
    });
    expect(findReadable()).toEqual([]);
    // The same search does find them where they are readable: at the sample chatbot, whose files are not ours.
    expect(findPlainText([sample], sentences).length).toBeGreaterThan(0);
    // What Chromium keeps about visited pages, typed words and crashes is not there at all: see docs/security.md.
    const left = readdirSync(machine, { recursive: true, encoding: 'utf8' }).map((name) => path.basename(name));
    const kept = /^(history|visited links|web data|favicons|indexeddb|cookies|cache_data|.*\.dmp|core(\.\d+)?)$/i;
    expect(left.filter((name) => kept.test(name))).toEqual([]);
  } finally {
    await custos.close();
  }
});

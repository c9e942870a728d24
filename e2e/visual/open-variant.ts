import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../fixtures/electron-folder.ts';
import { Custos } from '../fixtures/custos.ts';
import { expect } from '../fixtures/screen.ts';
import { createWords, type Words } from '../fixtures/words.ts';
import type { Variant } from './variants.ts';

/** Made by full-vault/index.ts before the tests. */
const fullVault = path.join(projectFolder, 'test-results', 'full-vault');

/** The window in one variant, with files of its own. */
export async function openVariant(
  { language, theme, amount, width, height }: Variant,
  use: (custos: Custos, words: Words) => Promise<void>,
): Promise<void> {
  const sampleSize = amount === 'typical' ? 'small' : 'whole';
  const custos = new Custos({ language, theme, switches: [], sampleSize, program: null });
  if (amount === 'full') cpSync(fullVault, custos.folder, { recursive: true });
  try {
    await custos.launch();
    await custos.app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await expect.poll(() => custos.page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
    await use(custos, createWords(language));
  } finally {
    await custos.close();
    rmSync(custos.folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

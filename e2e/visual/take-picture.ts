import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures/screen.ts';

/** Writes what the page shows, and compares it where CUSTOS_VISUAL_BASELINE names a folder with earlier pictures. */
export async function takePicture(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  if (!process.env.CUSTOS_VISUAL_BASELINE) return;
  await expect.soft(page).toHaveScreenshot([path.basename(folder), `${name}.png`], {
    mask: [page.locator('time, code')],
    maxDiffPixelRatio: 0.002,
  });
}

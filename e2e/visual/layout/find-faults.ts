import type { Page } from '@playwright/test';
import { messages } from '../../../renderer/lib/messages.ts';
import { findControlFaults } from './find-control-faults.ts';
import { findCutText } from './find-cut-text.ts';
import { findOverflow } from './find-overflow.ts';
import { findRawText } from './find-raw-text.ts';
import { installLook } from './look.ts';

const messageIds = Object.keys(messages.en);

/** Everything wrong with the layout of what the page shows, each in one line that begins with what kind it is. */
export async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(installLook);
  const found = {
    wide: await page.evaluate(findOverflow),
    cut: await page.evaluate(findCutText),
    control: await page.evaluate(findControlFaults),
    raw: await page.evaluate(findRawText, messageIds),
  };
  return Object.entries(found).flatMap(([kind, faults]) => [...new Set(faults)].map((fault) => `${kind}: ${fault}`));
}

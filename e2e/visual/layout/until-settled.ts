import type { Page } from '@playwright/test';
import { messages } from '../../../renderer/lib/messages.ts';

const loading = [messages.de['ui.loading'], messages.en['ui.loading']];

/** Until the page has its fonts, waits for nothing, and has not changed for a moment: what it asked for is there. */
export async function untilSettled(page: Page): Promise<void> {
  await page.evaluate(async (saysLoading) => {
    /** Longer than a screen waits before it says that it is loading. */
    const quiet = 300;
    const most = 20_000;
    await document.fonts.ready;
    const isLoading = (): boolean =>
      [...document.querySelectorAll('[role="status"]')].some((each) => saysLoading.includes(each.textContent ?? ''));
    await new Promise<void>((resolve) => {
      const end = (): void => {
        observer.disconnect();
        clearTimeout(timer);
        clearTimeout(limit);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      };
      const endUnlessLoading = (): void => {
        if (!isLoading()) end();
      };
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(endUnlessLoading, quiet);
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      let timer = setTimeout(endUnlessLoading, quiet);
      const limit = setTimeout(end, most);
    });
  }, loading);
}

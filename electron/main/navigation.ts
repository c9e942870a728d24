import { app, shell, type WebContents } from 'electron';
import { mayOpenInBrowser } from './browser-links.ts';

function offerToBrowser(url: string): void {
  if (mayOpenInBrowser(url)) void shell.openExternal(URL.parse(url)?.href ?? '');
}

function confine(contents: WebContents): void {
  // Comes before `will-navigate`, and for frames as well.
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
    if (event.isMainFrame) offerToBrowser(event.url);
  });
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    offerToBrowser(url);
    return { action: 'deny' };
  });
}

/** The window shows one page for its whole life: no page, frame or window ever leads elsewhere. */
export function confineNavigation(): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

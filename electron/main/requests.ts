import { app, type Session } from 'electron';
import { appScheme } from './app-origin.ts';

/** Chromium itself has no business on any network: not even names are resolved. Must run before the app is ready. */
export function cutOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // WebRTC's UDP heeds neither content policy nor request filter nor resolver.
  app.on('web-contents-created', (_event, contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'));
}

/** Cancels every request of the window that does not go to our own files, also those no content policy covers. */
export function cancelForeignRequests(session: Session): void {
  const allowed = new Set([`${appScheme}:`, ...(app.isPackaged ? [] : ['devtools:'])]);
  session.webRequest.onBeforeRequest((details, answer) => {
    const protocol = URL.parse(details.url)?.protocol;
    answer({ cancel: protocol === undefined || !allowed.has(protocol) });
  });
}

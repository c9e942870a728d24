import { Notification, type BrowserWindow } from 'electron';
import type { Notice } from './clock-notices.ts';
import { describeNotice } from './describe-notice.ts';

/** Kept until they are gone: one that is forgotten no longer hears the click. */
const shown = new Set<Notification>();

/** Shows a notice of the system, which leads to the window. */
export function showNotice(window: BrowserWindow, notice: Notice, language: 'de' | 'en'): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ ...describeNotice(notice, language), urgency: 'critical' });
  shown.add(notification);
  notification.once('close', () => shown.delete(notification));
  notification.once('click', () => {
    shown.delete(notification);
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  notification.show();
}

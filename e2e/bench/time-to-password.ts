import { launch } from './launch.ts';

const limitMs = 60_000;

/** Resolves in the page when a field for a passphrase has been painted, to the time then. */
export const whenPainted = `new Promise((resolve) => {
  const look = () => {
    const field = document.querySelector('input[type=password]');
    if (field && field.getClientRects().length > 0) requestAnimationFrame(() => resolve(Date.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Milliseconds from starting Electron to a painted passphrase field. */
export async function timeToPassword(appPath: string, userData: string, cwd: string): Promise<number> {
  const app = await launch(appPath, userData, cwd, limitMs);
  try {
    return Number(await app.ask(whenPainted)) - app.startedAt;
  } finally {
    await app.stop();
  }
}

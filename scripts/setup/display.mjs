import { SetupProblem } from './say.mjs';

/** Stops with what to do instead when no window can be shown here. */
export function checkDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return;
  throw new SetupProblem({
    en: `there is no display here (DISPLAY and WAYLAND_DISPLAY are not set). Instead:
  on this machine's own screen:  start it from a terminal of the desktop
  from another machine:          ssh -X USER@HOST, then npm start
  without any screen:            npm run cli -- --list
  on a virtual screen:           xvfb-run -a npm start   (Debian: apt-get install xvfb xauth)`,
    de: `Hier gibt es keine Anzeige (DISPLAY und WAYLAND_DISPLAY sind nicht gesetzt). Stattdessen:
  am Bildschirm dieses Rechners:   aus einem Terminal der Arbeitsumgebung starten
  von einem anderen Rechner aus:   ssh -X BENUTZER@RECHNER, dann npm start
  ganz ohne Bildschirm:            npm run cli -- --list
  auf einem virtuellen Bildschirm: xvfb-run -a npm start   (Debian: apt-get install xvfb xauth)`,
  });
}

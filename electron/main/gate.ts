import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { ProcedureName } from '../../shared/contract/index.ts';
import type { EventMessage } from '../../shared/contract/messages.ts';
import { Problem } from '../../shared/errors/problem.ts';
import { languageChoices } from '../../shared/language-choice.ts';
import { appOrigin } from './app-origin.ts';
import { channels } from './channels.ts';
import { choosePath } from './choose-path.ts';
import { keepLanguage } from './kept-language.ts';
import type { CoreProcess } from './core-process.ts';
import type { GivenVaults } from './given-vaults.ts';

/** Whether a message comes from the page we loaded, in the main frame of our window, and from nobody else. */
function isFromOurPage(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  if (window.isDestroyed()) return false;
  const frame = event.senderFrame;
  const contents = window.webContents;
  return event.sender === contents && frame !== null && frame === contents.mainFrame && frame.origin === appOrigin;
}

/** Every procedure of the contract, by the build: the contract itself takes longer to load than the rest of main. */
declare const custosProcedureNames: readonly ProcedureName[];
const allowList: ReadonlySet<string> = new Set(custosProcedureNames);

function isProcedureName(name: unknown): name is ProcedureName {
  return typeof name === 'string' && allowList.has(name);
}

/** The only way from the window to the rest: checks who asks and for what, then relays. It reads no input and no answer. */
export function openGate(window: BrowserWindow, core: CoreProcess, givenVaults: GivenVaults): void {
  ipcMain.handle(channels.call, (event, procedure: unknown, input: unknown) => {
    if (!isFromOurPage(event, window)) return { problem: new Problem('permission.denied').toJSON() };
    if (!isProcedureName(procedure)) return { problem: new Problem('procedure.unknown').toJSON() };
    return core.call(procedure, input);
  });

  ipcMain.handle(channels.choosePath, (event, kind: unknown, suggestedName: unknown) =>
    isFromOurPage(event, window) ? choosePath(window, kind, suggestedName) : null,
  );

  ipcMain.handle(channels.takeGivenVault, (event) => (isFromOurPage(event, window) ? givenVaults.take() : null));

  ipcMain.handle(channels.keepLanguage, (event, choice: unknown) => {
    const known = languageChoices.find((each) => each === choice);
    if (known && isFromOurPage(event, window)) keepLanguage(known);
  });

  const tell = (message: EventMessage): void => {
    if (!window.isDestroyed() && window.webContents.mainFrame.origin === appOrigin)
      window.webContents.send(channels.event, message);
  };
  core.onEvent(tell);
  givenVaults.onGiven(() => tell({ event: 'vault.given', payload: null }));
}

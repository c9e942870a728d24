import { contextBridge, ipcRenderer } from 'electron';
import type { CustosBridge, EventMessage } from '../../shared/contract/messages.ts';
import { channels, localeArgument } from '../main/channels.ts';

const locale = process.argv.find((argument) => argument.startsWith(localeArgument))?.slice(localeArgument.length);

const bridge: CustosBridge = {
  call: (procedure, input) => ipcRenderer.invoke(channels.call, procedure, input) as ReturnType<CustosBridge['call']>,
  on: (listener) => {
    // The page gets the message alone: the event object would hand it ipcRenderer.
    const relay = (_event: unknown, message: EventMessage): void => listener(message);
    ipcRenderer.on(channels.event, relay);
    return () => void ipcRenderer.off(channels.event, relay);
  },
  choosePath: (kind, suggestedName) =>
    ipcRenderer.invoke(channels.choosePath, kind, suggestedName) as Promise<string | null>,
  takeGivenVault: () => ipcRenderer.invoke(channels.takeGivenVault) as ReturnType<CustosBridge['takeGivenVault']>,
  keepLanguage: (choice) => ipcRenderer.invoke(channels.keepLanguage, choice) as Promise<void>,
  locale: locale || 'en',
};

// contextBridge copies the object and freezes the copy in the page.
contextBridge.exposeInMainWorld('custos', bridge);

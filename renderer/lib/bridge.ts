import type { CustosBridge } from '../../shared/contract/messages.ts';

declare global {
  interface Window {
    custos: CustosBridge;
  }
}

/** The one object the preload script puts into the window. Read late, so that tests can put a double in its place. */
export function bridge(): CustosBridge {
  return window.custos;
}

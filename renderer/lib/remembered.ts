/** Small choices of appearance, kept in the browser's storage. Never content. Works without storage, too. */
export function readChoice(key: string): string | null {
  try {
    return window.localStorage.getItem(`custos.${key}`);
  } catch {
    return null;
  }
}

export function rememberChoice(key: string, value: string): void {
  try {
    window.localStorage.setItem(`custos.${key}`, value);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the window.
  }
}

/** @param beginning of the keys */
export function forgetChoices(beginning: string): void {
  try {
    for (const key of Object.keys(window.localStorage))
      if (key.startsWith(`custos.${beginning}`)) window.localStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to forget.
  }
}

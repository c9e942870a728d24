/** Hosts whose https pages may be opened in the system's browser. None so far. */
const browserHosts: ReadonlySet<string> = new Set();

/** Whether a link may leave Custos. Decided on the parsed URL, so that look-alikes in other parts of it do not count. */
export function mayOpenInBrowser(url: string, hosts: ReadonlySet<string> = browserHosts): boolean {
  const parsed = URL.parse(url);
  return (
    parsed?.protocol === 'https:' &&
    hosts.has(parsed.hostname) &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

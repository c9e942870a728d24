/** The little of Chromium's protocol that is needed to ask a page when it showed something. */
export class DevTools {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  #nextId = 1;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as { id?: number; result?: Record<string, unknown>; error?: unknown };
      if (answer.id === undefined) return;
      const pending = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.result) pending?.resolve(answer.result);
      else pending?.reject(new Error(JSON.stringify(answer.error)));
    });
    socket.addEventListener('close', () => {
      for (const pending of this.#waiting.values()) pending.reject(new Error('the window closed'));
    });
  }

  static async connect(url: string): Promise<DevTools> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    return new DevTools(socket);
  }

  /** @returns what the promise in the page resolves to */
  async evaluate(sessionId: string, expression: string): Promise<unknown> {
    const answer = await this.#ask(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    );
    const { result, exceptionDetails } = answer as {
      result?: { value?: unknown };
      exceptionDetails?: { exception?: { description?: string } };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the page was replaced');
    return result?.value;
  }

  /** @returns the session of the first page, or null while there is none */
  async attachToPage(): Promise<string | null> {
    const { targetInfos } = (await this.#ask('Target.getTargets', {})) as {
      targetInfos: { targetId: string; type: string; url: string }[];
    };
    const page = targetInfos.find(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank');
    if (!page) return null;
    const attached = await this.#ask('Target.attachToTarget', { targetId: page.targetId, flatten: true });
    return String(attached['sessionId']);
  }

  close(): void {
    this.#socket.close();
  }

  #ask(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = this.#nextId++;
    const pending = Promise.withResolvers<Record<string, unknown>>();
    this.#waiting.set(id, pending);
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    return pending.promise;
  }
}

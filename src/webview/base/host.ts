declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** The editor's side of a web view, with the page's messages typed. */
export class Host<To, From> {
  private readonly api = acquireVsCodeApi();

  post(message: From): void {
    this.api.postMessage(message);
  }

  /** Calls the listener with each message of the editor. */
  listen(listener: (message: To) => void): void {
    window.addEventListener('message', ({ data }: MessageEvent<To>) => listener(data));
  }

  /** What the page kept before it was hidden or the window reloaded. */
  get kept(): unknown {
    return this.api.getState();
  }

  keep(state: unknown): void {
    this.api.setState(state);
  }
}

/** The page's texts in the person's language, as the editor wrote them into the page. */
export function readStrings<T>(): T {
  return JSON.parse(document.getElementById('strings')?.textContent ?? '{}') as T;
}

/** A message with its places {0}, {1} … filled in. */
export function fill(message: string, ...values: readonly (string | number)[]): string {
  return message.replace(/\{(\d)\}/gu, (place, at: string) => String(values[Number(at)] ?? place));
}

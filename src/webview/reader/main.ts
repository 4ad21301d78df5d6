import { Host, readStrings } from '../base/host';
import { Reader } from './reader';
import type { FromReader, ReaderStrings, ToReader } from './protocol';

/** Milliseconds until an article that has not come is asked for again. */
const PATIENCE = 400;

export function startReader(): void {
  const host = new Host<ToReader, FromReader>();
  addEventListener('error', ({ message, filename, lineno }) =>
    host.post({ kind: 'failed', message: `${message} (${filename}:${lineno})` }),
  );
  const reader = new Reader(host, readStrings<ReaderStrings>());
  document.body.append(...reader.elements);
  host.listen((message) => reader.receive(message));
  host.post({ kind: 'ready' });
  // A first page is sent its article unasked, and its first word brings nothing: were the article lost, the second word would bring it.
  setTimeout(() => reader.drawn || host.post({ kind: 'ready' }), PATIENCE);
}

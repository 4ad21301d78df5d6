import type { Status } from '../model';

const SIGNS: { readonly [K in Status]: string } = {
  suggested: '',
  accepted: '✓',
  edited: '✎',
  added: '+',
  rejected: '✗',
};

/** A claim's status as one sign; a suggestion has none. */
export function statusSign(status: Status): string {
  return SIGNS[status];
}

import { startOverview } from './overview/main';
import { startReader } from './reader/main';

/** The script of all pages, for they share most of it. The page itself says which it is. */
const PAGES: Readonly<Record<string, () => void>> = { overview: startOverview, reader: startReader };

PAGES[document.body.dataset.page ?? '']?.();

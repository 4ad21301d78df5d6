import type { ClaimKind, Stance, Status } from '../../core/model';
import type { Overview } from '../../core/overview/overview';
import type { Selection, Source } from '../../core/overview/selection';

/** What the overview's page and the editor say to each other. */

/** What is counted: the article in the active editor, or all articles of the workspace. */
export type Scope = 'article' | 'workspace';

/** Where a claim stands in its article: content spans as parts of the article's length, 0 to 1. */
export interface StripClaim {
  readonly id: string;
  /** The speaker's key; null: nobody found. */
  readonly speaker: string | null;
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** The beginning of its words. */
  readonly excerpt: string;
}

export interface OverviewModel {
  readonly scope: Scope;
  /** The article's file name, or the workspace's name. */
  readonly title: string;
  readonly overview: Overview;
  /** Where the article's claims stand, in text order; of a workspace, none. */
  readonly strip: readonly StripClaim[];
  /** The colours, 1 to 8, that speakers have in the article, by key; of a workspace, none. */
  readonly colors: Readonly<Record<string, number>>;
  /** Reading was stopped: so many sidecars of so many are counted. */
  readonly stopped?: { readonly read: number; readonly of: number };
}

/** From the editor. The first follows `ready`. */
export type ToOverview =
  | { readonly kind: 'show'; readonly model: OverviewModel }
  | { readonly kind: 'progress'; readonly scope: Scope; readonly read: number; readonly of: number }
  /** No article is open, or the workspace has no sidecar. */
  | { readonly kind: 'nothing'; readonly scope: Scope };

/** From the page. */
export type FromOverview =
  /** The page is there, for the first time or again. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'scope'; readonly scope: Scope }
  /** The claims behind a number. */
  | { readonly kind: 'claims'; readonly selection: Selection }
  /** A claim itself; `article`: its URI, '' for the article shown. */
  | { readonly kind: 'claim'; readonly article: string; readonly id: string }
  | { readonly kind: 'csv' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'goOn' }
  | { readonly kind: 'makeSidecars' };

/** What the page says, in the person's language. Those with {0} are filled in. */
export interface OverviewStrings {
  readonly article: string;
  readonly workspace: string;
  readonly scope: string;
  readonly exportCsv: string;
  readonly reading: string;
  readonly stop: string;
  readonly goOn: string;
  readonly stopped: string;
  readonly noArticle: string;
  readonly noSidecars: string;
  readonly makeSidecars: string;
  readonly articles: string;
  readonly claims: string;
  readonly words: string;
  readonly speakers: string;
  readonly speaker: string;
  readonly role: string;
  readonly kind: string;
  readonly first: string;
  readonly last: string;
  readonly dates: string;
  readonly relayed: string;
  readonly toReview: string;
  readonly filter: string;
  readonly filtered: string;
  readonly more: string;
  readonly nobody: string;
  readonly all: string;
  readonly share: string;
  readonly review: string;
  readonly voice: string;
  readonly sources: string;
  readonly stances: string;
  readonly kinds: string;
  readonly chain: string;
  readonly chainHelp: string;
  readonly noRelays: string;
  readonly relays: string;
  readonly of: string;
  readonly strip: string;
  readonly stripHelp: string;
  readonly labels: string;
  readonly label: string;
  readonly top: string;
  readonly noLabels: string;
  readonly sourceNames: Readonly<Record<Source, string>>;
  readonly kindNames: Readonly<Record<ClaimKind, string>>;
  readonly stanceNames: Readonly<Record<Stance, string>>;
  readonly statusNames: Readonly<Record<Status, string>>;
}

import * as l10n from '@vscode/l10n';
import type { Annotation, Claim, Speaker } from '../../core/model';
import { requireArticle } from '../articles/feature';
import { speakerAt } from '../articles/lookup';
import type { OpenArticle } from '../articles/openArticle';
import { UserError } from '../base/commands';
import type { Parts } from '../base/feature';
import type { AnnotatingArguments } from './contributions';

export interface ClaimsInArticle {
  readonly article: OpenArticle;
  /** At least one, in text order. */
  readonly claims: readonly Claim[];
}

export interface SpeakersInArticle {
  readonly article: OpenArticle;
  /** At least one. */
  readonly speakers: readonly Speaker[];
}

/** Finds what a command is about: rows of the tree, else what the caret stands in. Throws a UserError where there is nothing. */
export class Targets {
  constructor(private readonly parts: Parts) {}

  claims(row?: AnnotatingArguments, rows?: readonly AnnotatingArguments[]): ClaimsInArticle {
    const about = this.rows(row, rows);
    if (about.length === 0) {
      const { article, claim } = this.parts.caretClaim.resolve();
      return { article, claims: [claim] };
    }
    const article = this.article(about[0]);
    const claims = article.annotation.claims.filter((claim) => about.some((of) => holds(of, claim)));
    if (claims.length > 0) return { article, claims };
    throw new UserError(l10n.t('This claim is no longer in the article.'));
  }

  /** One claim; of several, the first in the text. */
  claim(row?: AnnotatingArguments, rows?: readonly AnnotatingArguments[]) {
    const { article, claims } = this.claims(row, rows);
    return { article, claim: claims[0] as Claim };
  }

  /** Speakers of rows; else the one named at the caret, else the one of the caret's claim. */
  speakers(row?: AnnotatingArguments, rows?: readonly AnnotatingArguments[]): SpeakersInArticle {
    const about = this.rows(row, rows);
    const article = this.article(about[0]);
    const ids =
      about.length > 0 ? about.map((of) => speakerOf(of, article.annotation)) : [this.atCaret(article)];
    const speakers = article.annotation.speakers.filter((speaker) => ids.includes(speaker.id));
    if (speakers.length > 0) return { article, speakers };
    throw new UserError(l10n.t('Put the caret on a speaker’s name or into a claim first.'));
  }

  article(row?: AnnotatingArguments): OpenArticle {
    const named = row?.article === undefined ? undefined : this.parts.store.find(row.article);
    return named ?? requireArticle(this.parts);
  }

  /** The rows a command is about; none: the caret. */
  rows(row?: AnnotatingArguments, rows?: readonly AnnotatingArguments[]): readonly AnnotatingArguments[] {
    if (rows && rows.length > 0) return rows;
    if (row?.from === 'tree') return this.parts.treeSelection.rows;
    const says = row && (row.claim !== undefined || row.speaker !== undefined || row.claims);
    return says ? [row] : [];
  }

  private atCaret(article: OpenArticle): string | undefined {
    const offset = this.parts.caret.offsetIn(article.document);
    if (offset === undefined) return undefined;
    return (
      speakerAt(article.annotation, offset)?.id ?? this.parts.caretClaim.current?.claim.speaker ?? undefined
    );
  }
}

function holds(row: AnnotatingArguments, claim: Claim): boolean {
  if (row.claim !== undefined) return row.claim === claim.id;
  if (row.claims) return row.claims.includes(claim.id);
  return row.speaker === (claim.speaker ?? '');
}

function speakerOf(row: AnnotatingArguments, annotation: Annotation): string | undefined {
  if (row.claim === undefined) return row.speaker;
  return annotation.claims.find((claim) => claim.id === row.claim)?.speaker ?? undefined;
}

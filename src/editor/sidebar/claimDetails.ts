import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Annotation, Claim, Span, Speaker } from '../../core/model';
import type { OpenArticle } from '../articles/openArticle';
import { placeOf, speakerOf } from '../articles/lookup';
import { escapeHtml } from '../../core/text/html';
import { hoverHtml } from '../base/html';
import { isolate } from '../base/isolate';
import { said } from '../base/language';
import { claimStatusName, kindName, speakerKindName, statusName } from '../base/names';
import { counted } from '../base/counted';

/** Characters of the article shown on either side of a claim. */
const CONTEXT = 60;

/** What a claim's tooltip shows: the speaker with the role, the words in their context, kind, status and confidence. */
export function claimTooltip(article: OpenArticle, claim: Claim): vscode.MarkdownString {
  const { annotation } = article;
  const speaker = speakerOf(annotation, claim);
  const parts = [
    `<b>${escapeHtml(speaker?.name ?? l10n.t('Nobody found'))}</b>`,
    ...(speaker?.role === undefined ? [] : [escapeHtml(speaker.role)]),
    ...relays(annotation, claim),
  ];
  const place = placeOf(claim);
  const facts = [kindName(claim.kind), claimStatusName(claim)];
  if (claim.confidence !== undefined) facts.push(`${Math.round(claim.confidence * 100)}%`);
  const words = place ? `<p>${inContext(article.document.getText(), place)}</p>` : '';
  const note = claim.note === undefined ? '' : `<p>${escapeHtml(claim.note)}</p>`;
  return hoverHtml(`${parts.join('، ')}${words}${note}<p>${escapeHtml(facts.join(' · '))}</p>`, {
    rightToLeft: true,
  });
}

export function speakerTooltip(speaker: Speaker, claims: number): vscode.MarkdownString {
  const role = speaker.role === undefined ? '' : `<p>${escapeHtml(speaker.role)}</p>`;
  const facts = [
    speakerKindName(speaker.kind),
    statusName(speaker.status),
    counted('claims', claims),
    counted('mentions', speaker.mentions.length),
  ];
  return hoverHtml(`<b>${escapeHtml(speaker.name)}</b>${role}<p>${escapeHtml(facts.join(' · '))}</p>`, {
    rightToLeft: true,
  });
}

function relays(annotation: Annotation, claim: Claim): string[] {
  const names = claim.via.map((id) => annotation.speakers.find((speaker) => speaker.id === id)?.name ?? id);
  return names.length === 0 ? [] : [escapeHtml(said(l10n.t('via {0}', isolate(names.join(' ← ')))))];
}

function inContext(text: string, span: Span): string {
  const from = Math.max(0, span.start - CONTEXT);
  const to = Math.min(text.length, span.end + CONTEXT);
  const before = (from > 0 ? '…' : '') + text.slice(from, span.start);
  const after = text.slice(span.end, to) + (to < text.length ? '…' : '');
  return `${escapeHtml(before)}<b>${escapeHtml(text.slice(span.start, span.end))}</b>${escapeHtml(after)}`;
}

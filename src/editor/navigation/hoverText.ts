import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Annotation, Claim, Speaker } from '../../core/model';
import { claimsOf, mentionsOf } from '../articles/lookup';
import type { CommandTypes } from '../base/contributions';
import { escapeHtml } from '../../core/text/html';
import { hoverHtml } from '../base/html';
import { isolate } from '../base/isolate';
import { said } from '../base/language';
import { claimStatusName, kindName, speakerKindName } from '../base/names';
import { decisionsOn } from './claimActions';
import type { PointedAtInArticle } from './target';
import { reasonText } from './reasons';
import { counted } from '../base/counted';

/** A link that runs one of the extension's commands. */
interface Link {
  readonly command: keyof CommandTypes;
  readonly title: string;
  readonly args: readonly unknown[];
}

/** What a hover shows, right to left: who speaks, in what role; how it is said and how sure that is, and why; links to act. */
export function hoverText({ article, claim, speaker }: PointedAtInArticle): vscode.MarkdownString {
  const { annotation, key } = article;
  const blocks = [who(speaker)];
  if (claim) blocks.push(...about(annotation, claim));
  else if (speaker) blocks.push(known(annotation, speaker));
  const links: Link[] = [];
  if (claim)
    for (const { command, title } of decisionsOn(claim))
      links.push({ command, title, args: [{ article: key, claim: claim.id }] });
  if (speaker && !claim)
    links.push({
      command: 'isnad.renameSpeaker',
      title: l10n.t('Rename Speaker…'),
      args: [{ article: key, speaker: speaker.id }],
    });
  if (speaker)
    links.push({
      command: 'isnad.revealSpeaker',
      title: l10n.t('Go to Speaker'),
      args: [{ article: key, speaker: speaker.id }],
    });
  blocks.push(links.map(anchor).join(' · '));
  return hoverHtml(
    blocks
      .filter(Boolean)
      .map((block) => `<p>${block}</p>`)
      .join(''),
    {
      rightToLeft: true,
      commands: links.map(({ command }) => command),
    },
  );
}

function who(speaker: Speaker | undefined): string {
  if (!speaker) return `<b>${escapeHtml(l10n.t('Nobody found'))}</b>`;
  const role = speaker.role === undefined ? '' : `، ${escapeHtml(speaker.role)}`;
  return `<b>${escapeHtml(speaker.name)}</b>${role}`;
}

function known(annotation: Annotation, speaker: Speaker): string {
  const facts = [
    speakerKindName(speaker.kind),
    counted('claims', claimsOf(annotation, speaker.id).length),
    counted('mentions', mentionsOf(annotation, speaker).length),
  ];
  return escapeHtml(facts.join(' · '));
}

function about(annotation: Annotation, claim: Claim): string[] {
  const names = claim.via.map((id) => annotation.speakers.find((s) => s.id === id)?.name ?? id);
  const facts = [kindName(claim.kind), claimStatusName(claim)];
  if (claim.confidence !== undefined)
    facts.push(l10n.t('confidence {0}%', Math.round(claim.confidence * 100)));
  const why = [...new Set((claim.why ?? []).map(reasonText))];
  return [
    names.length === 0 ? '' : escapeHtml(said(l10n.t('via {0}', isolate(names.join(' ← '))))),
    escapeHtml(facts.join(' · ')),
    why.length === 0 ? '' : escapeHtml(said(l10n.t('Why: {0}', why.join(' · ')))),
    escapeHtml(claim.labels.join('، ')),
    escapeHtml(claim.note ?? ''),
  ];
}

function anchor({ command, title, args }: Link): string {
  const query = encodeURIComponent(JSON.stringify(args));
  return `<a href="${escapeHtml(`command:${command}?${query}`)}">${escapeHtml(title)}</a>`;
}

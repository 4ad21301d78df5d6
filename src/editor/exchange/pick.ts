import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { FORMATS, formatById } from '../../core/formats/all';
import type { Format } from '../../core/formats/format';
import { isDecided, type Annotation } from '../../core/model';
import { filtered, type TreeFilter } from '../sidebar/treeModel';
import type { ExportedClaims } from '../base/contributions';
import { UserError } from '../base/commands';

/** The format a person wants, or the one that was asked for by its id; undefined: cancelled. */
export async function pickFormat(
  id: string | undefined,
  offered: readonly Format[] = FORMATS,
): Promise<Format | undefined> {
  if (id !== undefined) {
    const format = formatById(id);
    if (!format) throw new UserError(l10n.t('There is no format “{0}”.', id));
    return format;
  }
  const items = offered.map((format) => ({
    label: format.title,
    description: format.ending,
    detail: unitName(format),
    format,
  }));
  const title = l10n.t('Exchange Format');
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.format;
}

function unitName({ unit }: Format): string {
  return unit === 'utf16'
    ? l10n.t('Offsets count UTF-16 units')
    : l10n.t('Offsets count Unicode code points');
}

export type Selection = ExportedClaims;

/** `filtering`: the side bar's tree shows some of the claims only. */
export async function pickSelection(filtering: boolean): Promise<Selection | undefined> {
  const items: { readonly label: string; readonly selection: Selection }[] = [
    { label: l10n.t('All claims that were not rejected'), selection: 'all' },
    { label: l10n.t('Only claims that a person accepted, edited or added'), selection: 'decided' },
    { label: l10n.t('Rejected claims too, where the format tells them'), selection: 'rejected too' },
  ];
  if (filtering)
    items.unshift({ label: l10n.t('Only the claims that the side bar’s filter shows'), selection: 'shown' });
  return (await vscode.window.showQuickPick(items, { title: l10n.t('Which Claims') }))?.selection;
}

export function selected(
  annotation: Annotation,
  text: string,
  selection: Selection,
  filter: TreeFilter,
): Annotation {
  if (selection === 'shown') return filtered(annotation, text, filter);
  if (selection !== 'decided') return annotation;
  return { ...annotation, claims: annotation.claims.filter(({ status }) => isDecided(status)) };
}

/** Where the files go: a folder for formats of several files, else a file beside the article. */
export interface Place {
  readonly folder: vscode.Uri;
  /** The name of a collection's file, without its ending. */
  readonly name: string;
}

export async function pickPlace(
  format: Format,
  near: vscode.Uri,
  several: boolean,
  target: string | undefined,
): Promise<Place | undefined> {
  const oneFile = format.scope === 'collection' && !format.common;
  if (target !== undefined) return placeOf(format, vscode.Uri.parse(target, true), oneFile);
  if (oneFile) {
    const name = several ? 'isnad' : near.path.slice(near.path.lastIndexOf('/') + 1);
    const file = await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(near, several ? '' : '..', `${name}${format.ending}`),
      filters: { [format.title]: [format.ending.slice(1)] },
    });
    return file && placeOf(format, file, true);
  }
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: several ? near : vscode.Uri.joinPath(near, '..'),
      openLabel: l10n.t('Export Here'),
    })) ?? [];
  return folder && placeOf(format, folder, false);
}

function placeOf(format: Format, uri: vscode.Uri, oneFile: boolean): Place {
  if (!oneFile) return { folder: uri, name: 'isnad' };
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const plain = name.endsWith(format.ending) ? name.slice(0, -format.ending.length) : name;
  return { folder: vscode.Uri.joinPath(uri, '..'), name: plain };
}

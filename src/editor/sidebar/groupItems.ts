import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { lineAround, wordsIn } from '../../core/annotate/words';
import { STATUSES, type Status } from '../../core/model';
import { labelIcon } from '../annotating/labels';
import { numberSign, speakerSlots } from '../../core/navigation/speakerSlots';
import { beginning } from '../base/beginning';
import { commandFor } from '../base/commands';
import { isolate } from '../base/isolate';
import { statusName } from '../base/names';
import { speakerTooltip } from './claimDetails';
import { APPROXIMATE, LABEL } from './claimItems';
import { speakerIcon } from './icons';
import type { GroupRow } from './rows';
import { weight } from './treeModel';
import { counted } from '../base/counted';

const STATUS_ICONS: { readonly [K in Status]: string } = {
  suggested: 'lightbulb',
  accepted: 'check',
  edited: 'edit',
  added: 'add',
  rejected: 'circle-slash',
};

/** Words of a paragraph that name it in the tree. */
const WORDS = 5;

/** The row of a group: its name, how many claims are under it, and where it leads. */
export function groupItem(row: GroupRow, colors: Readonly<Record<string, string>>): vscode.TreeItem {
  const count = row.by === 'status' ? row.claims.length : weight(row.group);
  const { name, icon } = look(row, colors);
  const item = new vscode.TreeItem(
    isolate(row.record ? beginning(name, LABEL) : name),
    vscode.TreeItemCollapsibleState.Expanded,
  );
  item.id = `${row.article}#${row.by}#${row.id}`;
  const doubtful = row.record?.mentions.some(({ review }) => review) === true;
  item.description = doubtful ? `${count} ${APPROXIMATE}` : String(count);
  item.contextValue = row.record ? `speaker.${row.record.status}` : row.by === 'speaker' ? 'nobody' : 'group';
  item.iconPath = icon;
  const doubt = doubtful ? `, ${l10n.t('found approximately, to review')}` : '';
  item.accessibilityInformation = { label: `${name}: ${counted('claims', count)}${doubt}` };
  if (row.record) {
    item.tooltip = speakerTooltip(row.record, count);
    const target = { article: row.article, speaker: row.record.id };
    item.command = commandFor('isnad.revealSpeaker', l10n.t('Go to Speaker'), target);
  }
  return item;
}

function look(
  row: GroupRow,
  colors: Readonly<Record<string, string>>,
): { readonly name: string; readonly icon: vscode.ThemeIcon } {
  switch (row.by) {
    case 'speaker':
      return speakerLook(row);
    case 'paragraph':
      return { name: paragraphName(row), icon: new vscode.ThemeIcon('list-flat') };
    case 'status': {
      const status = STATUSES.find((known) => known === row.id) ?? 'suggested';
      return { name: statusName(status), icon: new vscode.ThemeIcon(STATUS_ICONS[status]) };
    }
    case 'label':
      return row.id === ''
        ? { name: l10n.t('No label'), icon: new vscode.ThemeIcon('circle-slash') }
        : { name: row.id, icon: labelIcon(row.id, colors) };
  }
}

function speakerLook({ open, record }: GroupRow) {
  if (!record) return { name: l10n.t('Nobody found'), icon: new vscode.ThemeIcon('circle-slash') };
  const slot = speakerSlots(open.annotation).get(record.id);
  return {
    name: slot ? `${numberSign(slot.number, false)} ${record.name}` : record.name,
    icon: speakerIcon(record.kind, slot && `isnad.speaker${slot.color}.foreground`),
  };
}

/** «3: كشف وزير الخارجية الروسي سيرغي …»: the line number that the editor shows, and the paragraph's first words. */
function paragraphName({ open, id }: GroupRow): string {
  const text = open.document.getText();
  const line = lineAround(text, Number(id));
  const words = wordsIn(text, line);
  const end = words[Math.min(WORDS, words.length) - 1]?.end ?? line.end;
  const number = open.document.positionAt(line.start).line + 1;
  return `${number}: ${text.slice(line.start, end)}${words.length > WORDS ? '…' : ''}`;
}

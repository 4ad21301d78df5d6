import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { setLabels } from '../../src/core/annotate/remarks';
import { TreeDragAndDrop } from '../../src/editor/sidebar/dragAndDrop';
import type { GroupRow, Row } from '../../src/editor/sidebar/rows';
import { SpeakersTree } from '../../src/editor/sidebar/speakersTree';
import { TreeState } from '../../src/editor/sidebar/treeState';
import { marked } from '../support/marked';
import { Desk } from './desk';
import { closeEditors } from './support';

const ARTICLE = marked(
  `قال <mention s1 c1>لافروف</mention>: <content c1 s1>العالم فشل</content>.
وقال <mention s2 c2>أردوغان</mention>: <content c2 s2>أنقرة باقية</content>، <content c3 s2>ولن تتراجع</content>.
`,
);

class Memory implements vscode.Memento {
  private readonly values = new Map<string, unknown>();
  keys = () => [...this.values.keys()];
  get = <T>(key: string) => this.values.get(key) as T;
  update = async (key: string, value: unknown) => void this.values.set(key, value);
}

describe('the tree', () => {
  let desk: Desk;
  let state: TreeState;
  let tree: SpeakersTree;
  beforeEach(async () => {
    desk = await Desk.open(ARTICLE);
    state = new TreeState(new Memory(), desk.parts.contextKeys);
    tree = new SpeakersTree(desk.parts.store, desk.parts.settings, state);
  });
  afterEach(async () => {
    tree.dispose();
    state.dispose();
    await closeEditors();
  });

  /** The rows as lines, claims indented; without the marks that turn them right to left. */
  const rows = (): string =>
    tree
      .getChildren()
      .flatMap((group) => [group, ...tree.getChildren(group)])
      .map((row) => {
        const item = tree.getTreeItem(row);
        const label = `${row.kind === 'claim' ? '  ' : ''}${String(item.label)} ${String(item.description)}`;
        return label.replace(/[\u2067\u2069]/gu, '').trimEnd();
      })
      .join('\n');
  const group = (id: string): GroupRow =>
    tree.getChildren().find((row) => row.kind === 'group' && row.id === id) as GroupRow;
  const claim = (id: string): Row =>
    tree
      .getChildren()
      .flatMap((row) => tree.getChildren(row))
      .find((row) => row.kind === 'claim' && row.claim === id) as Row;

  it('shows speakers and claims with their status, and changes with them', () => {
    assert.strictEqual(rows(), '① لافروف 1\n  العالم فشل ✓\n② أردوغان 2\n  أنقرة باقية ✓\n  ولن تتراجع ✓');
    desk.parts.store.decide(desk.article, { kind: 'rejectClaim', claim: 'c3' });
    assert.match(rows(), /أردوغان 1\n {2}أنقرة باقية ✓\n {2}ولن تتراجع ✗/u);
  });

  it('shows the beginning of a long name, with its number; the whole is in the tooltip and is read out', () => {
    const name = 'المتحدث باسم وزارة الخارجية الأميركية نيد برايس';
    desk.parts.store.change(desk.article, (annotation) => ({
      ...annotation,
      speakers: annotation.speakers.map((speaker) => (speaker.id === 's1' ? { ...speaker, name } : speaker)),
    }));
    assert.match(rows(), /^① المتحدث باسم وزارة الخارجية… 1\n/u);
    const { accessibilityInformation, tooltip } = tree.getTreeItem(group('s1'));
    assert.ok(accessibilityInformation?.label.includes(name));
    assert.ok((tooltip as vscode.MarkdownString).value.includes(name));
  });

  it('shows a claim in the colour that the setting gives its label, and its group too', () => {
    const color = (row: Row): unknown => (tree.getTreeItem(row).iconPath as vscode.ThemeIcon).color;
    const red = new vscode.ThemeColor('charts.red');
    assert.notDeepStrictEqual(color(claim('c1')), red);
    const { store } = desk.parts;
    store.change(desk.article, (annotation) => setLabels(annotation, 'c1', ['مضلل']));
    store.change(desk.article, (annotation) => setLabels(annotation, 'c2', ['بلا لون']));
    assert.deepStrictEqual(color(claim('c1')), red);
    assert.deepStrictEqual(color(claim('c2')), new vscode.ThemeColor('descriptionForeground'));
    state.group('label');
    assert.deepStrictEqual(color(group('مضلل')), red);
  });

  it('filters, groups and sorts', () => {
    state.filter({ ...state.options.filter, text: 'انقره' });
    assert.strictEqual(rows(), '② أردوغان 1\n  أنقرة باقية ✓');
    state.filter({ ...state.options.filter, text: '' });
    state.group('paragraph');
    assert.match(rows(), /^1: قال لافروف: العالم فشل 1\n/u);
    desk.parts.store.change(desk.article, (annotation) => setLabels(annotation, 'c2', ['رأي']));
    state.group('label');
    assert.match(rows(), /^رأي 1\n {2}أنقرة باقية ✓ #رأي\n/u);
    state.group('speaker');
    state.sort('count');
    assert.match(rows(), /^② أردوغان 2/u);
  });

  it('takes claims dropped on a speaker, and a speaker dropped on a speaker', () => {
    const drag = new TreeDragAndDrop(desk.parts.store);
    drag.drop([claim('c2'), claim('c3')], group('s1'));
    assert.match(desk.line('c2'), /^c2 s1 direct edited/u);
    assert.match(desk.line('c3'), /^c3 s1 direct edited/u);
    desk.parts.store.undo(desk.article);
    drag.drop([group('s2')], group('s1'));
    assert.strictEqual(desk.line('s2'), '');
    assert.match(desk.line('c3'), /^c3 s1/u);
  });

  it('is what commands are about', async () => {
    await vscode.commands.executeCommand('isnad.rejectClaim', claim('c2'), [claim('c2'), claim('c3')]);
    assert.match(desk.line('c3'), /rejected/u);
    await vscode.commands.executeCommand('isnad.renameSpeaker', { ...group('s2'), value: 'رجب' });
    assert.match(desk.line('s2'), /رجب/u);
    await vscode.commands.executeCommand('isnad.groupTree', 'status');
    await vscode.commands.executeCommand('isnad.groupTree', 'speaker');
  });
});

import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { damageOf, heal } from '../../../src/core/decisions/damage';
import { decide } from '../../../src/core/decisions/decision';
import { DecisionHistory } from '../../../src/core/decisions/history';
import { moveAnnotation, type TextEdit } from '../../../src/core/decisions/moves';
import { TextLog } from '../../../src/core/decisions/textLog';
import type { Annotation } from '../../../src/core/model';
import { marked } from '../../support/marked';
import { shown } from '../../support/shown';

const ARTICLE = marked(
  'قال <mention s1 c1>لافروف</mention> إن <content c1 s1>العالم فشل تماما</content>. <cue c2>وأضاف</cue> أن <content c2 s1>الأمر خطير</content>.',
);

/** An article whose text is edited and whose edits are undone, as an editor does. */
class Edited {
  readonly log = new TextLog();
  readonly history = new DecisionHistory(this.log);
  private readonly undos: { edits: TextEdit[]; text: string }[] = [];

  constructor(
    public text: string,
    public annotation: Annotation,
  ) {}

  replace(start: number, removed: number, put: string): void {
    this.undos.push({
      text: this.text,
      edits: [{ start, removed: put.length, inserted: removed }],
    });
    const edit = { start, removed, inserted: put.length };
    const damage = damageOf(this.annotation, [edit]);
    this.annotation = moveAnnotation(this.annotation, edit);
    this.log.push([edit], damage);
    this.text = this.text.slice(0, start) + put + this.text.slice(start + removed);
  }

  remove(words: string): void {
    this.replace(this.text.indexOf(words), words.length, '');
  }

  undo(): void {
    const step = this.undos.pop();
    if (!step) return;
    for (const edit of step.edits) this.annotation = moveAnnotation(this.annotation, edit);
    this.annotation = heal(this.annotation, this.log.pushUndo(step.edits));
    this.text = step.text;
  }

  get shown(): string {
    return shown(this.text, this.annotation);
  }
}

const START = shown(ARTICLE.text, ARTICLE.annotation);
const article = () => new Edited(ARTICLE.text, ARTICLE.annotation);

describe('undo of a text edit', () => {
  it('brings back the end of a span that was deleted', () => {
    const it = article();
    it.remove(' تماما');
    it.remove(' فشل');
    assert.match(it.shown, /العالم$/mu);
    it.undo();
    it.undo();
    assert.strictEqual(it.shown, START);
  });

  it('brings back claims whose words were all deleted', () => {
    const it = article();
    it.remove(it.text);
    it.replace(0, 0, 'شيء');
    it.undo();
    it.undo();
    assert.strictEqual(it.shown, START);
  });

  it('leaves what a person decided on meanwhile', () => {
    const it = article();
    it.remove(' تماما');
    const before = it.annotation;
    it.annotation = decide(before, { kind: 'editClaim', claim: 'c1', change: { note: 'x' } });
    it.log.forget(new Set(['c1']));
    it.undo();
    assert.match(it.shown, /العالم فشل “x”$/mu);
  });

  it('is in step with the undo of decisions', () => {
    const it = article();
    const before = it.annotation;
    it.annotation = decide(before, { kind: 'rejectClaim', claim: 'c1' });
    it.history.record(before, it.annotation);
    it.remove('العالم فشل تماما');
    it.undo();
    it.annotation = it.history.undo(it.annotation) ?? it.annotation;
    assert.strictEqual(it.shown, START);
  });

  it('brings every span back, whatever was edited', () => {
    const edit = fc.tuple(fc.nat(200), fc.nat(30), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const it = article();
        for (const [at, removed, put] of edits) {
          const start = Math.min(at, it.text.length);
          it.replace(start, Math.min(removed, it.text.length - start), put);
        }
        for (let i = 0; i < edits.length; i++) it.undo();
        assert.strictEqual(it.shown, START);
      }),
    );
  });
});

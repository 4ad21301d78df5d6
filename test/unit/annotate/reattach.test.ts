import * as assert from 'node:assert';
import type * as vscode from 'vscode';
import { attachAgain, attachSpanAgain } from '../../../src/core/annotate/attachAgain';
import { acceptClaim, rejectClaim } from '../../../src/core/decisions/claims';
import { needsReview, type Claim, type Span } from '../../../src/core/model';
import { utf16 } from '../../../src/core/text/offsets';
import type { Orphan, Part, StoredClaim } from '../../../src/core/sidecar/stored';
import { ArticleState } from '../../../src/editor/articles/openArticle';
import { marked } from '../../support/marked';
import { shown, shownSpeakers } from '../../support/shown';

const { text, annotation } = marked(
  `كشف <mention s1>لافروف</mention> أن <content c1 s1>العالم فشل</content>، والطريق طويل، قال الوزير.
`,
);
const span = (words: string): Span => {
  const start = text.indexOf(words);
  return { start: utf16(start), end: utf16(start + words.length) };
};
const attach = (of: string, part: Part, words: string) =>
  attachSpanAgain(annotation, { kind: 'span', of, part, span: { start: 0, end: 1, text: '؟' } }, span(words));

describe('a span that had lost its place', () => {
  it('is a part of its claim again', () => {
    assert.match(shown(text, attach('c1', 'cue', 'كشف')), /^c1 s1 \w+ edited: \[كشف\] العالم فشل$/mu);
    assert.match(shown(text, attach('c1', 'content', 'الطريق طويل')), /: العالم فشل \| الطريق طويل$/mu);
    const named = attach('c1', 'mention', 'الوزير');
    assert.match(shown(text, named), /\(الوزير\)/u);
    assert.match(shownSpeakers(text, named), /^s1 .*= لافروف \| الوزير$/mu);
  });

  it('names its speaker again', () => {
    assert.match(shownSpeakers(text, attach('s1', 'mention', 'الوزير')), /= لافروف \| الوزير$/mu);
  });

  it('changes nothing where its claim is gone', () => {
    assert.strictEqual(attach('c9', 'cue', 'كشف'), annotation);
  });
});

describe('attaching again, undone after the sidecar was read again', () => {
  const old = { start: 0, end: 1, text: '؟' };
  const claim: StoredClaim = {
    ...{ id: 'c7', speaker: 's1', via: [], kind: 'direct', status: 'accepted', stance: 'neutral' },
    ...{ cue: [], content: [{ start: 90, end: 99, text: 'وعد قديم' }], labels: [] },
  };
  const orphans: Readonly<Record<'span' | 'claim', Orphan>> = {
    span: { kind: 'span', of: 'c1', part: 'cue', span: old },
    claim: { kind: 'claim', claim },
  };
  const open = () => {
    const document = { uri: { toString: () => 'file:///a.txt' }, getText: () => text } as vscode.TextDocument;
    const state = new ArticleState(document);
    state.load({ annotation, orphans: Object.values(orphans) });
    return state;
  };
  const attached = {
    span: (state: ArticleState) =>
      state.change(
        (now) => attachSpanAgain(now, orphans.span as Orphan & { kind: 'span' }, span('كشف')),
        orphans.span,
      ),
    claim: (state: ArticleState) =>
      state.change(
        (now) => attachAgain(now, (orphans.claim as Orphan & { kind: 'claim' }).claim, span('الطريق طويل')),
        orphans.claim,
      ),
  };

  for (const kind of ['span', 'claim'] as const)
    it(`loses nothing (${kind})`, () => {
      const state = open();
      const others = Object.values(orphans).filter((one) => one !== orphans[kind]);
      attached[kind](state);
      assert.deepStrictEqual(state.orphans, others);
      // Somebody else wrote the sidecar after it was saved: it has no such orphan.
      state.load({ annotation: state.annotation, orphans: state.orphans });
      state.undo();
      assert.deepStrictEqual(new Set(state.orphans), new Set(Object.values(orphans)));
      assert.strictEqual(state.annotation.claims.length, 1);
      assert.deepStrictEqual(state.annotation.claims[0]?.cue, []);
      state.redo();
      assert.deepStrictEqual(state.orphans, others);
      assert.match(shown(text, state.annotation), kind === 'span' ? /\[كشف\]/u : /الطريق طويل/u);
      // The sidecar still has it: it is there once.
      state.load({ annotation, orphans: Object.values(orphans) });
      state.undo();
      assert.strictEqual(state.orphans.length, 2);
    });
});

describe('a claim found approximately', () => {
  it('waits for review whatever was decided, until the next decision', () => {
    for (const status of ['accepted', 'edited', 'added', 'rejected'] as const) {
      const claims = annotation.claims.map((claim): Claim => ({ ...claim, status, review: true }));
      const doubtful = { ...annotation, claims };
      assert.ok(needsReview(claims[0] as Claim));
      for (const decide of [acceptClaim, rejectClaim])
        assert.ok(decide(doubtful, 'c1').claims.every((claim) => !needsReview(claim)));
    }
  });
});

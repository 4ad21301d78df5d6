import * as assert from 'node:assert';
import { attachSpanAgain } from '../../../src/core/annotate/attachAgain';
import { acceptClaim, rejectClaim } from '../../../src/core/decisions/claims';
import { needsReview, type Claim, type Span } from '../../../src/core/model';
import { utf16 } from '../../../src/core/text/offsets';
import type { Part } from '../../../src/core/sidecar/stored';
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

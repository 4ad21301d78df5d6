import * as assert from 'node:assert';
import { applyProposals, proposals } from '../../../src/core/annotate/elsewhere';
import { occurrences } from '../../../src/core/annotate/occurrences';
import { changeSpeaker } from '../../../src/core/annotate/changeSpeaker';
import { addMention } from '../../../src/core/annotate/addMention';
import { annotateFrame } from '../../../src/core/annotate/frame';
import { rejectClaim } from '../../../src/core/decisions/claims';
import type { Annotation } from '../../../src/core/model';
import { marked } from '../../support/marked';
import { shown, shownSpeakers } from '../../support/shown';

const { text, annotation } = marked(
  `<cue c1>وجه</cue> <mention s1 c1>الوزير</mention> أن <content c1 s1 suggested>يعود</content>.
<cue c2>وجه</cue> <mention s1 c2>الوزير</mention> أن <content c2 s1 suggested>يذهب</content>. <cue c3>وَجَه</cue> أن <content c3 s2 rejected>يبقى</content>.
وخرج الوزير. ثم <cue c4>وجه</cue> أن <content c4 s2 suggested>يرى</content> <mention s2>لافروف</mention>.
ولمح الوزير إلى أن الطريق طويل. ولمح الرئيس إلى أن الوقت قصير.
`,
);

const list = (of: Annotation, id: string): string =>
  proposals(of, text, id)
    .map((proposal) => {
      const words = text.slice(proposal.place.start, proposal.place.end);
      const claim = 'claim' in proposal ? ` ${proposal.claim}` : '';
      return `${proposal.kind}${claim}: ${words}`;
    })
    .join(', ');

describe('the same elsewhere', () => {
  it('is nothing for a suggestion', () => {
    assert.strictEqual(list(annotation, 'c1'), '');
  });
  it('for a cue that is none: its other suggestions, not what was rejected before', () => {
    const rejected = rejectClaim(annotation, 'c1');
    assert.strictEqual(list(rejected, 'c1'), 'reject c2: وجه, reject c4: وجه');
    const after = applyProposals(rejected, text, proposals(rejected, text, 'c1'));
    assert.doesNotMatch(shown(text, after), /suggested/u);
  });
  it('for a name that is that speaker: its claims and its other places', () => {
    const claim = annotation.claims.find(({ id }) => id === 'c1');
    const moved = addMention(changeSpeaker(annotation, 'c1', 's2'), 's2', claim?.mention as never, 'c1');
    assert.strictEqual(list(moved, 'c1'), 'speaker c2: الوزير, mention: الوزير, mention: الوزير');
    const after = applyProposals(moved, text, proposals(moved, text, 'c1'));
    assert.match(shown(text, after), /^c2 s2 direct edited: \[وجه\] \(الوزير\)/mu);
    assert.match(shownSpeakers(text, after), /s2 .*= الوزير \| الوزير \| الوزير \| لافروف \| الوزير/u);
    assert.strictEqual(list(after, 'c1'), '');
  });
  it('for a cue that was left out: its other places', () => {
    const made = annotateFrame(annotation, text, text.indexOf('ولمح'));
    assert.ok(made);
    assert.match(list(made.annotation, made.claim), /frame: ولمح/u);
    const chosen = proposals(made.annotation, text, made.claim).filter(({ kind }) => kind === 'frame');
    assert.match(shown(text, applyProposals(made.annotation, text, chosen)), /\(الرئيس\) الوقت قصير/u);
  });
});

describe('occurrences', () => {
  it('are whole words, hamza and vowel marks aside, in one paragraph', () => {
    const found = occurrences('أحمد قال. اَحمد قال\nأحمدي قال، وأحمد\nقال', 'احمد قال');
    assert.deepStrictEqual(
      found.map(({ start }) => start),
      [0, 10],
    );
  });
});

import assert from 'node:assert/strict';
import {
  claimsOfFrame,
  decideFrame,
  giveReason,
  isSettled,
  takeAgreed,
  type Verdict,
} from '../../src/core/agreement/adjudicate';
import { framesOf, framesOfOutcome, isAgreed, type Frame } from '../../src/core/agreement/frames';
import { EMPTY_ANNOTATION, type Annotation } from '../../src/core/model';
import { marked } from './formats/marked';

const SARA = marked(
  '[c1.cue:قال] [c1.who=s1:لافروف] إن [c1:روسيا لن تتراجع] و[c2:انتهى الأمر] [s2:أوغلو] هنا، [c3.cue:وأضاف] أن [c3:الباب مفتوح للجميع]',
  { c1: { confidence: 0.5 }, c3: { speaker: 's1' } },
);
const OMAR = marked(
  '[c1.cue:قال] [s1:لافروف] إن [c1:روسيا لن تتراجع] وانتهى الأمر [s2:أوغلو] [c2:هنا]، [c3.cue:وأضاف] أن [c3:الباب مفتوح للجميع]',
  { c1: { speaker: 's2', kind: 'nominal' }, c2: { speaker: 's2' }, c3: { speaker: 's1' } },
);

/** One adjudication, decision by decision. */
class Table {
  outcome: Annotation = EMPTY_ANNOTATION;
  readonly frames: readonly Frame[];
  constructor(
    readonly text: string,
    readonly people: readonly Annotation[],
  ) {
    this.frames = framesOf(text, people);
  }
  private get origins() {
    return framesOfOutcome(this.text, this.frames, this.outcome);
  }
  claims(frame: number) {
    return claimsOfFrame(this.outcome, this.origins, this.frames[frame] as Frame);
  }
  decide(frame: number, verdict: Verdict): void {
    this.outcome = decideFrame(
      this.outcome,
      this.people,
      this.frames[frame] as Frame,
      this.claims(frame),
      verdict,
    );
  }
  agree(): void {
    this.outcome = takeAgreed(this.outcome, this.people, this.frames, this.origins);
  }
  get told(): readonly string[] {
    const { speakers, claims } = this.outcome;
    return claims.map(({ id, status, speaker, kind, content: [span], note }) => {
      const name = speakers.find((one) => one.id === speaker)?.name ?? '–';
      return [id, status, name, kind, this.text.slice(span?.start, span?.end), note]
        .filter(Boolean)
        .join(' ');
    });
  }
}

describe('adjudication', () => {
  const table = () => new Table(SARA.text, [SARA.annotation, OMAR.annotation]);

  it('pairs the frames of two, and says in which slots they differ', () => {
    assert.deepEqual(
      table().frames.map((frame) => [
        frame.versions.map((claim) => claim?.id ?? '–').join(' '),
        frame.slots.join(' '),
        isAgreed(frame),
      ]),
      [
        ['c1 c1', 'speaker kind', false],
        ['c2 –', '', false],
        ['– c2', '', false],
        ['c3 c3', '', true],
      ],
    );
  });

  it('pairs the frames of three, whose speakers have ids of their own', () => {
    const lina = marked(
      '[c7.cue:قال] [s9:لافروف] إن [c7:روسيا لن تتراجع] وانتهى الأمر [s2:أوغلو] هنا، [c8.cue:وأضاف] أن [c8:الباب مفتوح] للجميع',
      { c7: { speaker: 's9' }, c8: { speaker: 's9' } },
    );
    const { frames } = new Table(SARA.text, [SARA.annotation, OMAR.annotation, lina.annotation]);
    assert.deepEqual(
      frames.map(
        ({ versions, slots }) => `${versions.map((c) => c?.id ?? '–').join(' ')}: ${slots.join(' ')}`,
      ),
      ['c1 c1 c7: speaker kind', 'c2 – –: ', '– c2 –: ', 'c3 c3 c8: content'],
    );
  });

  it('takes what all agree on, and of the rest what is decided', () => {
    const own = table();
    own.agree();
    assert.deepEqual(own.told, ['c1 accepted لافروف indirect الباب مفتوح للجميع']);
    own.decide(0, { people: [1] });
    own.decide(1, { people: [] });
    own.decide(2, { people: [1] });
    assert.deepEqual(own.told, [
      'c2 accepted أوغلو nominal روسيا لن تتراجع',
      'c3 rejected – indirect انتهى الأمر',
      'c4 accepted أوغلو indirect هنا',
      'c1 accepted لافروف indirect الباب مفتوح للجميع',
    ]);
    assert.ok([0, 1, 2, 3].every((frame) => isSettled(own.claims(frame))));
    own.decide(0, { people: [0, 1] });
    assert.deepEqual(own.told.slice(0, 2), [
      'c2 accepted لافروف indirect روسيا لن تتراجع',
      'c5 accepted أوغلو nominal روسيا لن تتراجع',
    ]);
    assert.equal(own.outcome.claims[0]?.confidence, undefined);
    // Neither: what was agreed on does not come back by itself.
    own.decide(3, { people: [] });
    own.agree();
    assert.equal(own.told[4], 'c1 rejected لافروف indirect الباب مفتوح للجميع');
  });

  it('decides slot by slot: open until the last one is decided', () => {
    const own = table();
    own.decide(0, { people: [0], slots: { speaker: 1 }, open: true });
    assert.deepEqual(own.told, ['c1 suggested أوغلو indirect روسيا لن تتراجع']);
    assert.equal(isSettled(own.claims(0)), false);
    own.decide(0, { people: [0], slots: { speaker: 1, kind: 0 } });
    assert.deepEqual(own.told, ['c1 edited أوغلو indirect روسيا لن تتراجع']);
    assert.equal(isSettled(own.claims(0)), true);
    assert.deepEqual(
      own.outcome.speakers.map(({ name }) => name),
      ['أوغلو'],
    );
  });

  it('keeps a reason through later decisions', () => {
    const own = table();
    own.decide(0, { people: [1] });
    own.outcome = giveReason(own.outcome, own.claims(0), 'الفاعل أوغلو');
    own.decide(0, { people: [] });
    assert.deepEqual(own.told, ['c1 rejected لافروف indirect روسيا لن تتراجع الفاعل أوغلو']);
    own.outcome = giveReason(own.outcome, own.claims(0), '');
    assert.deepEqual(own.told, ['c1 rejected لافروف indirect روسيا لن تتراجع']);
  });
});

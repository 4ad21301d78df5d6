import * as assert from 'node:assert';
import { decide, type Decision } from '../../../src/core/decisions/decision';
import { DecisionHistory } from '../../../src/core/decisions/history';
import { TextLog } from '../../../src/core/decisions/textLog';
import type { Annotation, Claim, Speaker } from '../../../src/core/model';
import { utf16 } from '../../../src/core/text/offsets';

const span = (start: number, end: number) => ({ start: utf16(start), end: utf16(end) });

function speaker(id: string, change: Partial<Speaker> = {}): Speaker {
  return { id, name: `name of ${id}`, kind: 'person', status: 'suggested', mentions: [], ...change };
}

function claim(id: string, speakerId: string | null, start: number, change: Partial<Claim> = {}): Claim {
  return {
    id,
    speaker: speakerId,
    via: [],
    kind: 'direct',
    status: 'suggested',
    stance: 'neutral',
    confidence: 0.9,
    cue: [],
    content: [span(start, start + 5)],
    labels: [],
    ...change,
  };
}

const ARTICLE: Annotation = {
  speakers: [speaker('s1', { mentions: [span(0, 3)] }), speaker('s2', { mentions: [span(40, 43)] })],
  claims: [claim('c1', 's1', 10), claim('c2', 's2', 20, { via: ['s1'] }), claim('c3', 's1', 30)],
};

/** «c1 s1 accepted, …»: claims as a line. */
function claims(annotation: Annotation): string {
  return annotation.claims.map((c) => `${c.id} ${c.speaker} ${c.status}`).join(', ');
}

function speakers(annotation: Annotation): string {
  return annotation.speakers.map((s) => `${s.id} ${s.status} ${s.mentions.length}`).join(', ');
}

describe('a decision', () => {
  it('accepts a claim, which is no suggestion with a confidence any more', () => {
    const after = decide(ARTICLE, { kind: 'acceptClaim', claim: 'c1' });
    assert.strictEqual(claims(after), 'c1 s1 accepted, c2 s2 suggested, c3 s1 suggested');
    assert.strictEqual('confidence' in (after.claims[0] as Claim), false);
  });

  it('takes a claim out of review that was found only approximately, whatever is decided', () => {
    const accepted = decide(ARTICLE, { kind: 'acceptClaim', claim: 'c1' });
    const found = { ...accepted, claims: accepted.claims.map((claim) => ({ ...claim, review: true })) };
    for (const kind of ['acceptClaim', 'rejectClaim'] as const) {
      assert.strictEqual('review' in (decide(found, { kind, claim: 'c1' }).claims[0] as Claim), false);
    }
    assert.strictEqual(decide(found, { kind: 'acceptClaim', claim: 'c1' }).claims[0]?.status, 'accepted');
  });

  it('rejects a suggestion, which stays', () => {
    const after = decide(ARTICLE, { kind: 'rejectClaim', claim: 'c2' });
    assert.strictEqual(claims(after), 'c1 s1 suggested, c2 s2 rejected, c3 s1 suggested');
  });

  it('rejects what the person added, which goes', () => {
    const { id, status, confidence, ...added } = claim('x', 's2', 0);
    assert.ok(id && status && confidence);
    const with4 = decide(ARTICLE, { kind: 'addClaim', claim: added });
    assert.strictEqual(claims(with4), 'c4 s2 added, c1 s1 suggested, c2 s2 suggested, c3 s1 suggested');
    assert.deepStrictEqual(decide(with4, { kind: 'rejectClaim', claim: 'c4' }), ARTICLE);
  });

  it('edits a claim and takes a field away', () => {
    const noted = decide(ARTICLE, { kind: 'editClaim', claim: 'c3', change: { speaker: null, note: 'why' } });
    assert.strictEqual(claims(noted), 'c1 s1 suggested, c2 s2 suggested, c3 null edited');
    const plain = decide(noted, { kind: 'editClaim', claim: 'c3', change: { note: undefined } });
    assert.strictEqual('note' in (plain.claims[2] as Claim), false);
  });

  it('puts an edited claim where its content begins', () => {
    const after = decide(ARTICLE, { kind: 'editClaim', claim: 'c3', change: { content: [span(1, 5)] } });
    assert.strictEqual(claims(after), 'c3 s1 edited, c1 s1 suggested, c2 s2 suggested');
  });

  it('merges two speakers: claims, relays and mentions', () => {
    const after = decide(ARTICLE, { kind: 'mergeSpeakers', from: 's1', into: 's2' });
    assert.strictEqual(claims(after), 'c1 s2 suggested, c2 s2 suggested, c3 s2 suggested');
    assert.deepStrictEqual(after.claims[1]?.via, [], 'nobody relays himself');
    assert.strictEqual(speakers(after), 's2 edited 2');
  });

  it('splits a speaker', () => {
    const added = { name: 'another', kind: 'person', mentions: [span(0, 3)] } as const;
    const after = decide(ARTICLE, { kind: 'splitSpeaker', speaker: 's1', claims: ['c3'], added });
    assert.strictEqual(claims(after), 'c1 s1 suggested, c2 s2 suggested, c3 s3 edited');
    assert.strictEqual(speakers(after), 's1 edited 0, s2 suggested 1, s3 added 1');
  });

  it('rejects a speaker: nobody is found for the claims', () => {
    const after = decide(ARTICLE, { kind: 'rejectSpeaker', speaker: 's1' });
    assert.strictEqual(claims(after), 'c1 null suggested, c2 s2 suggested, c3 null suggested');
  });

  it('of an unknown record, or one that changes nothing, gives the very same annotation', () => {
    const nothing: Decision[] = [
      { kind: 'acceptClaim', claim: 'c9' },
      { kind: 'resetClaim', claim: 'c1' },
      { kind: 'mergeSpeakers', from: 's1', into: 's9' },
      { kind: 'splitSpeaker', speaker: 's9', claims: [], added: speaker('x') },
    ];
    for (const decision of nothing) assert.strictEqual(decide(ARTICLE, decision), ARTICLE, decision.kind);
  });
});

describe('the history of decisions', () => {
  function decided(history: DecisionHistory, before: Annotation, decision: Decision): Annotation {
    const after = decide(before, decision);
    history.record(before, after);
    return after;
  }

  it('undoes and redoes step by step', () => {
    const history = new DecisionHistory();
    const one = decided(history, ARTICLE, { kind: 'acceptClaim', claim: 'c1' });
    const two = decided(history, one, { kind: 'mergeSpeakers', from: 's2', into: 's1' });
    assert.deepStrictEqual(history.undo(two), { ...one, speakers: one.speakers });
    assert.deepStrictEqual(history.undo(one), ARTICLE);
    assert.strictEqual(history.undo(ARTICLE), undefined);
    assert.deepStrictEqual(history.redo(ARTICLE), one);
    assert.deepStrictEqual(history.redo(one), two);
    assert.strictEqual(history.canRedo, false);
  });

  it('keeps what detection found after the decision', () => {
    const history = new DecisionHistory();
    const after = decided(history, ARTICLE, { kind: 'rejectClaim', claim: 'c1' });
    const more = { ...after, claims: [...after.claims, claim('c9', 's2', 50)] };
    assert.strictEqual(
      claims(history.undo(more) as Annotation),
      'c1 s1 suggested, c2 s2 suggested, c3 s1 suggested, c9 s2 suggested',
    );
  });

  it('brings spans back where the text is now', () => {
    const log = new TextLog();
    const history = new DecisionHistory(log);
    decided(history, ARTICLE, { kind: 'editClaim', claim: 'c1', change: { content: [span(11, 12)] } });
    log.push([{ start: 0, removed: 0, inserted: 100 }]);
    const undone = history.undo(decide(ARTICLE, { kind: 'acceptClaim', claim: 'c1' }));
    assert.deepStrictEqual(undone?.claims.find((c) => c.id === 'c1')?.content, [span(110, 115)]);
  });

  it('forgets what was undone when something new is decided', () => {
    const history = new DecisionHistory();
    const one = decided(history, ARTICLE, { kind: 'acceptClaim', claim: 'c1' });
    history.undo(one);
    decided(history, ARTICLE, { kind: 'acceptClaim', claim: 'c2' });
    assert.strictEqual(history.canRedo, false);
  });
});

import assert from 'node:assert/strict';
import { moveAnnotation } from '../../../src/core/decisions/moves';
import { acceptSpeaker } from '../../../src/core/decisions/speakers';
import type { Annotation } from '../../../src/core/model';
import { Article } from '../../../src/core/sidecar/article';
import { mergeDetection } from '../../../src/core/sidecar/merge';
import { readSidecar } from '../../../src/core/sidecar/read';
import { writeSidecar } from '../../../src/core/sidecar/write';
import { acceptItem, rejectItem, reviewItems } from '../../../src/editor/annotating/review/items';
import { marked, sidecarOf } from '../../support/marked';

const NAME = 'وزير الخارجية الروسي سيرغي لافروف';
const old =
  marked(`حضر <mention s1>${NAME}</mention> إلى أنقرة. وقال <mention s1 c1>لافروف</mention>: <content c1 s1>العالم فشل</content>.
`);
const now = Article.fromText('a.txt', old.text.replace('الروسي', 'الروسية'));
const reading = readSidecar(sidecarOf(old, 'a.txt'), now);
const words = (annotation: Annotation) =>
  annotation.speakers[0]?.mentions.map(({ start, end, review }) => [
    now.text.slice(start, end),
    review === true,
  ]);
const doubtful = [NAME.replace('الروسي', 'الروسية'), true];
const [item] = reviewItems(reading.annotation);

describe('words that name a speaker, found only approximately', () => {
  it('wait for review, and no others', () => {
    assert.deepEqual(words(reading.annotation), [doubtful, ['لافروف', false]]);
    assert.deepEqual(
      reviewItems(reading.annotation).map(({ kind, record }) => [kind, record.id]),
      [['mention', 's1']],
    );
  });

  it('wait still when the sidecar is written and read, the text is edited, and the article is analysed again', () => {
    const written = writeSidecar(reading.annotation, now);
    assert.equal(written.match(/review: true/gu)?.length, 1);
    const again = readSidecar(written, now);
    assert.deepEqual([again.problems, words(again.annotation)], [[], [doubtful, ['لافروف', false]]]);
    const moved = moveAnnotation(again.annotation, { start: 0, removed: 0, inserted: 5 });
    assert.equal(reviewItems(moved).length, 1);
    const clean = {
      ...again.annotation,
      speakers: again.annotation.speakers.map((s) => ({ ...s, mentions: [] })),
    };
    assert.equal(reviewItems(mergeDetection(again.annotation, clean)).length, 1);
  });

  it('are accepted, or taken away, alone or with the speaker', () => {
    assert.ok(item);
    const accepted = acceptItem(reading.annotation, item);
    assert.deepEqual(words(accepted), [
      [doubtful[0], false],
      ['لافروف', false],
    ]);
    assert.doesNotMatch(writeSidecar(accepted, now), /review/u);
    const gone = rejectItem(reading.annotation, item);
    assert.deepEqual(words(gone), [['لافروف', false]]);
    const suggested = {
      ...reading.annotation,
      speakers: reading.annotation.speakers.map((s) => ({ ...s, status: 'suggested' as const })),
    };
    assert.deepEqual(reviewItems(acceptSpeaker(suggested, 's1')), []);
  });

  it('wait with the claim that has them as its own', () => {
    const [speaker] = reading.annotation.speakers;
    const [claim] = reading.annotation.claims;
    const mention = speaker?.mentions[0];
    assert.ok(speaker && claim && mention);
    const both = { ...reading.annotation, claims: [{ ...claim, mention, review: true }] };
    const items = reviewItems(both);
    assert.deepEqual(
      items.map(({ kind }) => kind),
      ['claim'],
    );
    assert.deepEqual(reviewItems(acceptItem(both, items[0] as (typeof items)[0])), []);
  });
});

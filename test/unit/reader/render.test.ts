import * as assert from 'node:assert';
import fc from 'fast-check';
import { decide } from '../../../src/core/decisions/decision';
import { applyChange, changeBetween } from '../../../src/core/reader/changes';
import { paragraphHtml, stillParagraphHtml, type ReaderTerms } from '../../../src/core/reader/html';
import type { Piece, ReaderModel } from '../../../src/core/reader/model';
import { renderReader } from '../../../src/core/reader/render';
import { marked } from '../../support/marked';
import { annotated } from '../sidecar/arbitrary';

/** Pieces as text: [c1 …] a content, {c1 …} a cue, (s1 …) a mention; ↓n: the line of a content with others in it. */
function shownPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const inside = shownPieces(piece.pieces);
      const { mark } = piece;
      if (mark.kind === 'cue') return `{${mark.claim} ${inside}}`;
      if (mark.kind === 'mention') return `(${mark.speaker} ${inside})`;
      const sign = mark.sign ?? '';
      return `[${mark.claim}${sign}${mark.height > 0 ? `↓${mark.height}` : ''} ${inside}]`;
    })
    .join('');
}

const shown = (model: ReaderModel) => model.paragraphs.map(({ pieces }) => shownPieces(pieces)).join('\n');
const render = (source: string, before?: ReaderModel) => {
  const { text, annotation } = marked(source);
  return renderReader(text, annotation, before);
};

describe('the render model', () => {
  it('nests what lies in each other', () => {
    assert.strictEqual(
      shown(
        render(
          '<cue c1>كشف</cue> <mention s1 c1>لافروف</mention> أن <content c1 s1 suggested>روسيا، و<cue c2>قال</cue> <mention s2 c2>أوغلو</mention>: <content c2 s2>نعم</content></content>.',
        ),
      ),
      '{c1 كشف} (s1 لافروف) أن [c1①↓1 روسيا، و{c2 قال} (s2 أوغلو): [c2❷ نعم]].',
    );
  });

  it('cuts what overlaps, the later claim where the earlier ends', () => {
    const { text, annotation } = marked('<content c1 s1>واحد اثنان ثلاثة</content> أربعة');
    const [first] = annotation.claims;
    assert.ok(first);
    const at = text.indexOf('ثلاثة');
    const content = [{ start: at, end: text.length }] as unknown as typeof first.content;
    const second = { ...first, id: 'c2', speaker: null, content };
    const model = renderReader(text, { ...annotation, claims: [first, second] });
    assert.strictEqual(shown(model), '[c1❶↓1 واحد اثنان [c2? ثلاثة]][c2  أربعة]');
  });

  it('draws each part of a content in several paragraphs; sign and chip stand at its beginning', () => {
    const model = render('عنوان\n\n<content c1 s1>أول</content> قال <content c1>ثان\nثالث</content>');
    assert.strictEqual(shown(model), 'عنوان\n[c1❶ أول] قال [c1 ثان]\n[c1 ثالث]');
    assert.deepStrictEqual(
      model.paragraphs.map(({ chips }) => chips.map(({ claim, at }) => `${claim}@${at}`)),
      [[], ['c1@0'], []],
    );
    assert.deepStrictEqual(
      model.paragraphs.map(({ headline }) => headline),
      [true, false, false],
    );
    assert.deepStrictEqual(model.starts, [0, 7, 19]);
  });

  it('shows a rejected claim without its cue, and no name of a rejected speaker', () => {
    const { text, annotation } = marked(
      '<cue c1>قال</cue> <mention s1 c1>زيد</mention>: <content c1 s1 rejected>لا</content>',
    );
    assert.strictEqual(shown(renderReader(text, annotation)), 'قال (s1 زيد): [c1⊘ لا]');
    const without = decide(annotation, { kind: 'rejectSpeaker', speaker: 's1' });
    assert.strictEqual(shown(renderReader(text, without)), 'قال زيد: [c1⊘ لا]');
  });

  it('holds all of the text, whatever the marks', () => {
    const textOf = (pieces: readonly Piece[]): string =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(piece.pieces))).join('');
    fc.assert(
      fc.property(annotated, ({ article, annotation }) => {
        for (const { text, pieces } of renderReader(article.text, annotation).paragraphs)
          assert.strictEqual(textOf(pieces), text);
      }),
    );
  });
});

describe('changes of the render model', () => {
  const SOURCE = `عنوان
قال <mention s1 c1>زيد</mention>: <content c1 s1>نعم</content>.
<cue c2>وأضاف</cue>: <content c2 s1 suggested>لا</content>.
نهاية`;

  it('of a decision are the one paragraph and the one claim', () => {
    const { text, annotation } = marked(SOURCE);
    const before = renderReader(text, annotation);
    const after = renderReader(text, decide(annotation, { kind: 'acceptClaim', claim: 'c2' }), before);
    const change = changeBetween(before, after);
    assert.deepStrictEqual(
      change?.paragraphs.map(({ at, removed, inserted }) => [at, removed, inserted.map(({ id }) => id)]),
      [[2, 1, ['p3']]],
    );
    assert.deepStrictEqual(
      change?.claims.map(({ id, status }) => [id, status]),
      [['c2', 'accepted']],
    );
    assert.deepStrictEqual(
      [change?.starts, change?.order, change?.speakers],
      [undefined, undefined, undefined],
    );
    assert.strictEqual(
      changeBetween(
        after,
        renderReader(text, decide(annotation, { kind: 'acceptClaim', claim: 'c2' }), after),
      ),
      undefined,
    );
  });

  it('of an edit leave the other paragraphs and their ids alone', () => {
    const before = render(SOURCE);
    const typed = render(SOURCE.replace('عنوان', 'عنوان أطول'), before);
    const change = changeBetween(before, typed);
    assert.deepStrictEqual(
      change?.paragraphs.map(({ at, inserted }) => [at, inserted.map(({ id }) => id)]),
      [[0, ['p1']]],
    );
    assert.strictEqual(change?.claims.length, 0);
    const inserted = render(SOURCE.replace('نهاية', 'جديد\nنهاية'), before);
    assert.deepStrictEqual(
      inserted.paragraphs.map(({ id }) => id),
      ['p1', 'p2', 'p3', 'p5', 'p4'],
    );
    const removed = render(SOURCE.replace(/قال.*\n/u, ''), before);
    assert.deepStrictEqual(
      removed.paragraphs.map(({ id }) => id),
      ['p1', 'p3', 'p4'],
    );
  });

  it('make the one model out of the other, whatever they are', () => {
    fc.assert(
      fc.property(annotated, annotated, (one, other) => {
        const before = renderReader(one.article.text, one.annotation);
        const after = renderReader(other.article.text, other.annotation, before);
        const change = changeBetween(before, after);
        assert.deepStrictEqual(change ? applyChange(before, change) : before, after);
        const fresh = renderReader(other.article.text, other.annotation);
        assert.deepStrictEqual(shown(after), shown(fresh));
      }),
    );
  });
});

describe('a paragraph as HTML', () => {
  const TERMS: ReaderTerms = {
    kinds: { direct: 'direct', indirect: 'indirect', mixed: '', nominal: '', according: '', free: '' },
    statuses: { suggested: 'suggested', accepted: 'accepted', edited: '', added: '', rejected: '' },
    speakerKinds: { person: '', organisation: '', group: '', unnamed: '' },
    nobody: 'nobody',
  };

  it('has the marks as classes and the chips in the margin', () => {
    const [paragraph] = render('قال <mention s1 c1>زيد</mention>: <content c1 s1>نعم</content>.').paragraphs;
    assert.ok(paragraph);
    assert.strictEqual(
      paragraphHtml(paragraph, TERMS),
      '<div class="paragraph" id="p1"><p class="text" dir="rtl" lang="ar" tabindex="-1">قال <span class="mention speaker1" data-speaker="s1" role="link" tabindex="-1">زيد</span>: <span class="content speaker1 direct accepted height0" data-claim="c1" data-sign="❶">نعم</span>.</p>' +
        '<div class="margin"><button type="button" class="chip speaker1 accepted" data-claim="c1" tabindex="-1" aria-label="❶ زيد ✓, direct, accepted"><span class="sign">❶</span> <bdi class="name">زيد</bdi> <span class="state">✓</span></button></div></div>',
    );
  });

  it('of a saved page has each chip before its claim’s first word, and nothing to click', () => {
    const [paragraph] = render(
      'قال <mention s1 c1>زيد</mention>: <content c1 s1>نعم و<content c2 s1>لا</content></content>.',
    ).paragraphs;
    assert.ok(paragraph);
    const html = stillParagraphHtml(paragraph, TERMS);
    const order = [...html.matchAll(/class="(chip|content) [^>]*data-claim="(\w+)"/gu)];
    assert.deepStrictEqual(
      order.map(([, what, claim]) => `${what} ${claim}`),
      ['chip c1', 'content c1', 'chip c2', 'content c2'],
    );
    assert.doesNotMatch(html, /<button|tabindex|role="link"|class="margin"/u);
  });

  it('cannot be left by the text of the article or a name', () => {
    const [paragraph] = render(
      '<mention s1>"><img src=x onerror=1></mention> <content c1 s1></p><script></content>',
    ).paragraphs;
    assert.ok(paragraph);
    const tags = [...paragraphHtml(paragraph, TERMS).matchAll(/<(\w+)/gu)].map(([, tag]) => tag);
    assert.deepStrictEqual(tags, ['div', 'p', 'span', 'span', 'div', 'button', 'span', 'bdi', 'span']);
  });
});

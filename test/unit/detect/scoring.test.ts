import assert from 'node:assert/strict';
import { standardLexicon } from '../../../src/core/detect/detect';
import { cueFeatures } from '../../../src/core/detect/features';
import { proposeFrames } from '../../../src/core/detect/frames';
import { Paragraph } from '../../../src/core/detect/paragraph';
import { namesOf, probability } from '../../../src/core/detect/scoring';
import weights from '../../../src/core/detect/weights.json';

const TEXT =
  'أكد وزير النقل سالم الحداد أن الجسر آمن، مشيرا إلى ارتفاع عدد العابرين، وقال: «لا خطر على أحد هنا اليوم». ' +
  'ووصف المدير القرار بأنه خطوة أولى، بينما يرى خبراء أن الحل بعيد. كشفت الشركة أمس عن خسائر كبيرة في الربع الأول.';

describe('the weights of what tells of a frame', () => {
  it('are those of the weights file, found by their parts', () => {
    const byName = new Map<string, number>(Object.entries(weights));
    const p = new Paragraph(TEXT, standardLexicon());
    let frames = 0;
    proposeFrames(p, (frame) => {
      const features = cueFeatures(p, frame);
      const names = namesOf(features);
      const sum = names.reduce((total, name) => total + (byName.get(name) ?? 0), 0);
      const known = names.filter((name) => byName.has(name));
      assert.ok(known.some((name) => name.startsWith('lemma:') && name.includes(',')));
      assert.equal(probability(features), 1 / (1 + Math.exp(-sum)));
      frames++;
      return 1;
    });
    assert.ok(frames >= 4, `${frames} frames`);
  });
});

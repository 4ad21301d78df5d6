import assert from 'node:assert/strict';
import { detect } from '../../../src/core/detect/detect';
import { ruleText } from '../../../src/core/explain/rules';
import { reasonText } from '../../../src/editor/navigation/reasons';

describe('why a claim was found', () => {
  const articles = [
    'وقال الوزير إن المطر تأخر. وأضاف أن السد فارغ.',
    'وقال المدير: نلعب غدا بهدوء.\nوالنتيجة عندنا لا تهم، فنحن نلعب للمتعة.',
    'وأضاف سالم الحربي نحن لا نطلب أكثر من حقنا.',
    'وقال الحارس «لن نبيع البيت أبدا».',
    '«الصيد هنا صار صعبا جدا»، بهذه الكلمات لخص الصياد سالم الحربي حاله.',
    'وجدد الوزير حمد الدوسري التأكيد على رفض بلاده شروط البنك.',
    'ووصف العوفي مسار الرحلة بأنه شاق.',
    'وأعلنت البلدية افتتاح السوق الجديدة، بحسب الوكالة.',
    'سقط الثلج على الجبال، وفق مدير البلدية.',
    'ونقل الموقع عن مصادر أن السفينة قريبة. وجاء في بيان الوزارة أن الجسر آمن.',
    'موسكو: لن نقبل شروط البنك الجديدة',
    'الثلج، يقول الحارس، يصل إلى الركبة في الشتاء.',
    'جاء ذلك بعد إعلان وزارة الصحة وفاة ثلاثة مرضى.',
    'وأعلن المدير الذي يؤكد أن الجسر آمن. والمدير قال إن الجسر آمن.',
  ];
  const rules = new Set(articles.flatMap((text) => detect(text).claims.flatMap(({ why }) => why ?? [])));

  it('is told in words by the hover and by isnad explain, whatever rule fired', () => {
    for (const id of ['renewed', 'two-objects', 'noun-for-clause', 'quotation-before', 'relay', 'inserted'])
      assert.ok(rules.has(id), `no claim by ${id}`);
    for (const rule of rules) {
      assert.notEqual(reasonText(rule), rule);
      assert.notEqual(ruleText(rule), rule);
    }
  });
});

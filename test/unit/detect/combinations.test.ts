import assert from 'node:assert/strict';
import { detect } from '../../../src/core/detect/detect';

/** Who speaks, in how many forms names and titles have, and by what name he is shown. */
const SUBJECTS: readonly (readonly [words: string, name: string])[] = [
  ['سالم الحربي', 'سالم الحربي'],
  ['الوزير', 'الوزير'],
  ['وزير الزراعة سالم الحربي', 'سالم الحربي'],
  ['المتحدث باسم الجيش العقيد سالم الحربي', 'سالم الحربي'],
  ['رئيس بلدية المدينة', 'رئيس بلدية المدينة'],
  ['أستاذ العلوم السياسية في جامعة الميناء الدكتور سالم الحربي', 'سالم الحربي'],
  ['والد الضحية', 'والد الضحية'],
];
/** What is told of him between his name and what follows. */
const ASIDES: readonly string[] = [
  '',
  ' الذي يتابع الملف',
  ' الذي زار الموقع',
  ' الذي كان ضمن الوفد',
  '، الذي حضر الاجتماع،',
  '، وهو أيضا عضو في اللجنة،',
  '، البالغ من العمر 40 عاما،',
  ' (58 عاما)',
  ' - وهو طبيب -',
];
/** When, where and to whom he speaks. */
const SETTINGS: readonly string[] = [
  '',
  ' أمس الأحد',
  ' في تصريحات للصحفيين',
  ' خلال مؤتمر صحفي عقده في العاصمة',
  '، خلال لقائه نظيره المصري،',
  ' ردا على سؤال',
  ' في كلمة ألقاها أمام البرلمان',
  ' عقب الاجتماع الذي عقد في المدينة',
  ' بعد زيارة للمنطقة استمرت يومين',
  ' مجددا',
];
const VERBS: readonly (readonly [verb: string, complementizer: string])[] = [
  ['قال', 'إن'],
  ['أكد', 'أن'],
  ['أشار', 'إلى أن'],
  ['حذر', 'من أن'],
  ['أفاد', 'بأن'],
];
const OPENINGS: readonly string[] = ['', 'من ناحية أخرى، '];
const CONTENT = 'الجسر الجديد سيفتح أمام الحركة قريبا';

function check(before: string, speaker: string): void {
  const text = `${before.replace(/،(\s*،)/g, '$1').replace(/ {2,}/g, ' ')} ${CONTENT}.`;
  const { claims, speakers } = detect(text);
  const said = claims.map(({ speaker: id, content }) => [
    speakers.find((other) => other.id === id)?.name,
    content.map(({ start, end }) => text.slice(start, end)).join('…'),
  ]);
  assert.deepEqual(said, [[speaker, CONTENT]], text);
}

describe('whatever stands between the verb, who speaks and what he says', () => {
  for (const [verb, complementizer] of VERBS) {
    it(`verb, subject, aside, setting: ${verb} … ${complementizer}`, () => {
      for (const opening of OPENINGS)
        for (const [subject, name] of SUBJECTS)
          for (const aside of ASIDES)
            for (const setting of SETTINGS)
              check(`${opening}${verb} ${subject}${aside}${setting} ${complementizer}`, name);
    });
    it(`subject, aside, verb, setting: … ${verb} … ${complementizer}`, () => {
      for (const opening of OPENINGS)
        for (const [subject, name] of SUBJECTS)
          for (const aside of ASIDES)
            for (const setting of SETTINGS)
              check(`${opening}${subject}${aside} ${verb}${setting} ${complementizer}`, name);
    });
  }
});

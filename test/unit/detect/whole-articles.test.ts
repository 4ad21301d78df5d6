import { reads } from './reading';

/** Constructions that whole articles written after the guidelines showed missing. */
describe('sentences as articles have them', () => {
  describe('who does something behind a word that leads to the verb', () => {
    reads([
      [
        '<وقال> {قائد المنتخب سالم الدوسري} إن ⟦اللقب ممكن⟧. ولم يخف المدرب روبرتو مانشيني غضبه، <وقال>: «⟦لعبنا بلا روح هذا المساء⟧».',
        'indirect سالم الدوسري',
        'direct روبرتو مانشيني',
      ],
      [
        '<وقال> {الوزير ناصر الغامدي} إن ⟦الجسر سليم⟧. بينما اكتفى النائب حمد الدوسري بنشر صورة <معلقا>: «⟦هذا مال ضائع⟧».',
        'indirect ناصر الغامدي',
        'direct حمد الدوسري',
      ],
    ]);
  });

  describe('a person at the head of a sentence, before an aside', () => {
    reads([
      [
        '<وقال> {النائب حمد الدوسري} إن ⟦الأرقام قديمة⟧. {أخنوش}، وفي معرض جوابه، <أقر> بأن ⟦البطالة هي التحدي الأكبر⟧.',
        'indirect حمد الدوسري',
        'indirect أخنوش',
      ],
      ['{الرئيس هشام أيت بلا}، وهو أيضا نائب سابق، <أكد> أن ⟦المجلس لن يتراجع⟧.', 'indirect هشام أيت بلا'],
    ]);
  });

  describe('words with «بالقول» behind a verb that reports nothing', () => {
    reads([
      [
        'وتهرب المدرب كارلو أنشيلوتي من السؤال <بالقول>: «⟦لا أتحدث عن لاعبين قبل أن أراهم⟧».',
        'direct كارلو أنشيلوتي',
      ],
    ]);
  });
});

import { reads } from './reading';

/** Each needs several stages: who is brought in, noun phrases, markers and contents together. */
describe('constructions of several stages', () => {
  describe('who does something behind a word that leads to the verb', () => {
    reads([
      [
        '<وقال> {قائد المنتخب سالم الدوسري} إن ⟦اللقب ممكن⟧. ولم يخف المدرب كريم بدران غضبه، <وقال>: «⟦لعبنا بلا روح هذا المساء⟧».',
        'indirect سالم الدوسري',
        'direct كريم بدران',
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
        '<وقال> {النائب حمد الدوسري} إن ⟦الأرقام قديمة⟧. {أخنوش}، وفي بداية كلمته، <أقر> بأن ⟦الميناء ضيق على السفن⟧.',
        'indirect حمد الدوسري',
        'indirect أخنوش',
      ],
      ['{الرئيس سامي أيت حداد}، وهو أيضا مهندس سابق، <أكد> أن ⟦المجلس لن يتراجع⟧.', 'indirect سامي أيت حداد'],
    ]);
  });

  describe('words with «بالقول» behind a verb that reports nothing', () => {
    reads([
      [
        'وتهرب المدرب كريم بدران من السؤال <بالقول>: «⟦لا أتحدث عن لاعبين قبل أن أراهم⟧».',
        'direct كريم بدران',
      ],
    ]);
  });

  describe('«وأن» goes on with a clause, «إن» before a past verb is a condition', () => {
    reads([
      [
        '<وذكر> {المهندس سالم الحربي} أن ⟦الخبراء يشككون في سلامة السد، وأن ترميمه يحتاج سنوات⟧.',
        'indirect سالم الحربي',
      ],
      ['<وقال> {التاجر} إن ⟦الخاطفين طلبوا فدية، وهددوا بقتل ابنه إن أبلغ الشرطة⟧.', 'indirect التاجر'],
    ]);
  });

  describe('what a source says behind «إلا أنها»', () => {
    reads([
      [
        '<وذكرت> {وكالة موديز} أن ⟦المصارف قوية⟧، إلا أنها <أوضحت> أن ⟦السيولة قد تضيق⟧.',
        'indirect وكالة موديز',
        'indirect وكالة موديز',
      ],
    ]);
  });

  describe('an author by his work', () => {
    reads([
      [
        '<وقالت> {الكاتبة منى الشهري} إن ⟦الجائزة فاجأتها⟧. <وأوضحت> {صاحبة «سيدات القمر}» أن ⟦روايتها الأولى رفضت⟧.',
        'indirect منى الشهري',
        'indirect منى الشهري',
      ],
    ]);
  });

  describe('what a report rests on, a body and the book that it describes', () => {
    reads([
      ['<واعتبر> {النائب حمد الدوسري} أن ⟦الحصيلة ضعيفة⟧، مستندا إلى أرقام رسمية.', 'indirect حمد الدوسري'],
      ['<ووصفت> {لجنة التحكيم} ⟦الرواية بأنها عمل يجمع بين الحكاية والتاريخ⟧.', 'nominal لجنة التحكيم'],
    ]);
  });

  describe('a setting between commas before what is put down to something', () => {
    reads([
      ['<وعزا> {البنك}، في بيان على موقع «تداول»، ⟦النمو إلى ارتفاع دخل العمليات⟧.', 'nominal البنك'],
      ['<ونفى> {النادي}، عبر حسابه في منصة «إكس»، ⟦ما تردد عن رحيل مهاجمه في الشتاء⟧.', 'nominal النادي'],
    ]);
  });

  describe('one of those who are spoken of', () => {
    reads([
      [
        '<وقال> {المدير خالد الحربي} إن ⟦المدرسة جاهزة⟧. <وتساءل> {أحدهم}: ⟦من سيدرس أولادنا في القرية⟧؟',
        'indirect خالد الحربي',
        'direct أحدهم',
      ],
    ]);
  });

  describe('names and statements that no list had', () => {
    reads([
      ['<وقالت> {جنيفر هومندي} إن ⟦الباب وجد في الحديقة⟧.', 'indirect جنيفر هومندي'],
      ['ومما <جاء> في {برقية الملك}: «⟦علمنا بتأثر بالغ بهذا المصاب الجلل⟧».', 'direct الملك'],
    ]);
  });

  describe('a body behind a verb that may be a noun, a family behind its preposition', () => {
    reads([
      [
        '<وقال> {المدرب لويس كاسترو} إن ⟦الفريق ظلم⟧. ورد الاتحاد السعودي سريعا، <موضحا> أن ⟦لجنة الانضباط تنظر في الاعتراضات⟧.',
        'indirect لويس كاسترو',
        'indirect الاتحاد السعودي',
      ],
      [
        '<وقال> {سعد آل حماد} إن ⟦المخالفات كثيرة⟧. <ووفقا> {لآل حماد}، ⟦تتصدر الرياض قائمة المدن⟧.',
        'indirect سعد آل حماد',
        'according سعد آل حماد',
      ],
    ]);
  });
});

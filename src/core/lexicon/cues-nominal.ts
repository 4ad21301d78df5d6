/**
 * Reporting words that are no finite verbs. One group a constant, one form a word; folding is applied on load.
 * Source: the counts named in docs/accuracy.md; guidelines, section "Cue".
 */

/** Phrases before a source whose clause stands beside them: بحسب البنك المركزي. The value: prepositions that belong to them. */
export const ACCORDING = `
بحسب
حسب
وفق
وفقا ل
وفقًا ل
طبقا ل
تبعا ل
استنادا إلى
نقلا عن
`;

/** A conjunction of according that takes a verb: حسبما أفادت الوزارة. */
export const ACCORDING_VERB = `حسبما وفقما كما`;

/** Nouns under على that make the clause before them somebody's: على حد قوله, على حد تعبير الوزير. */
export const ACCORDING_SAYING = `قول قوله قولها قولهم قولهما تعبير تعبيره تعبيرها تعبيرهم وصف وصفه وصفها وصفهم زعمه زعمها زعمهم زعم قولي رأيه رأيها رأيهم أقواله أقوالها أقوالهم روايته روايتها روايتهم شهادته شهادتها إفادته إفادتها تصريحاته تصريحاتها تقديره تقديرها تقديرهم توصيف توصيفه توصيفها تعليق`;

/** What somebody said, before whose it is: بحسب إفادات الناطق, وفق قراءة الخبير. Documents and figures speak themselves. */
export const ACCORDING_SAID = `إفادة إفادات رواية روايات شهادة شهادات قراءة تقييم تقدير تحليل تفسير تصور توصيف تعليق تصريح تصريحات كلام حديث أقوال ادعاء ادعاءات مزاعم تأكيد تأكيدات توضيح توضيحات شرح`;

/** Verbal nouns of assertion: إعلان الحكومة تمديد, تأكيد الوزير أن, قوله إن. Columns: noun, stance. */
export const VERBAL_NOUNS = `
قول neutral
تأكيد assert
إعلان assert
اعتراف assert
إقرار assert
تصريح neutral
نفي deny
تحذير warn
اعتقاد claim
توقع predict
إشارة neutral
زعم claim
ادعاء claim
اتهام claim
توضيح neutral
إبلاغ neutral
أمل hope
قناعة claim
ثقة claim
اقتناع claim
تأكيدات assert
توقعات predict
تنبؤ predict
تنبؤات predict
تكهنات predict
ترجيح predict
ترجيحات predict
تحذيرات warn
مزاعم claim
ادعاءات claim
اتهامات claim
تصريحات neutral
تلميح neutral
تلميحات neutral
مخاوف warn
تشديد assert
تذكير neutral
تنبيه warn
تنويه neutral
حجة claim
دعوى claim
ذريعة claim
بزعم claim
بداعي claim
خشية warn
`;

/** Nouns that complete a verb of saying: وختم قائلا, وتابع القول, وعلق بالقول, بقوله. */
export const SAYING_COMPLEMENTS = `قائلا قائلة قائلين قائلتين بالقول القول بقوله بقولها بقولهم يقول تقول`;

/** After these the same words are no claim: nobody is meant. */
export const IMPERSONAL = `
يذكر أن
يشار إلى أن
تجدر الإشارة
يجدر الذكر
الجدير بالذكر
جدير بالذكر
يتوقع أن
يعتقد أن
يقال إن
`;

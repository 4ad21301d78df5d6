/**
 * Reporting words that are no finite verbs. One group a constant, one form a word; folding is applied on load.
 * Source: the counts named in docs/accuracy.md; guidelines, section "Cue".
 */

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

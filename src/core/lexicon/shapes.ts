/** What the shape of a folded word tells: verbal nouns, nisba adjectives, present verbs. */

const PRESENT = /^س?ي\S{3,}$/;
const NOT_PRESENT = new Set(
  'يناير يوليو يونيو يوليوز يونيه يوميا يومي يومين يسار يمين يهود يهودي يوسف ياسر يحيي ياسين يمني يمنيه يمنيون يابان يورو ياباني يونان يوناني يدويا ينبع يوغوسلافيا يوروبا يوفنتوس يوان يوتيوب'.split(
    ' ',
  ),
);

/** يفعل and the like; words of three letters are too often nouns. */
export function looksLikePresentVerb(folded: string): boolean {
  return PRESENT.test(folded) && !NOT_PRESENT.has(folded);
}

const PRONOUN = /(?:ها|هم|هما|ه)$/;
/** إفعال افتعال انفعال استفعال تفعيل تفاعل مفاعلة; تفعّل is too often a verb or another noun. */
const VERBAL_NOUNS = [
  /^ا[^اي][^ا]ا[^ا]$/,
  /^ا[^ا][^ا]ا[^ا]ه?$/,
  /^ا[^ا]ت[^ا]ا[^ا]$/,
  /^ا[تد][^ا]{2}ا[^ا]$/,
  /^ان[^ا]{2}ا[^ا]$/,
  /^است[^ا]{1,2}ا[^ا]ه?$/,
  /^ت[^ا]{2}ي[^اي]$/,
  /^تا[^اي]ي[^اي]$/,
  /^ت[^ا]ا[^ا]{2}$/,
  /^م[^ا]ا[^ا]{2}ه$/,
  /^ا[^ا]اد?ه$/,
];
const NOT_VERBAL_NOUNS = new Set(
  'تشرين اعضاء ابناء انحاء اعمال افلام احزاب اطفال اسعار اشخاص اخبار اطراف اموال اسواق انواع الوان اقسام امطار اهداف افراد انصار اسرار اعداد اضرار اجواء اوضاع ابواب احياء ارقام احداث ادوار اوراق احوال اعياد اقدام اطباء تاريخ تقرير امراض اسنان اولاد اشياء انباء امير اثار امام اعوام ايام اوقات اماكن اعلام اسلام ايران انسان احمال اصحاب اسباب اشجار ابحاث امثال اوساط ازواج ارباح احجام اكراد اتراك المان افغان تلميذ تصريح استاذ استاد تعليم مشاهده محافظه منافسه مقابله مداخله مكالمه مبادره محاضره مناسبه مساحه مسافه اجهزه افكار افعال اقوال اديان اجيال ادباء وزاره تجاره اداره اراده'.split(
    ' ',
  ),
);

/** إحداث, إصابة, بإقامته: verbal nouns that folding makes look like أحداث or the plural of a noun. */
const WITH_LOW_HAMZA = /^[وف]?[بل]?إ[^اي]{1,2}ا[^اي](?:[ةه]|ها|هم|تها|ته|تهم)?$/;
const NOT_LOW_HAMZA = /^[وف]?[بل]?إ(?:نسان|سلام|مام|طار|زاء|ناث|عصار|دار[ةه]|مار[ةه]|جاز[ةه]|ذاع[ةه])/;

/** A verbal noun of the form إفعال as careful writers spell it, `raw` being the word with its hamza. */
export function looksLikeIfaal(raw: string): boolean {
  return WITH_LOW_HAMZA.test(raw) && !NOT_LOW_HAMZA.test(raw);
}

/** A noun without article that can stand for a clause by its shape (ارتفاع, تنفيذ, مشاركتها). */
export function looksLikeVerbalNoun(bare: string): boolean {
  if (bare.endsWith('ه') && matchesVerbalNoun(bare)) return !NOT_VERBAL_NOUNS.has(bare);
  const noun = bare.replace(PRONOUN, '');
  const owned = noun === bare ? noun : noun.replace(/ت$/, 'ه');
  return (
    (matchesVerbalNoun(noun) && !NOT_VERBAL_NOUNS.has(noun)) ||
    (matchesVerbalNoun(owned) && !NOT_VERBAL_NOUNS.has(owned))
  );
}

function matchesVerbalNoun(noun: string): boolean {
  // «تساكو», «تاتشو»: no verbal noun of these shapes ends in و.
  return (
    noun.length >= 5 &&
    noun.length <= 9 &&
    !noun.endsWith('و') &&
    VERBAL_NOUNS.some((shape) => shape.test(noun))
  );
}

/** الروسي, الأمنية, المصريون: an adjective of origin or kind, with the article. */
export function looksLikeNisba(folded: string): boolean {
  return /^ال\S{3,}(?:ي|يه|يون|يين|يتين|يات)$/.test(folded);
}

/** كلمته, تقريرهما: with the pronoun of somebody, mostly of the speaker. */
export const OWNED = /(?:ه|ها|هما?)$/;

/** رفضه, أمله: the same of a noun without ة; «نشرتها» would be a verb. */
export const OWNED_NOUN = /[^ت](?:ه|ها|هم)$/;

/** A preposition, which is the first group, with a pronoun: «في بيان له | رفضه», «ما أشار إليه». */
export const WITH_PRONOUN = /^(ل|ب|في|من|عن|علي|الي|مع|لدي)(?:ه|ها|هم|هما|نا)$/;

/** «وصوله», «وظيفتها»: a noun and the pronoun of whose it is. */
export const WITH_OWNER = /^(\S{3,}?)(?:هما|ها|هم|ه|نا|ي)$/;

/** أجزاء, أسلحة: plurals; a verbal noun of such letters has a low hamza or none. */
export const HIGH_HAMZA = /^[وف]?[بل]?أ/;

/** «عارضة | تُدعى كيرانا», «أحد السكان، | ويدعى سالم |، أن»: a name follows, and no report; يدعي claims something. */
export const IS_CALLED = /^[وف]?(?:[يت]ُ?(?:دع|سم)ى|اسمه|اسمها)$/;

/** «، | وهي شركة أميركية |،»: the reporter tells who the speaker is. */
export const AND_WHO = /^وه(?:و|ي|م|ما)$/;

/** «لـCNN», «بـBBC». */
export const BEFORE_LATIN = /^[بلك]\p{Script=Latin}/u;

/** «ألباريس», «إلباييس»: the article has no hamza. */
export const OWN_AL = /^[وف]?[أإ]ل/;

/** على, مني: no names as careful writers spell them; علي, and منى, may be. */
export const WRITTEN_ON = /^(?:[وف]?على|مني)$/;

/** بمقاضاة, بمرتكزات: no name has this shape. */
export const AFTER_BI = /^بم\S{3,}(?:اه|ات)$/;

/** With a shadda, and not in the passive: يُعدّ; «وقدر | الخبراء» without it, for behind a conjunction it is hardly «قدر من». */
export const DOUBLED = /^(?!\p{L}\u064f).*\u0651|^[وف]قدر$/u;

/** ذُكر, وأُعلن: the first letter's vowel makes a past passive, whose speaker is nobody; «نُقل عن» names one. */
export const PASSIVE = /^[وف]?(?!\u064f)\p{L}\u064f/u;

/** ليفتح, ستصبح: a finite verb behind a letter. */
export const TO_COME = /^(?:لي|س[تن])/;

/** «رفيقه | أمادو», «نظيرتها | كلير»: somebody by whose he is, before his name. */
export const OWNED_PERSON =
  /^(?:رفيق|زميل|نظير|شقيق|شريك|صديق|زوج|جار|والد|ابن|مدير|مساعد|محامي|مدرب|قريب|خطيب)ت?(?:ه|ها|هم|هما)$/;

/** «بيان | تلقت الصحيفة نسخة منه»: verbs that describe a text, a meeting or what it was said on, right behind the noun. */
export const OF_SETTING = /^(?:تلق|حصل|نشر|اذاع|بث|صدر|وزع|اجر|عقد|جر|ادل|خص|نقل|اور|القي|اطلع)/;

/** «، | تابعتها بوابة الوسط»: such verbs with a pronoun for the noun; without it they may be the next report's. */
export const OF_SETTING_WITH_PRONOUN = /^(?:تابع|رصد|شاهد|ترجم|تسلم|طالع|تناقل|تداول|سجل)\S{0,3}(?:ه|ها)$/;

/** «صاحبة «بيت الرمل»», «صاحب | الكتاب», «ضيفنا», as written. */
export const OWNER_OF_WORK =
  /^(?:صاحب|ضيف|محدث|مضيف|محاور|شاعر|كاتب)ت?نا$|^صاحب[ةه]? (?:[«"“‹]|ال(?:كتاب|رواي[ةه]|فيلم|ديوان|دراس[ةه]|بحث|مقال[ةه]?|لوح[ةه]|معرض|مجموع[ةه]|أطروح[ةه]|اقتراح|مقترح|مبادر[ةه]|فكر[ةه])(?: |$))/;

/** «زميلته», «شقيقتها»: a woman by whose she is; of the titles in ة those that are no verbal nouns (مشاركته) or verbs (شاهدته). */
export const OWN_WOMAN =
  /^(?:زميل|شقيق|زوج|جار|صديق|رفيق|شريك|نظير|ابن|حفيد|خطيب|مدير|مستشار|محامي|سكرتير|مساعد|مدرب|ممثل|وكيل|نائب|قريب|والد|طبيب)ت(?:ه|ها|هم|هما|نا)$/;

/** أعتقد, سأفترض: the writer himself, whom no cue names; with a bare alef it is the past. */
export const FIRST_PERSON = /^[وف]?س?أ/;

/** Words that begin with ال of their own: التزام, إلغاء, ألمانيا. */
export const NOT_ARTICLE =
  /^ال(?:تزام|تقا(?:[ءئ]|ط)|تحاق|تماس|تفات|تهام|غا[ءئ](?!ب)|قا[ءئ](?:ه|ها|هم)?$|حاق|زام|تباس|مان(?:$|يا|ي$|يه$|ي[ني]ن$|يون$)|كترون|يزاب|كسند)/;

/** A noun without its article. */
export function bareNoun(form: string): string {
  return form.startsWith('ال') && form.length > 4 && !NOT_ARTICLE.test(form) ? form.slice(2) : form;
}

/** A letter before a verb or a noun. */
export const GLUED = /^[سبل]/;
/** What one says of oneself. */
export const SPEAKS_OF_SELF: ReadonlySet<string> = new Set(['اعتقد', 'اعتبر', 'اقترح', 'افترض']);

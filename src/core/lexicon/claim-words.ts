import { fold, foldedSet } from '../text/fold';

/** Words that the rules for cues, contents and kinds of claims ask for. Folded on load. */

// according

/** A source follows these at once: بحسب الوزارة. */
export const PLAIN = foldedSet('بحسب حسب وفق');

/** A source follows these with ل: وفقا للوزارة. */
export const WITH_LI = foldedSet('وفقا طبقا تبعا');

/** A verb of saying follows these: حسبما أفادت الوزارة. */
export const WITH_VERB = foldedSet('حسبما وفقما');

/** So does who said it these, with their preposition: «برأي الخبير», «بتعبيره». */
export const IN_WORDS_OF = foldedSet('برأي برأيه برأيها برأيهم بتعبير بتعبيره بتعبيرها بتعبيرهم باعتراف');

/** Verbs that take an opinion with ب: «تمسك | برأيه», «أدلت برأيها». */
export const WITH_OPINION = foldedSet(
  'تمسك تمسكت يتمسك تتمسك متمسكا أدلى أدلت يدلي تدلي الإدلاء صرح صرحت جهر جهرت استعان استعانت استنار استأنس أخذ أخذت الأخذ يأخذ تأخذ اعتد احتفظ احتفظت انفرد انفردت استبد تشبث تشبثت يتشبث تفرد',
);

/** Rules and measures are no speakers: وفق اللوائح, حسب المعايير, بحسب الخطة. */
export const NO_SOURCE = foldedSet(
  'اشتراطات اشتراط بنود بند لائحة لوائح نظام أنظمة قانون قوانين خطة خطط معايير معيار ضوابط شروط شرط آلية آليات جدول نوع وزن طلب حاجة رؤية اتفاق اتفاقية دستور مواصفات متطلبات إجراءات برنامج منهج منهجية أحكام حكم مقاييس تصنيف تعليمات مبدأ مبادئ أصول نسبة نسب عدد حجم سعر أسعار طبيعة ظروف إمكانات إمكانيات قدرات عقيدة شريعة أسس قواعد منظور مقاس ترتيب تقويم توقيت ذلك هذا هذه تلك أهوائهم مراحل فئة فئات عمر أعمار جنس مادة مواد فصل فصول قرار منطقة مناطق أعلى أحدث أولوية أولويات مخطط توجيهات استراتيجية مزاج بندين مرتكزات توافق توافقات أجندة معتاد مصلحة مصالح سوق موسم حالة حال احتياجات احتياج تخصص تخصصات سرعة',
);

/** Behind a source these begin somebody else's clause: «…، وفق الهيئة، | بينما قالت الوكالة». */
export const BESIDE_CLAUSE = foldedSet('بينما فيما لكن ولكن غير إلا بيد');

// contents

/** The reporter's own voice comes back: يذكر أن, الجدير بالذكر. */
export const WORTH_NOTING = foldedSet('يذكر قيل يقال يشار تجدر يجدر الجدير جدير');

/** So it does with these before a word that points back: ويأتي ذلك, وجاء هذا. */
export const COMES = foldedSet('يأتي جاء جاءت تأتي');
export const POINTING_NOUNS = foldedSet('ذلك هذا هذه');

/** With these at its end a content has run into what comes after it. */
export const TRAILING = foldedSet('كما حيث إذ فيما بينما وقد و لكن وفي وعن من جانبه جهته بدوره فقد وذلك');

/** After a mark these begin a clause of its own beside what is expected or wished: «يتوقع أن ترتفع، بينما بلغت». */
export const BESIDE_WISH = foldedSet('حيث بينما فيما وبينما وفيما لكن ولكن لكنه لكنها وقد علما');

/** After a mark a sentence of its own begins with these: «…، وبينما أعلنت موسكو …». */
export const AND_MEANWHILE = foldedSet('وبينما وفيما وعندما وحينما وبعدما');

/** A sentence that begins with these has its main verb behind a comma: «بينما قالت المعارضة إن …، رفضت الأغلبية». */
export const BEFORE_MAIN = foldedSet('بينما فيما وبينما وفيما إذ بعدما حينما عندما');

/** After a comma these begin a clause that no noun phrase holds: «أعلنت مقتل أربعة، فيما سقط جرحى». */
export const AFTER_NOUN = foldedSet(
  'فيما بينما لذا لذلك وقد وكان وكانت وهو وهي لكن لكنه لكنها ولكن ولكنه وبالتالي',
);

/** «، ما لم», «ما عدا», «ما بين»: what ما is no pronoun before. */
export const NOT_WHICH = foldedSet('لم عدا خلا بين زال زالت يزال تزال دام إذا');

/** After a quotation at a clause’s end and a comma the reporter goes on with these: «…”، وهو ما أغضب السكان». */
export const BEHIND_QUOTATION = foldedSet(
  'وهو وهي بينما فيما رغم بموجب بالتزامن تزامنا قبل بعد خلال عقب إثر وسط بحسب وفق',
);

/** Words that go on with a clause behind its quotation and a comma: «إن “الوضع صعب”، بل كارثي». */
export const GOING_ON = foldedSet('بل لأن لأنه لأنها بسبب خصوصا خاصة لاسيما سيما إذ مثل');

/** Acts of speech that take a noun: with one of them the reporter goes on to what else the source did. */
export const ACTS = foldedSet(
  'دعا طالب حث أشاد رحب ندد أدان استنكر انتقد شكر أعرب أثنى ثمن نوه ناشد هنأ جدد تعهد وعد رفض حذر أمر',
);

/** Participles of speaking that report no clause, without their ending: «…، مستعرضا دور الجمعية», «…، مقدمة شكرها». */
export const HOW_SAID = foldedSet(
  'مفضل محجم ممتنع مكتفي مبقي متحاشي متجنب متفادي متجاهل متمسك مستعرض مستند متكئ مستدل مستشهد متطرق متناول معدد مقدم مهنئ متأسف ملوح مفتخر مستحضر مستهل معرج مفصل مسهب متمني مشبه مثني معلق محيي شاكر رابط رافع موجه ناقل حاث مناشد متوعد مهدد مخاطب معقب مستدرك مبدي موصي متحدث مستغرب مستنكر مستهجن مختتم مطمئن مؤيد مذكر متوقف مستعيد معزي مهيب معاتب معتذر متضرع متوسل ممتن مستشرف مستفسر متذمر متهكم مازح مترحم ملتمس مفاخر متباهي مدلل ملمح مهدي مبشر متحسر مستذكر مسترجع مفند مستعطف متعلل متذرع رافض',
);

/** A clause beside the content begins with these: «…، بينما دعا الوزير». */
export const BESIDE = foldedSet('كما بينما فيما');

/** Verbs that report, where no frame of theirs is found: «…، وأرجعت ذلك لسوء الطقس», «…، كما أضاف كلمة شكر». */
export const SAID_ALSO = foldedSet(
  'قال أضاف ذكر أشار تحدث أكد أوضح لفت شدد تطرق كشف أعلن نفى اتهم عبر نبه اعتبر حمل وصف تناول استعرض أرجع عزا أنكر رجح توقع سجل وثق اتفق أحصى',
);

/** Verbs of what a source leaves out: «ولم يحدد موعدا». */
export const UNSAID = foldedSet('يحدد يقدم يعط يعطي يدل يدلي يرد تحدد تقدم تعط تدل ترد');

/** The same as nouns: «دون الكشف عن الأسباب». */
export const UNTOLD = foldedSet(
  'إشارة الإشارة إعطاء الكشف كشف تحديد تحديدها تحديده ذكر ذكرها ذكره الخوض تقديم توضيح الإفصاح إفصاح تفاصيل',
);

/** «، إلا أنه أضاف», «، غير أنها لم توضح»: what the source said beside it. */
export const EXCEPT = foldedSet('إلا غير بيد');
export const SOURCE_AGAIN = foldedSet('أنه أنها أنهم');

/** The reporter sums up what else was said: «، مع التأكيد على». */
export const SUMMED_UP = foldedSet('الإشارة التأكيد التشديد التنبيه التذكير');

/** After وذلك, when it was said or what came before: «، وذلك غداة اجتماع». */
export const WHEN = foldedSet('غداة بعد بعدما خلال');

/** After «وذلك في», where and at what it was said. */
export const WHERE = foldedSet(
  'أحدث ختام معرض تفاعله تفاعلها تعليق تعليقه ردها رده رد تصريح تصريحات حديث كلمة',
);

/** After في, the reporter’s gloss on the whole: «، في خطوة فاجأت السكان», «في أحدث هجوم هذا العام» with no mark before it. */
export const GLOSS = foldedSet(
  'إشارة خطوة خبر تغيير تحول تصعيد تطور مؤشر دلالة بادرة مفاجأة تراجع تأكيد نتيجة مشهد مفارقة سيناريو صدمة',
);
export const NEWS = foldedSet('أحدث ضربة واقعة سابقة');

// cues

/** Impersonal readings of an active form: يذكر أن, يتوقع أن. */
export const IMPERSONAL = foldedSet(
  'تبين يتبين يذكر يتوقع يعتقد يرجح يفترض يلاحظ يزعم يخشى يؤمل يظن يقدر يجدر يضاف',
);

/** Of these, what a person thinks where he is what their relative clause goes back to: «الخبير الذي يعتقد أن». */
export const THOUGHT = foldedSet('يتوقع يعتقد يرجح يفترض يزعم يخشى يظن يقدر');

/** What somebody thinks right behind these is his who was told of before: «، إذ يعتقد أن». */
export const BEFORE_THOUGHT = foldedSet('إذ بل لأنه لأنها لكنه لكنها');

/** What a source that stays unnamed does, and what it keeps to itself: «فضل عدم ذكر | اسمه», «طلبت عدم الكشف عن | هويتها». */
export const PREFERRING = foldedSet(
  'فضل فضلت فضلوا فضلا فضلتا مفضلا مفضلة طلب طلبت طلبوا طلبا طلبتا طالبا طالبة رفض رفضت رفضوا رفضا رفضتا رافضا رافضة اشترط اشترطت اشترطوا مشترطا مشترطة آثر آثرت آثروا اختار اختارت تحفظ تحفظت أراد أرادت',
);
export const OWN_NAMES = foldedSet(
  'اسمه اسمها اسمهم اسمهما اسميهما هويته هويتها هويتهم هويتهما أسمائهم أسماءهم أسمائهن هوياتهم باسمه باسمها',
);

/** Verbs of coming forward or back, before what somebody then says: «عاد الوزير | ليؤكد أن». */
export const COMING_FORWARD = foldedSet(
  'عاد عادت عادوا يعود تعود رجع رجعت خرج خرجت خرجوا يخرج تخرج انبرى انبرت ينبري تنبري سارع سارعت سارعوا يسارع تسارع تدخل تدخلت يتدخل برز برزت ظهر ظهرت يظهر تظهر أطل أطلت يطل تطل اعتلى اعتلت صعد صعدت تصعد يصعد انتقل انتقلت ينتقل مضى مضت يمضي تمضي انتفض انتفضت',
);

/** A verb right after these is wished, denied or to come, not reported: «أن يؤكد». */
export const SUBJUNCTIVE = foldedSet('أن كي لكي لن سوف حتى ألا لم لما');

/** A participle behind these is a predicate: بدا لافتا. */
export const COPULAS = foldedSet(
  'بدا بدت يبدو تبدو أصبح أصبحت يصبح بات باتت صار كان كانت يكن تكن يكون تكون ليس ليست',
);

/** An object that points back: what was said stands before its verb, «أوضح ذلك المتحدث». */
export const SAID_BEFORE = foldedSet('ذلك هذا');

/** Behind these stands what was done: تم نقل. */
export const DONE = foldedSet('تم يتم سيتم جرى يجري');

/** Denials whose negation reports something: لم يستبعد أن. */
export const NEGATABLE = foldedSet('استبعد أنكر نفى ينف أخفى يخف');

/** «إذا قال», «لو أعلن»: nothing is reported yet. */
export const CONDITIONAL = foldedSet('إذا لو سواء كلما ربما هل');

/** Whoever asks these for something prays: «وسأل الله أن». */
export const PRAYED_TO = foldedSet('الله المولى العلي سبحانه ربه');

/** Sources that are nobody in particular make no claim. */
export const NOBODY = foldedSet('كثيرون كثيرين ناس مرء جميع كل أي لا عاقل');

/** What follows من and turns to another speaker: من جانبه, من جهتها. */
export const SIDES = foldedSet('جانبه جانبها جانبهم جهته جهتها جهتهم ناحيته بدوره بدورها');

/** «عبر بعدها عن افتخاره». */
export const TURN = foldedSet('بدوره بدورها بدورهم');

// drafts

/** Verbs of which a noun says what was said: «جدد | التأكيد على», «ذهب إلى | القول إن». By their lemmas. */
export const RENEWING: ReadonlySet<string> = new Set([
  'جدد',
  'كرر',
  'ختم',
  'اختتم',
  'أنهى',
  'خلص',
  'ذهب',
  'انتهى',
  'مضى',
]);

/** The nouns of these verbs. */
export const ASSERTED_AGAIN = foldedSet(
  'التأكيد بالتأكيد تأكيده تأكيدها تأكيدهم تأكيدهما بتأكيده بتأكيدها التشديد بالتشديد القول بالقول',
);

/** Words of a paragraph that somebody says of himself. */
export const FIRST_PERSON = foldedSet(
  'نحن اننا لدينا علمنا بحثنا بلادنا لنا نسعي نعمل نامل نريد سنعمل سنواصل نواصل كنا نري نعتقد نؤكد نرحب نولي نعتبر قمنا عملنا احتفلنا نعرف نتمني نتطلع نحترم نرفض ندعم نطالب',
);

/** Verbs of answering, by their lemmas. */
export const ANSWERING: ReadonlySet<string> = new Set(['أجاب', 'رد', 'علق', 'عقب']);

// frames

/** Who speaks, as a pronoun at a clause's head: «فهو يؤكد أن». */
export const PRONOUN = foldedSet('هو وهو فهو هي وهي فهي هم وهم فهم هما');

/** A verb behind these opens a clause before its sentence's own: «بعدما أشار إلى أن …، أكد»; «بعد أن», «منذ أن». */
export const SUBORDINATING = foldedSet('بعدما عندما حينما حين لما إذ بينما فيما مثلما وقتما عقبما');
export const AFTER_WHICH = foldedSet('بعد قبل منذ عقب إلى');

// headlines

/** What stands before a headline’s colon and speaks to nobody: «بالصور: …». */
export const NOT_SPEAKERS = foldedSet(
  'كأس دوري بطولة مونديال أولمبياد نهائي قمة انتخابات مهرجان جائزة قرعة ديربي كلاسيكو ميركاتو صور بالصور فيديو بالفيديو عاجل خاص حصري تقرير تفاصيل شاهد متابعة الرياض جدة مكة نتائج تنويه ملاحظة سمات رابط موضوع عنوان مصدر كلمات وسوم إعداد ترجمة كتب أخبار رياضة اقتصاد رأي مقال حوار خلاصة النتيجة التشكيلة تحليل عرض فحص مقالة تغطية قراءة مباشر بودكاست فيديوغراف إنفوغراف إنفوغرافيك جولة بروفايل مقابلة ريبورتاج روبورتاج لقطات صورة ألبوم ملخص أبرز آخر رسميا هام خطير فضيحة سؤال',
);

/** What a headline is about, before its colon: «زلزال المغرب: …». */
export const TOPICS = foldedSet(
  'زلزال زلازل حريق حرائق إعصار أعاصير عاصفة عواصف فيضان فيضانات سيول انهيار بركان تسونامي جفاف مجاعة وباء جائحة كورونا كوفيد كوليرا إيبولا حرب حروب معركة معارك أزمة أزمات مفاوضات محادثات مباحثات انقلاب احتجاجات مظاهرات تظاهرات مسيرات اشتباكات هجوم هجمات تفجير تفجيرات غارات غارة ضربات قصف مجزرة مذبحة انفجار انفجارات محاكمة قضية قضايا ملف حادث حادثة كارثة اغتيال اغتيالات اقتحام غزو هدنة صفقة استفتاء اقتراع سد ملحمة ذكرى يوم عام مسألة رحلة قصة حكاية سيرة أسعار سعر طقس عقوبات هجرة تشريعيات جريمة جرائم فاجعة مأساة فضيحة مقتل وفاة سرقة مواجهة مباراة مباريات لقاء موقعة انتقال انتقالات تصفيات ودية كسوف خسوف رحيل وداع تحطم سقوط غرق تفشي مهمة معضلة لغز ظاهرة منخفض موجة أمطار ثلوج زيارة جلسة قانون مشروع موازنة ميزانية سوق أسواق بورصة نفط ذهب دولار يورو فائدة تضخم رئاسيات بلديات محليات برلمانيات نشرة مقتل وفاة اعتقال فوز رحيل استقالة إقالة عودة زيارة إرهاب تطعيم لقاحات',
);

// introductions

/** Verbs whose form is a noun's too. */
export const VERBS_OR_NOUNS = foldedSet(
  'أشرف وجه قتل فضل عاد رفع تطرق تلقى حرص بعث دخل ورد دافع عقد ظهر كرم تجول قطع فتح سلم كسب تغلب شرع نظم منح أسهم عرض وضع تقدم قاد شن ضم هاجم دان تفاعل تناول تعرض وقف سعى ترك جمع رشح حض',
);

/** Verbs of one person who meets, calls or names another. */
export const MEETING = foldedSet(
  'زار زارت يزور تزور استقبل استقبلت يستقبل تستقبل التقى التقت يلتقي تلتقي هاتف هاتفت قابل قابلت ودع ودعت هنأ هنأت استدعى استدعت رافق رافقت كلف كلفت عين عينت كرم كرمت شكر شكرت أوفد أوفدت عزى عزت',
);

/** A clause's verb stands right behind these. */
export const LEADS = foldedSet('قد فقد وقد بينما فيما حين حينما');

// markers

/** What stands in quotation marks after these is a title or a name: «في مقال بعنوان “…”». */
export const NAMING = foldedSet(
  'عنوان عنوانه عنوانها شعار شعاره وسم هاشتاق هاشتاغ اسم مسمى رواية كتاب كتابه كتابها فيلم مسلسل ديوان مسرحية أغنية جائزة سورة موضوع محور موضوعها محورها',
);

/** What follows God’s and the Prophet’s names; scripture stands in brackets behind it: «قال تعالى (…)». */
export const PRAISE_ENDS = foldedSet('تعالى سبحانه وجل جل وسلم السلام');

/** A question that is reported begins with these: «تساءل كيف». */
export const QUESTION_WORDS = foldedSet('هل كيف لماذا متي اين ماذا');

/** After a comma, what the source speaks to: «أكد الوزير، ردا على سؤال عما إذا كان …، أن». */
export const REPLYING = foldedSet('ردا جوابا تعليقا تعقيبا');

// nominal

/** With على these are prepositions of their own: على هامش اللقاء, على لسان المتحدث. */
export const AFTER_ON = foldedSet(
  'منصة منصات صفحة صفحته صفحتها صفحتهم صفحاتها حساب حسابه حسابها حسابهم موقع موقعه موقعها موقعهم مواقع قناة قناته قناتها شاشة شاشات متن أثير هواء الهواء تويتر إكس فيسبوك الفيسبوك إنستغرام إنستجرام تلغرام تليغرام يوتيوب تيك لينكد سناب واتساب هوامش غلاف مدونته مدونتها الرغم رأس لسان هامش خلفية إثر أساس صعيد ضوء مستوى وجه غرار ذلك هذا التوالي الأقل الأكثر الفور متن نحو حد سبيل',
);

/** Words of the time of speaking between a subject and its object. */
export const WITH_TIME = foldedSet('بذلك الماضي الماضيه المقبل المقبله الجاري الحالي اول من وقت سابق يوم');

/** A feeling is no claim: أشار إلى إعجابه, أعرب عن سعادته. */
export const FEELINGS = foldedSet(
  'اعجاب سعاده اسف حزن شكر تقدير امتنان ترحيب فخر قلق استياء ادانه استنكار تعازي تهاني رغبه ارتياح تضامن',
);

/** What somebody stands for or means to do; with a pronoun no verb of the same letters: «أكدت في بيان | حرصها على الحوار». */
export const STANCES = foldedSet(
  'حرص عزم اعتزام التزام استعداد تمسك إصرار حرصه عزمه التزامه اعتزامه استعداده',
);

/** What the defence pleads: «دفع | ببطلان التحريات». */
export const PLEAS = foldedSet(
  'بطلان انتفاء عدم كيدية تلفيق تناقض شيوع خلو تقادم انقضاء انعدام قصور تضارب استحالة سقوط',
);

/** What is claimed by voicing it as a feeling: «أعرب عن اعتقاده». */
export const FEELING_CLAIMS = foldedSet('عدم توقع اعتقاد رفض قناعه تاييد');

// subject-cuts

/** Verbs whose object is the speech itself, by their lemmas: «استهل بدران | الحديث». */
export const OPENING: ReadonlySet<string> = new Set([
  'استهل',
  'افتتح',
  'ختم',
  'اختتم',
  'واصل',
  'تابع',
  'استكمل',
  'أكمل',
]);

// subjects

/** What somebody speaks of stands behind these: «وعن | البنك قالت». */
export const OF_WHAT = foldedSet('عن حول بشأن بخصوص');

/** What is denied, and nobody who denies: نفت الوزارة الأنباء. */
export const DENIED = foldedSet(
  'أنباء خبر أخبار شائعة شائعات إشاعة إشاعات تهمة تهم اتهام اتهامات مزاعم زعم ادعاء ادعاءات تقارير معلومات تسريبات ما أي',
);

// paragraph

/** Names of Latin letters, as abbreviations spell them: «سي. آي. إيه». */
export const LETTERS = foldedSet('سي بي دي جي كي تي ام ان اس اف ال ار اي يو او اتش ايه');

/** More of them, which are also other words or rare: a stop behind one ends no sentence («جي. بي. في»). */
export const RARE_LETTERS = foldedSet('في كيو زد اكس دبليو جيه ايتش إيتش');

/** Those that are no other word: two names of letters of which one is here are a name («إي إف جي»). */
export const SURE_LETTERS = foldedSet('سي بي دي جي كي تي اس اف يو اتش ايتش ايه جيه كيو دبليو');

// parenthesis

/** Verbs that are put into a clause or behind it: «…، يضيف الكاتب، …». */
export const PARENTHETIC = foldedSet('قال أضاف أورد تابع أردف استطرد شرح أوضح أكد ذكر أفاد');

// phrases

/** Verbs that bring a document’s words: «وجاء في البيان». */
export const BRINGING = foldedSet('جاء جاءت ورد وردت يرد');

/** «نقلت عن مصدر», «نقلت عنه قوله». */
export const FROM = foldedSet('عن عنه عنها عنهم');

/** Saying as a noun with its speaker: «نقلت عنه قوله». */
export const SAYING_NOUNS = foldedSet('قوله قولها قولهم قولهما القول تأكيده تأكيدها اعتقاده اعتقادها');

/** «“…”، بهذه الكلمات وصف المدير عمله». */
export const THESE_WORDS = foldedSet('الكلمات الكلمة العبارة العبارات الجملة الجمل');

/** Assertions as nouns, with the preposition before what is asserted: «بعد إعلان الوزارة مقتل أربعة», «توقعات المحللين بهبوط». */
export const ASSERTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    إعلان: 'عن',
    تأكيد: 'على',
    نفي: '',
    اتهام: 'ب',
    اتهامات: 'ب',
    توقع: 'ب',
    توقعات: 'ب',
    تنبؤ: 'ب',
    تنبؤات: 'ب',
    تكهنات: 'ب',
    اعتراف: 'ب',
    إقرار: 'ب',
    ادعاء: 'ب',
    ادعاءات: 'ب',
    مزاعم: 'ب',
  }).map(([noun, preposition]) => [fold(noun), fold(preposition)]),
);

/** Before a clause, what somebody says for what he does: «رفض بحجة أن». */
export const PRETEXTS = foldedSet('بحجة بدعوى بذريعة بزعم بداعي');

/** Assertions as definite nouns: «مع التأكيد أن», «بالادعاء أن». */
export const SUMMED = foldedSet('إشارة تأكيد تشديد تنبيه تذكير تنويه توضيح ادعاء زعم');

// wide

/** Verbs of going on, by their lemmas; they and the strong ones may bring words that nothing introduces. */
export const ADDING: ReadonlySet<string> = new Set(['أضاف', 'تابع', 'أردف']);

/** Such words begin with these: «وأضاف الحربي | نحن لا نستعجل». */
export const BARE_BEGINNINGS = foldedSet('نحن أنا هناك لدينا هذا هذه ليس لا لم لن كل');

import { fold, foldedSet } from '../text/fold';

/** Words that the rules for speakers ask for: their phrases, mentions and what joins them. Folded on load. */

// attribution

/** «وتساءل | أحدهم»: nobody who was heard before. */
export const SOMEONE_OF_THEM = foldedSet('أحدهم إحداهن بعضهم بعضهن');

/** Texts that speak for themselves, whoever was heard before. */
export const SELF_STANDING = foldedSet(
  'قانون دستور ماده اتفاق اتفاقيه احصاءات احصائيات ارقام بيانات معطيات تقديرات دراسات تحقيقات تقارير',
);

// entities

/** Texts that are no source. */
export const LAWS = foldedSet('قانون دستور مادة فصل فقرة بند اتفاق اتفاقية معاهدة مرسوم');

/** Papers and the like without their name. */
export const MEDIA_NOUNS = foldedSet('مجله صحيفه جريده وكاله موقع قناه شبكه محطه اذاعه');

/** Bodies that are also called by what they are: «الأمم المتحدة», then «المنظمة الدولية». */
export const CALLED: ReadonlyMap<string, string> = new Map([
  ['امم', 'منظمه'],
  ['يونسكو', 'منظمه'],
  ['يونيسف', 'منظمه'],
  ['يونيسيف', 'منظمه'],
  ['اوبك', 'منظمه'],
  ['انتربول', 'منظمه'],
  ['ناتو', 'حلف'],
  ['فيفا', 'اتحاد'],
]);

/** What bears a name that stands for it: «حركة النهضة», then «النهضة». */
export const BEARERS = foldedSet(
  'حركة حزب نادي فريق منتخب شركة جماعة تنظيم مؤسسة جمعية قناة صحيفة مجلة جريدة تيار كتلة منظمة هيئة مجموعة وكالة بنك مصرف',
);

/** Ministries named without the word. */
export const MINISTRIES = foldedSet('خارجيه داخليه دفاع ماليه صحه عدل تعليم خزانه');

/** Who has the same office elsewhere: «مع | نظيره المصري سامح بدران». Without pronoun, as mentions have their heads. */
export const COUNTERPARTS = foldedSet('نظير نظيره نظيرت نظيرته');

/** How many of them: «ثلاثة | مصادر». */
export const NUMERALS = foldedSet(
  'ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثلاث أربع خمس ست سبع ثمان ثماني تسع عشر عدة بضعة',
);

/** What whoever heads a state is called by besides its name: «رئيس الجمهورية». */
export const OF_STATE = foldedSet(
  'جمهورية دولة بلاد ولايات متحدة حكومة وزراء منتخب سابق سابقة أسبق راحل حالي جديد',
);

/** What ministers are for, of whom one is not another. */
export const PORTFOLIOS: ReadonlySet<string> = new Set([
  ...MINISTRIES,
  ...foldedSet('طاقة نفط كهرباء زراعة ثقافة إعلام سياحة نقل بيئة هجرة تجارة رياضة إسكان اتصالات'),
]);

/** Roles that are taken up by many other words: المسؤول, النجم, اللاعب. */
export const GENERIC = foldedSet(
  'مسؤول مسئول مسوول متحدث متكلم مصرح متدخل محاضر خطيب ناطق نجم لاعب مدرب رجل خبير باحث محلل كاتب طبيب عالم قيادي نائب فنان مخرج ممثل مصدر سياسي نقابي دبلوماسي ناشط ' +
    'أكاديمي روائي شاعر ناقد أديب قاص مؤلف مفكر مؤرخ مترجم صحافي صحفي إعلامي حقوقي محامي محام برلماني معارض اقتصادي مختص متخصص أخصائي استشاري مطرب مغني موسيقي ملحن رسام تشكيلي منتج مصمم مصور مهندس',
);

/** Words for whoever speaks, whatever he is. Masculine. */
export const ANYBODY = foldedSet(
  'مسؤول مسئول مسوول متحدث متكلم مصرح متدخل محاضر خطيب ناطق رجل قيادي مصدر سياسي نائب ممثل عالم خبير باحث دبلوماسي أستاذ مختص متخصص',
);

/** By an honorific the offices of those who have it. Masculine. */
export const HONOURED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    سمو: 'أمير شيخ',
    جلالة: 'ملك سلطان عاهل',
    فخامة: 'رئيس',
    معالي: 'وزير مستشار أمين رئيس',
    سعادة: 'سفير قنصل نائب وكيل مدير محافظ',
    فضيلة: 'شيخ مفتي إمام داعية',
    سماحة: 'مفتي شيخ مرجع سيد',
    غبطة: 'بطريرك',
    نيافة: 'كاردينال مطران أسقف أنبا',
    قداسة: 'بابا',
  }).map(([honorific, offices]) => [fold(honorific), foldedSet(offices)]),
);

/** Of these, what not everybody is: «الخبير» is rather who was called so than the minister. */
export const LEARNED = foldedSet('خبير باحث عالم أستاذ مختص متخصص نائب دبلوماسي');

/** Words for anybody of an age: «الرجل», «الشابة». */
export const PEOPLE = foldedSet('رجل مرأة امرأة سيدة شاب شابة فتاة فتى طفل طفلة مسن مسنة عجوز');

/** With a pronoun («زوجته», «جارتها») somebody beside who was named, and never himself. */
export const KIN = foldedSet(
  'زوج زوجة جار جارة شقيق شقيقة ابن ابنة والد والدة حفيد حفيدة خطيب خطيبة أخ أخت أم أب عم خال خالة صديق صديقة قريب قريبة نجل صهر',
);

/** Trades of one field, any of which can stand for another: «الكاتبة فلانة», then «الروائية الكويتية». Masculine. */
export const FIELDS: readonly ReadonlySet<string>[] = [
  'كاتب روائي شاعر ناقد أديب قاص مؤلف مفكر مترجم مسرحي زجال فيلسوف مثقف',
  'باحث خبير محلل أكاديمي أستاذ عالم مختص متخصص دكتور بروفيسور بروفسور محاضر مؤرخ دارس مراقب مؤلف اقتصادي مستشار كاتب فيزيائي كيميائي فلكي جيولوجي',
  'صحافي صحفي إعلامي كاتب مراسل مذيع محرر معلق مدون',
  'محامي محام حقوقي قانوني ناشط مدافع وكيل',
  'قاضي قاض رئيس مستشار',
  'طبيب أستاذ استشاري أخصائي اختصاصي جراح دكتور عالم باحث مدير رئيس',
  'فنان ممثل مخرج مطرب مغني مغن موسيقي موسيقار ملحن عازف رسام تشكيلي نحات منتج مصمم مصور سيناريست نجم سينمائي',
  'لاعب نجم مهاجم مدافع حارس هداف كابتن قائد بطل',
  'مدرب فني',
  'نائب برلماني عضو سيناتور سناتور قيادي سياسي معارض رئيس أمين',
  'وزير مسؤول مسئول مسوول رئيس مدير محافظ أمين متحدث ناطق سفير دبلوماسي مبعوث مندوب وكيل قائد عميد والي عمدة مفوض ممثل',
  'ناشط حقوقي معارض سياسي نقابي قيادي متظاهر محتج',
].map((words) => foldedSet(words));

/** Who heads or belongs to something may have any trade. Masculine. */
export const OF_ANY_TRADE = foldedSet('رئيس مدير أمين عضو قائد مستشار ممثل');

/** Words that hide in a headline who is named below it: «مختص: الأسعار ترتفع». */
export const HIDDEN = foldedSet(
  'مسؤول مسوول خبير خبيرة مختص مختصة متخصص محلل محللة باحث باحثة أكاديمي اقتصادي قيادي نائب برلماني محام محامي طبيب طبيبة ناشط ناشطة حقوقي حقوقية داعية كاتب كاتبة فنان فنانة مدرب لاعب دبلوماسي',
);

/** What bodies issue when they speak, and words that do not say who issued it. */
export const STATEMENTS = foldedSet('بيان بلاغ');
export const OF_STATEMENTS = foldedSet('سابق لاحق جديد إخباري صحافي صحفي رسمي إعلامي مقتضب');

/** Verbs with the document as their object, before who issued it: «تقرير | أصدرته رابطة». */
export const ISSUED = foldedSet(
  'أوردته أوردتها أورده أوردها أعلنته أعلنتها أعلنه أعلنها كشفته كشفتها كشفه كشفها ذكرته ذكرتها ذكرها بثته بثتها بثه بثها أذاعته أذاعتها أذاعها عممته عممتها عممه عممها جمعتها جمعها أصدراه أصدراها أجروها أجروه نشروها نشروه أعدوها أعدوه أصدرته أصدرتها أصدره أصدرها نشرته نشرتها نشره نشرها أعدته أعدتها أعده أعدها أجرته أجرتها أجراه أجراها أنجزته أنجزتها أنجزه أنجزها وضعته وضعتها وضعه وضعها كتبه كتبها كتبته كتبتها وزعته وزعتها وزعه وزعها قدمته قدمتها قدمه قدمها وجهه وجهها وجهته وجهتها بعثه بعثها بعثته بعثتها أرسله أرسلها أرسلته أرسلتها رفعه رفعها رفعته رفعتها وقعه وقعها وقعته وقعتها ألقاه ألقاها ألقته ألقتها تلاه تلاها تلته تلتها صاغه صاغها أطلقه أطلقها أطلقته أطلقتها',
);
/** «بيان | صادر عن». */
export const ISSUED_FROM = foldedSet('صادر صادرا صادرة الصادر الصادرة');

// mentions

/** Words that point back, and what stands for it: المصدر نفسه, اللجنة سالفة الذكر. */
export const POINTING = foldedSet(
  'نفسه نفسها ذاته ذاتها عينه عينها أنفسهم ذاتهم سالف سالفة المذكور المذكورة',
);

/** With what stands behind them, words that say a mention is of somebody named before. */
export const POINTS_BACK: ReadonlySet<string> = new Set([...POINTING, ...foldedSet('الذكر أعلاه إياه')]);

/** Nouns before what was named already: نفس المصدر, ذات المتحدث. */
export const SAME = foldedSet('نفس ذات');

/** «حسب ما كشفه | الأخير», «وأضاف | محدثنا»: whoever was named last, or speaks. */
export const LATTER = foldedSet(
  'الأخير الأخيرة محدثنا محدثتنا متحدثنا متحدثتنا محاورنا محاورتنا محدثونا محدثينا متحدثونا متحدثينا',
);

/** Words for God; «الله» is also the end of many a man's name, who is somebody else. */
export const GODS = foldedSet('الله ربنا المولى البارئ الحق');
export const PROPHETS = foldedSet('رسول نبي رسولنا نبينا');

/** «رسول | الله», «آية | الله»: no part of a name, as in «نصر الله». */
export const OF_GOD = foldedSet('آية رسول نبي كتاب بيت ولي');

/** A place’s name follows: «في مدينة | غاو». */
export const PLACES_OF_A_KIND = foldedSet('مدينة محافظة منطقة ولاية إقليم');

/** Plurals of things whose verb is feminine: «وقالت مصادر». */
export const FEMININE_PLURALS = foldedSet(
  'مصادر سلطات قوات صحف وسائل دراسات تقارير بيانات أرقام نتائج معلومات إحصاءات إحصائيات تقديرات تحقيقات أوساط جهات فصائل شركات منظمات مؤسسات جمعيات وزارات حكومات جامعات مراكز معاهد وكالات لجان مجالس تنظيمات منصات مجموعات خطوط جمارك جوازات',
);

/** Of no country: المسؤول الأممي may be the Red Cross's man in Yemen, وزير المالية is no Malian. */
export const NO_COUNTRY = foldedSet('مالي مالية أممي أممية عالم منطقة بلاد بلاده بلادها');

/** Countries and regions whose verb is masculine. */
export const MASCULINE_PLACES = foldedSet('عراق لبنان مغرب أردن سودان يمن صومال خليج');

/** One of those that the next word names: «أحد الأطباء», «كبير المهندسين». */
export const OF_ITS_KIND = foldedSet('أحد إحدى كبير كبيرة عضو عضوة');

/** Offices under another office: «مساعد وزير الخارجية» is no minister. */
export const UNDER = foldedSet('نائب نائبة مساعد مساعدة وكيل وكيلة مستشار مستشارة سكرتير سكرتيرة');

/** Adjectives behind somebody in the accusative that end in no nisba: «لكن مسؤولا | سابقا | قال». */
export const ACCUSATIVE_ADJECTIVES = foldedSet(
  'سابقا كبيرا رفيعا بارزا مطلعا مقربا واحدا متقاعدا مجهولا معارضا منشقا مرافقا مشاركا متخصصا مختصا معروفا شابا مسنا',
);

/** Adjectives of a source without a name: «مصدر أمني رفيع». */
export const ADJECTIVES = foldedSet(
  'أمني أمنية عسكري عسكرية رسمي رسمية مطلع مطلعة محلي محلية طبي طبية رفيع رفيعة المستوى كبير كبيرة سابق سابقة',
);

/** Honorifics without article that a name may follow. */
export const COURTESY = foldedSet('سمو معالي سعادة فضيلة سماحة ركن مستر');

/** Given names that are far more often another word: «المواطن | صباح العبيدي», «النائب | خلف الحربي». */
export const HOMONYMS = foldedSet(
  'صباح خير خلف فضل نور سلام وعد عهد فجر ربيع جمعة خميس رمضان شعبان رجب عيد فتح حرب نمر صقر أسد ذيب نجم هلال قمر شمس سحر شروق حياة دعاء هبة منة نعمة رحمة نسمة بسمة وردة سماح إخلاص تحرير ثورة لقاء بيان حنين كفاح نضال صمود إقبال عدل سند مجد فخر عز غيث مطر رعد صخر ذهب جوهرة دنيا ختام نهاية ضيف جار حظ شهيد غريب كرم كوكب ليل نسيم وحيد ياقوت عطر ريحانة حليم حكيم رحيم أمان أنوار أشواق أفراح أزهار ألطاف إنصاف انشراح بدور حسنات خيرات سعادة سلامة عواد فرج أديب حاكم خطيب شاعر بري عودة لطيف شكر عون قدري محاسن مكرم منال ميسر نعيم وصال وفاق يسر معجب غالب عقاب مزيد مساعد نهار',
);

/** Honorifics that are an office: «الأمير | السعودي» is no family's name. */
export const OFFICES = foldedSet('أمير أميرة سيناتور سناتور جنرال لورد بارونة مشير عاهل');

/** The second half of a given name: «نور | الهدى», «صلاح | الدين». */
export const COMPOUND = foldedSet('الدين الهدى الزهراء');

// praise: what is said of God and of the Prophet behind their names, and of others behind theirs

/** Words that it begins with, of God: «تعالى»; of the Prophet: «صلى الله عليه وسلم»; of anybody: «رضي الله عنه». */
export const PRAISE_OF_GOD = foldedSet('تعالى سبحانه عز جل تبارك');
export const PRAISE_OF_PROPHET = foldedSet('صلى صلوات');
export const PRAISE_OF_ANYBODY = foldedSet(
  'رضي رحمه رحمك رحمها رحمهم حفظه حفظها حفظهم حفظك حفظكم رعاه رعاها رعاهم أيده أيدها وفقه وفقها وفقهم وفقك وفقكم بارك هداك عافاك سدده أعزه نصره سلمه كرم طيب',
);
/** «عليه | السلام», upon whom it is said to be and what. */
export const UPON = foldedSet('عليه عليها عليهم عليهما');
export const PEACE = foldedSet('السلام الصلاة أفضل');
/** All words that it is made of. */
export const PRAISE = foldedSet(
  'الله صلى عليه عليها عليهم عليهما وعلى على آله واله وآله وصحبه أجمعين وأصحابه وسلم وسلامه الصلاة السلام والسلام سبحانه وتعالى تعالى عز وجل جل وعلا جلاله شأنه ثناؤه رضي رحمه رحمها رحمهم عنه عنها عنهم عنهما وأرضاه ورضي حفظه حفظها حفظهم ورعاه ورعاها ورعاهم رعاه رعاها رعاهم أيده أيدها وأيده وفقه وفقها وفقهم وفقك وفقكم بارك هداك عافاك سدده وسدده أعزه نصره سلمه كرم طيب ثراه صلوات ربي وأتم التسليم وجهه',
);

// nounphrase-marks

/** A work's title in quotation marks follows these, which may be a whole sentence: «مؤلف كتاب | “…”». */
export const TITLED = foldedSet(
  'كتاب رواية فيلم مسلسل مسرحية ديوان مقال مقالة برنامج أغنية قصيدة بحث أطروحة',
);

// nounphrase-objects

/** Adjectives of people whose plural does not end in ون. */
export const BROKEN_PLURALS = foldedSet(
  'كبار صغار جدد كثر عدة شباب قدامى بارزو أجانب عرب أكراد أتراك روس ألمان أفغان أفارقة شيعة يهود غير',
);

/** Quantities begin a phrase: «نشر الباحث | العديد من القصائد». */
export const QUANTITIES = foldedSet('جملة العديد المزيد عدة عددا بعض كل كافة أي مئات آلاف عشرات جميع');

// nounphrase-prepositions

/** Nouns that go on with من: «عدد من الخبراء». */
export const BEFORE_MIN = foldedSet(
  'فريق طاقم وفد لفيف حشد ثلة جمع مصدر مصادر عدد مجموعة كثير عديد واحد واحدة كل اثنين أحد إحدى بعض مزيد قريب مقرب مقربة مقربين مقربون نخبة جملة قليل غالبية أكثر مئات عشرات آلاف العديد الكثير أي كلا شخصية المقربين اثنان اثنتان اثنتين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثلث ثلثا نصف ربع أغلب معظم نسبة فئة كوكبة لفيف ثلة',
);

/** Words that a preposition completes, by their stems: المشرف العام على, المكلفة بـ, خبير في. */
export const GOVERNING: Readonly<Record<string, ReadonlySet<string>>> = {
  علي: foldedSet(
    'مشرف مطلع قائم حائز حاصل مسيطر مقيم قادر مؤتمن محسوب مدرج مقبل موقعون موقعين مرور رقابة إشراف محافظة حفاظ وصي وصية ساهر ساهرة تعرف إنفاق تفتيش تحكم',
  ),
  عن: foldedSet(
    'مسؤول مسئول مسوول سيناتور سناتور برلماني مستشار نائب ممثل مدافع ناطق صادر مرشح دفاع منشق عضو متحدث معبر منبثق كشف بحث',
  ),
  ب: foldedSet(
    'مكلف قائم مختص معني خاص مرتبط متعلق مهتم ناطق موجود متواجد مقيم مطالب منوط معتمد عضو عامل مسؤول خبير أستاذ باحث مدرس محاضر طالب لاعب مدرب موظف مهندس محقق ناشط قيادي صلة دراية علم معرفة متصل نهوض',
  ),
  مع: foldedSet('علاقات علاقة محترف متعاون متعاقد متحالف متعامل متضامن'),
  من: foldedSet(
    'وقاية إغاثة حماية تخفيف قريب قريبة صادر قادم مقرب عائد مكون مؤلف منحدر منتخب معين مدعوم مستفيد متضرر ناج هارب',
  ),
  الي: foldedSet('أقرب بعثة منتمي موجه مستند مبعوث سفير موفد مندوب'),
  في: foldedSet(
    'خبير باحث مختص متخصص محلل عضو عامل مشارك استاذ محاضر ناشط مستشار مهندس طبيب استشاري أخصائي قيادي مسؤول فاعل واقع مقيم موجود رائد',
  ),
};

/** «المادة الثالثة | من قانون العمل». */
export const ARTICLES = foldedSet('مادة بند فقرة فصل');

/** Titles that go on with إلى: «المبعوث الخاص إلى سوريا». */
export const WITH_ILA = foldedSet('مبعوث سفير موفد مندوب مبعوثة سفيرة');

/** Places and fields that somebody works in, after في, where they are no bodies: «بائع | في سوق الخضار». */
export const LOCATIONS = foldedSet(
  'جهة جهات إقليم سوق أسواق قرية قرى بلدة بلدات مقاطعة مقاطعات مناطق جبل جبال ريف ناحية حي أحياء شارع ضاحية ضواحي مخيمات جزيرة جزر معبر حقل حقول شمال جنوب شرق غرب شمالي جنوبي شرقي غربي صحة تعليم مجال مجالي مجالات شؤون شئون قضايا ملف علم علوم تخصص أمراض جراحة طب قطاع قطاعات حزب كلية مدارس مستشفيات جامعات شركات مزرعة مصنع مصانع محل مطعم مقهى فندق متجر',
);

/** Whom or what somebody is of, after من, besides bodies and places: «علي الهروبي | من سكان القرية». */
export const MEMBERS = foldedSet('سكان أبناء أهالي أعضاء علماء مشاة');

/** «مصادر | على صلة بالأمر». */
export const TIES = foldedSet('صلة دراية علاقة اطلاع معرفة علم');

// nounphrase-shapes

/** How something is done, and in what mood: no part of a noun phrase. */
export const ADVERBS = foldedSet(`
تماشيا انسجاما تزامنا تنفيذا استنادا اعتمادا استكمالا امتدادا تأكيدا تعليقا ردا علما انطلاقا تجاوبا تحسبا تمهيدا مباشرة
رسميا شخصيا هاتفيا شفهيا شفويا كتابيا خطيا ضمنيا علنيا حرفيا مبدئيا نهائيا عمليا تلقائيا نظريا فعليا حصريا تلفزيونيا إذاعيا صحافيا صحفيا إعلاميا إلكترونيا كليا جزئيا
مازحا ضاحكا ساخرا باكيا غاضبا مستغربا متسائلا مبتسما فخورا واثقا حزينا خجولا جازما صارخا هامسا ثائرا هازئا عابسا باسما حالما ناصحا جادا هادئا بصراحة باختصار
مازحة ضاحكة ساخرة باكية غاضبة مستغربة متسائلة مبتسمة فخورة واثقة جازمة صارخة هامسة هازئة عابسة باسمة
فجأة بغتة خلسة عنوة خفية صدفة مصادفة دفعة بداهة يقينا حتما قطعا طبعا غالبا نادرا أحيانا دائما دوما أبدا مرارا تكرارا جهارا سرا
`);

/** In what tone, after ب: «وقالت | بنبرة حادة», «وأضاف | بأسى». */
export const TONES = foldedSet(`
نبرة لهجة أسى ألم حزن حزم ثقة وضوح صراحة مرارة سخرية تهكم غضب هدوء برود فخر أسف حسرة امتنان ثبات إصرار استغراب تعجب دهشة ابتسامة صوت لغة حدة شدة قوة جدية انفعال تأثر حماس حماسة عفوية تلقائية اقتضاب
إيجاز اختصار إسهاب تفصيل دقة حذر تحفظ خجل تواضع عصبية سعادة فرح ارتياح تفاؤل تشاؤم يقين حرقة لوعة شوق حنين اعتزاز شجاعة جرأة حياد استهزاء ازدراء تحد خبث طرافة بساطة عبارة عبارات كلمة كلمات جملة
نبرات تنهيدة غصة دموع ذهول قلق خوف صدمة رجاء توسل عتاب حنق استياء امتعاض سرور بهجة صدق أمانة إخلاص تردد تلعثم خشوع وقار رصانة لطف رقة قسوة عنف
`);

/** Before a number that is not exact: «نحو | 40», «أكثر من | 40». */
export const ABOUT = foldedSet('نحو حوالي زهاء قرابة');
export const MORE = foldedSet('أكثر أقل أزيد');

/** A number names a year behind these. */
export const YEARS = foldedSet('عام لعام لسنة سنة');

/** «المادة 12», «القرار رقم 2118»: the parts of laws, and what is known by its number. */
export const NUMBERED = foldedSet(
  'مادة فصل بند فقرة باب قرار قانون مرسوم رقم لواء كتيبة فرقة قناة ملحق محضر',
);

/** By its preposition, what somebody has to do with something or is done to him, without the ending of the plural: «المقبوض | عليه», «المشاركون | فيه». */
export const DOES_WITH: Readonly<Record<string, ReadonlySet<string>>> = {
  علي: foldedSet('مقبوض مدعى محكوم مجني محتال مغمى قائم مشرف مطلع مؤتمن متردد وصي'),
  في: foldedSet('مشارك عامل متخصص مقيم مستثمر متحكم'),
  عن: foldedSet('مسؤول مسئول مدافع'),
  من: foldedSet('مقرب قريب متضرر مستفيد'),
  ب: foldedSet('معني محيط مهتم مكلف'),
  مع: foldedSet('متعامل متعاطف متعاون متضامن'),
  ل: foldedSet('مأذون مرخص مسموح مصرح تابع منتسب'),
};

// nounphrases

/** To whom a speaker speaks, no part of his name: «قال للصحافيين». */
export const ADDRESSED = foldedSet('صحافيين صحفيين إعلاميين صحافة مراسل مراسلة محققين راديو بي سكاي جزيرة');

/** Words of one piece that only look like nouns. */
export const NO_PHRASE = foldedSet(
  'البالغ البالغة بما مما لما كما فيما عما إنما ممن بمن لمن كيف أين متى نقلا أما أنا أنت نحن صلى رضي سبحانه تعالى رحمه رحمها حفظه لماذا ماذا مهما أينما حيثما كيفما نعم بلى يا أيها ليت لعل ربما إذن هكذا كأنه كأنها كأنهم كأننا كأنك كأن لأني لأنني لأنه لأنها لأنهم لأننا ليتها ليته ليتهم لعله لعلها لعلهم فقط النظر الانتباه الأنظار التأكيد حديثه حديثها',
);

/** Words that stand before the noun that they belong to, and name nobody alone: «كل», «غير», «هذه»; «هؤلاء» does. */
export const DETERMINERS = foldedSet(
  'هذا هذه ذلك تلك ذاك كل كلا كلتا كلتي كلي أي أية غير سائر شتى مثل ذات نفس',
);

/** How somebody holds an office for another. */
export const DEPUTY = foldedSet('بالإنابة بالنيابة بالوكالة');

/** A name follows these: «المتحدث باسم», «شاب يدعى». */
export const NAME_FOLLOWS = foldedSet('باسم بلسان يدعى تدعى المدعو الملقب');

/** When somebody held the office that stands before: «الوزير | سابقا | فلان». */
export const FORMERLY = foldedSet(
  'سابقا حاليا مؤقتا آنذاك حينذاك وقتذاك يومذاك حينئذ يومئذ حينها وقتها يومها',
);

/** What takes an adjective back: «المنظمات غير الحكومية». */
export const NEGATING = foldedSet('غير شبه بلا');

// subjects

/** Verbs of aspect between a subject and its verb: «وكان الحربي قد أوضح». */
export const ASPECT = foldedSet('كان كانت كانوا قد وقد يكون سبق لقد طالما لطالما');

/** Adjectives that go on with a title or a body’s name: النائب العام, الوزير الأول, قوات الدعم السريع. */
export const AFTER_TITLE = foldedSet(
  'السريع المتحدة المتحد الأحمر العليا المسلحة الموحد المشترك المشتركة العام الأول الثاني الثالث المساعد السابق السابقة الحالي الحالية الجديد الجديدة الأولى العامة السابقين السابقون التنفيذي المكلف الأعلى المنتخب المؤقت الراحل المعين الكبير المخضرم البارز الشهير المعروف القدير المتمرس المتقاعد المستقيل المقال المعارض المنشق الشاب الصاعد المتوج المعتزل الموقوف المحنك المرموق العجوز المسن المسنة الستيني الستينية السبعيني السبعينية الثمانيني الثمانينية الأبيض الأخضر الأزرق الأسود',
);

/** Words between a verb and its subject: «قال له الوزير», «وقت اشتكى فيه مزارعون». */
export const ASIDES = foldedSet(
  'لي لك أيضا كذلك فيه فيها له لها لهم لنا عنه عنها معه معها عليه عليها عليهم إليه إليها إليهم منه منها منهم به بها بهم',
);

/** Verbs whose ب leads to what they speak of: «أشاد الصندوق | بمصر». */
export const WITH_BI = foldedSet(
  'أشاد أشادت رحب رحبت ندد نددت طالب طالبت اتهم اتهمت هدد هددت تعهد تعهدت توعد توعدت نوه نوهت أهاب أهابت أوعز أوعزت احتج احتجت تمسك تمسكت قطع قطعت بشر بشرت وعد وعدت أوصى أوصت لوح لوحت دفع دفعت يدفع تدفع',
);

/** Times that an adjective of the next list goes with: «الأسبوع الماضي». */
export const LAST_WEEK = foldedSet('الأسبوع الشهر العام السنة الليلة');

/** «تصريحات الوزير التي أكد | فيها»: who speaks in them. */
export const WITHIN = foldedSet('فيه فيها خلاله خلالها');

/** A clause begins with these, and its verb behind them: «وعندما نقلنا إليه كلام المدير | أجاب». */
export const AT_WHICH = foldedSet('عندما حينما بعدما كلما');

/** Whom a clause is about may stand right behind these: «لكن | سالم الحربي، …، قال». */
export const LEADING_TO = foldedSet('لكن إلا غير أما بيد');

/** Adjectives of a time. */
export const THEN = foldedSet('الماضي الماضية المنصرم المنصرمة الجاري الجارية الحالي الحالية');

/** «فرانسوا | دي | روجي», «دو | روجي»: the particles of foreign family names, each under the spelling that stands for all its others. */
export const FOREIGN_PARTICLES: ReadonlyMap<string, string> = new Map([
  ['دي', 'دي'],
  ['دو', 'دي'],
  ['دا', 'دي'],
  ['فان', 'فان'],
  ['فون', 'فان'],
]);

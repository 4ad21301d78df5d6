/**
 * Verbs that report what somebody said, wrote, thinks, hopes or shows.
 * Source of the list and of the frames: counts over 8.67 M words of Arabic news (docs/accuracy.md names them).
 *
 * One verb a line, columns separated by `|`:
 *   1 principal parts: past 3ms, past 3fs, past 3mp, present 3ms, participle (acc. m. sg.), `-` where not used
 *   2 words before its clause: 0 = bare أن/إن, ب = بأن, else the preposition before أن
 *   3 words before a noun that stands for a clause: 0 = object, else the preposition; empty = never a claim
 *   4 stance: what the verb says about the content
 *   5 traits: strong = reports even with no mark after it; frame = only with its clause, colon or quotation;
 *     quote = only with a colon or quotation; two = takes two objects (وصف الخطوة بالإيجابية);
 *     event = a noun after it must name an event or state; doc = documents and studies are its usual subject;
 *     own = only with its own preposition before the clause; learn = the source stands after من; ascribe = it stands after إلى, and what it says behind «قوله»;
 *     person = its subject must be somebody; obj = takes an object before the clause (أبلغ الوزير أن);
 *     with = only with قائلا or بالقول; told = takes whom it is said to only as a pronoun (سأله القاضي);
 *     negated = only under a negation (لم يخف قلقه من أن);
 *     near = its clause stands right behind its subject or a mark (قطع الوزير بأن)
 */
export const REPORTING_VERBS = `
# Saying
قال قالت قالوا يقول قائلا | 0 ب | | neutral | strong
أضاف أضافت أضافوا يضيف مضيفا | 0 ب | | neutral | frame
أكد أكدت أكدوا يؤكد مؤكدا | 0 ب على | 0 على | assert |
أوضح أوضحت أوضحوا يوضح - | 0 ب | 0 عن | neutral | frame event
- - - - موضحا | 0 ب | 0 | neutral | frame event
أشار أشارت أشاروا يشير مشيرا | إلى 0 ب | إلى | neutral | event
بين بينت بينوا يبين - | 0 ب | | neutral | frame homograph
- - - - مبينا | 0 ب | 0 | neutral | frame event
أبان أبانت أبانوا - - | 0 ب عن | | neutral | frame
أفاد أفادت أفادوا يفيد مفيدا | 0 ب إلى | ب عن | neutral | event
ذكر ذكرت ذكروا يذكر ذاكرا | 0 ب | 0 ب | neutral | frame
صرح صرحت صرحوا يصرح مصرحا | 0 ب | عن ب | neutral | event
أعلن أعلنت أعلنوا يعلن معلنا | 0 عن ب | 0 عن | assert |
كشف كشفت كشفوا يكشف كاشفا | 0 عن كيف | عن | assert | event
لفت لفتت لفتوا يلفت لافتا | إلى 0 | إلى | neutral | event
شدد شددت شددوا يشدد مشددا | على 0 إلى ب | على 0 | assert | event
حدد حددت حددوا يحدد محددا | 0 | | assert | frame
أبرز أبرزت أبرزوا يبرز مبرزا | 0 ب | 0 | assert | frame event
سجل سجلت سجلوا يسجل مسجلا | 0 ب | 0 | assert | frame event
نوه نوهت نوهوا ينوه منوها | 0 ب إلى على | إلى | assert | frame
ألمح ألمحت ألمحوا يلمح ملمحا | إلى 0 ب | إلى | neutral | event
صارح صارحت صارحوا يصارح مصارحا | 0 ب | | assert | frame obj
اعترف اعترفت اعترفوا يعترف معترفا | ب 0 | ب | assert | event
أقر أقرت أقروا يقر مقرا | ب 0 | ب | assert | event
جزم جزمت جزموا يجزم جازما | ب 0 | ب | assert | event
أصر أصرت أصروا يصر مصرا | على 0 | | assert | frame
شرح شرحت شرحوا يشرح شارحا | 0 ب كيف | | neutral | frame
فسر فسرت فسروا يفسر مفسرا | 0 ب | ب | neutral | frame obj
برر بررت برروا يبرر مبررا | 0 ب | ب | claim | frame obj
علل عللت عللوا يعلل معللا | 0 ب | ب | claim | frame obj
فصل - - - مفصلا | 0 ب | | neutral | frame
أفصح أفصحت أفصحوا يفصح مفصحا | عن 0 | عن | assert | event
روى روت رووا يروي راويا | 0 كيف | | neutral | frame
حكى حكت حكوا يحكي حاكيا | 0 عن | | neutral | frame
خلص خلصت خلصوا يخلص - | إلى 0 | إلى | assert | event
توصل توصلت توصلوا يتوصل - | إلى | | assert | own
استنتج استنتجت استنتجوا يستنتج مستنتجا | 0 | | assert | frame
أقسم أقسمت أقسموا يقسم مقسما | 0 على ب | | assert | frame
طمأن طمأنت طمأنوا يطمئن مطمئنا | 0 ب إلى على | | assert | frame obj
بشر بشرت بشروا يبشر مبشرا | 0 ب | ب | assert | frame
نص نصت نصوا ينص - | على | | neutral | frame doc
تضمن تضمنت - يتضمن - | 0 | | neutral | colon doc
ذكّر ذكّرت ذكّروا يذكّر مذكرا | 0 ب | ب | assert | event
شهد - - - - | ب | | assert | frame
استشهد استشهدت استشهدوا يستشهد مستشهدا | ب | | assert | quote
أفتى أفتت أفتوا يفتي مفتيا | ب 0 | | assert | frame
جدد جددت جددوا يجدد مجددا | 0 على | 0 | assert | frame event
كرر كررت كرروا يكرر مكررا | 0 ب | 0 | assert | frame event
ردد رددت رددوا يردد مرددا | 0 | | neutral | quote
حسم حسمت حسموا يحسم حاسما | 0 ب | | assert | frame
ركز ركزت ركزوا يركز مركزا | على | على | assert | event
اشتكى اشتكت اشتكوا يشتكي مشتكيا | من 0 | من | claim | event
شكا شكت شكوا يشكو شاكيا | من 0 | من 0 | claim | event
أيد أيدت أيدوا يؤيد مؤيدا | 0 | | assert | colon
تذكر تذكرت تذكروا يتذكر متذكرا | 0 كيف | | neutral | frame
استذكر استذكرت استذكروا يستذكر مستذكرا | 0 كيف | | neutral | frame
أجمع أجمعت أجمعوا يجمع مجمعين | على 0 | على | assert | event
اتفق اتفقت اتفقوا يتفق متفقين | على | | assert | frame
جادل جادلت جادلوا يجادل مجادلا | ب 0 | | assert | frame
حاجج حاججت حاججوا يحاجج محاججا | ب | | assert | frame
ألح ألحت ألحوا يلح ملحا | على | | assert | frame
احتج احتجت احتجوا يحتج محتجا | ب | | claim | frame
تحجج تحججت تحججوا يتحجج متحججا | ب | | claim | frame
تذرع تذرعت تذرعوا يتذرع متذرعا | ب | | claim | frame
# in court
دفع دفعت دفعوا يدفع دافعا | ب | ب | claim | frame
تباهى تباهت تباهوا يتباهى متباهيا | ب | | assert | frame
استخلص استخلصت استخلصوا يستخلص مستخلصا | 0 | | assert | frame
أيقن أيقنت أيقنوا يوقن موقنا | 0 ب | | assert | frame
نادى نادت نادوا ينادي مناديا | ب | | demand | frame
ذهب ذهبت ذهبوا يذهب - | إلى | | assert | own
انتهى انتهت انتهوا ينتهي - | إلى | | assert | own
لمح لمحت لمحوا - - | إلى ب | إلى | neutral | event
قطع قطعت قطعوا - - | ب | | assert | frame near
تمسك تمسكت تمسكوا يتمسك متمسكا | ب | | claim | frame near
تعجب تعجبت تعجبوا يتعجب متعجبا | 0 من | | doubt | frame
تذمر تذمرت تذمروا يتذمر متذمرا | من | | claim | frame
تشكى تشكت تشكوا يتشكى متشكيا | من | من | claim | event
همس همست همسوا يهمس هامسا | 0 | | neutral | quote
# Going on and closing
تابع تابعت تابعوا يتابع متابعا | 0 ب | | neutral | quote
أردف أردفت أردفوا يردف مردفا | 0 ب | | neutral | frame
استطرد استطردت استطردوا يستطرد مستطردا | 0 ب | | neutral | frame
استدرك استدركت استدركوا يستدرك مستدركا | 0 ب | | neutral | frame
استرسل استرسلت استرسلوا يسترسل مسترسلا | 0 | | neutral | frame
أكمل أكملت أكملوا يكمل مكملا | 0 | | neutral | quote
واصل واصلت واصلوا يواصل مواصلا | 0 | | neutral | quote
استكمل استكملت استكملوا يستكمل مستكملا | 0 | | neutral | quote
زاد زادت زادوا يزيد - | 0 | | neutral | quote
مضى مضت مضوا يمضي ماضيا | 0 | | neutral | quote
استهل استهلت استهلوا يستهل مستهلا | 0 | | neutral | quote
ختم ختمت ختموا يختم خاتما | 0 ب | | neutral | quote
اختتم اختتمت اختتموا يختتم مختتما | 0 | | neutral | quote
أنهى أنهت أنهوا ينهي منهيا | 0 | | neutral | quote
# Only with قائلا or بالقول
اكتفى اكتفت اكتفوا يكتفي مكتفيا | 0 | | neutral | with
بادر بادرت بادروا يبادر - | 0 | | neutral | with
تدخل تدخلت تدخلوا - متدخلا | 0 | | neutral | with
لخص لخصت لخصوا يلخص ملخصا | 0 | | neutral | with
أوجز أوجزت أوجزوا يوجز موجزا | 0 | | neutral | with
افتتح افتتحت افتتحوا يفتتح مفتتحا | 0 | | neutral | with
اعترض اعترضت اعترضوا يعترض معترضا | 0 | | deny | with
هاجم هاجمت هاجموا يهاجم مهاجما | 0 | | deny | with
دافع دافعت دافعوا يدافع مدافعا | 0 | | assert | with
نعى نعت نعوا ينعى ناعيا | 0 | | neutral | with
هنأ هنأت هنأوا يهنئ مهنئا | 0 | | neutral | with
داعب داعبت داعبوا يداعب مداعبا | 0 | | neutral | with
مازح مازحت مازحوا يمازح ممازحا | 0 | | neutral | with
تفاعل تفاعلت تفاعلوا يتفاعل متفاعلا | 0 | | neutral | with
# Answering and asking
علق علقت علقوا يعلق معلقا | 0 ب | | neutral | quote
عقب عقبت عقبوا يعقب معقبا | 0 ب | | neutral | quote
رد ردت ردوا يرد رادا | 0 ب | | neutral | quote
أجاب أجابت أجابوا يجيب مجيبا | 0 ب | | neutral | frame told
تساءل تساءلت تساءلوا يتساءل متسائلا | 0 هل | | doubt | frame
# a common spelling of it
تسائل تسائلت تسائلوا يتسائل - | 0 هل | | doubt | frame
سأل سألت سألوا يسأل سائلا | 0 هل | | doubt | quote told
استغرب استغربت استغربوا يستغرب مستغربا | 0 | | doubt | frame
# Holding and expecting
اعتبر اعتبرت اعتبروا يعتبر معتبرا | 0 ب | 0 | assert | two
رأى رأت رأوا يرى - | 0 ب في | 0 | assert | frame
اعتقد اعتقدت اعتقدوا يعتقد معتقدا | 0 ب | | claim | frame
ظن ظنت ظنوا يظن ظانا | 0 | | claim | frame
زعم زعمت زعموا يزعم زاعما | 0 ب | 0 ب | claim | frame
ادعى ادعت ادعوا يدعي مدعيا | 0 ب | 0 | claim | event
توقع توقعت توقعوا يتوقع متوقعا | 0 ب | 0 | predict | event
رجح رجحت رجحوا يرجح مرجحا | 0 | 0 | predict | event
تكهن تكهنت تكهنوا يتكهن متكهنا | ب 0 | ب | predict | event
تنبأ تنبأت تنبأوا يتنبأ متنبئا | ب 0 | ب | predict | event
استبعد استبعدت استبعدوا يستبعد مستبعدا | 0 | 0 | deny | event
افترض افترضت افترضوا يفترض مفترضا | 0 | | claim | frame
لاحظ لاحظت لاحظوا يلاحظ ملاحظا | 0 | 0 | assert | frame event
قدر قدرت قدروا يقدر مقدرا | 0 ب | ب | predict | two
خمن خمنت خمنوا يخمن مخمنا | 0 | | predict | frame
عد عدت عدوا يعد عادا | 0 | 0 | assert | two
آمن آمنت آمنوا يؤمن مؤمنا | ب | | claim | frame
أدرك - - يدرك مدركا | 0 | | assert | quote
شك شكت شكوا يشك - | 0 في | | doubt | frame
شكك شككت شككوا يشكك مشككا | في 0 | | doubt | frame
خشي خشيت خشوا يخشى - | 0 من | | warn | frame
تخوف تخوفت تخوفوا يتخوف متخوفا | من 0 | | warn | frame
# Hoping
أمل أملت أملوا يأمل آملا | 0 في ب | | hope | frame
تمنى تمنت تمنوا يتمنى متمنيا | 0 | | hope | frame
أعرب أعربت أعربوا يعرب معربا | عن في ب من إلى على | عن | hope | feeling
عبر عبرت عبروا يعبر معبرا | عن في ب من إلى على | عن | hope | feeling
أبدى أبدت أبدوا يبدي مبديا | 0 من في ب عن إلى على | 0 | hope | feeling
رحب رحبت رحبوا يرحب مرحبا | ب | | assert | quote
تفاءل - - - متفائلا | ب | | hope | frame
# Denying and warning
نفى نفت نفوا ينفي نافيا | 0 | 0 | deny |
# after لم
- - - ينف - | 0 | 0 | deny |
أخفى أخفت أخفوا يخفي - | 0 من | | assert | feeling negated
- - - يخف - | 0 من | | assert | feeling negated
أنكر أنكرت أنكروا ينكر منكرا | 0 | 0 | deny |
كذب كذبت كذبوا يكذب مكذبا | 0 | | deny | quote
فند فندت فندوا يفند مفندا | 0 | 0 | deny |
حذر حذرت حذروا يحذر محذرا | من 0 ب | من | warn | event obj
نبه نبهت نبهوا ينبه منبها | إلى 0 على ب | إلى على من | warn | event obj
أنذر أنذرت أنذروا ينذر منذرا | ب 0 | | warn | frame obj
هدد هددت هددوا يهدد مهددا | ب 0 | | warn | frame obj
توعد توعدت توعدوا يتوعد متوعدا | ب 0 | | warn | frame obj
# Promising and demanding: only with a clause or the words themselves
تعهد تعهدت تعهدوا يتعهد متعهدا | ب 0 | | assert | frame
وعد وعدت وعدوا يعد واعدا | ب 0 | | assert | frame obj
التزم - - - - | ب | | assert | frame
طالب طالبت طالبوا يطالب مطالبا | ب 0 | | demand | frame obj
دعا دعت دعوا يدعو داعيا | إلى | | demand | frame obj
طلب طلبت طلبوا يطلب طالبا | 0 ب | | demand | frame obj
التمس التمست التمسوا يلتمس ملتمسا | 0 | | demand | frame
ناشد ناشدت ناشدوا يناشد مناشدا | 0 ب | | demand | frame obj
حث حثت حثوا يحث حاثا | على | | demand | frame obj
أوصى أوصت أوصوا يوصي موصيا | ب 0 | | demand | frame obj
نصح نصحت نصحوا ينصح ناصحا | ب 0 | | demand | frame obj
اقترح اقترحت اقترحوا يقترح مقترحا | 0 ب | | demand | frame
أمر أمرت أمروا يأمر آمرا | ب 0 | | demand | quote
وجه وجهت وجهوا يوجه موجها | ب 0 | | demand | quote
أهاب أهابت أهابوا يهيب مهيبا | ب 0 | | demand | frame
أوعز أوعزت أوعزوا يوعز موعزا | ب | | demand | frame
اشترط اشترطت اشترطوا يشترط مشترطا | 0 | | demand | frame
# Hinting and boasting
لوح لوحت لوحوا يلوح ملوحا | ب إلى | | warn | frame
تفاخر تفاخرت تفاخروا يتفاخر متفاخرا | ب | | assert | frame
اشتبه اشتبهت اشتبهوا يشتبه مشتبها | في ب | | claim | frame
أعلم أعلمت أعلموا - - | 0 ب | ب | neutral | frame obj
استدل استدلت استدلوا يستدل مستدلا | على ب | | claim | frame
# Judging
اتهم اتهمت اتهموا يتهم متهما | ب 0 | ب | claim | accuse obj
انتقد انتقدت انتقدوا ينتقد منتقدا | 0 | | deny | colon
ندد نددت نددوا يندد منددا | ب | | deny | colon
أدان أدانت أدانوا يدين مدينا | 0 | | deny | colon
استنكر استنكرت استنكروا يستنكر مستنكرا | 0 | | deny | colon
رفض رفضت رفضوا يرفض رافضا | 0 | | deny | colon
استهجن استهجنت استهجنوا يستهجن مستهجنا | 0 | | deny | colon
شجب شجبت شجبوا يشجب شاجبا | 0 | | deny | colon
دحض دحضت دحضوا يدحض داحضا | 0 | | deny | quote
أشاد أشادت أشادوا يشيد مشيدا | ب | | assert | quote
أثنى أثنت أثنوا يثني مثنيا | على | | assert | colon
ثمن ثمنت ثمنوا يثمن مثمنا | 0 | | assert | colon
امتدح امتدحت امتدحوا يمتدح ممتدحا | 0 | | assert | colon
شكر شكرت شكروا يشكر شاكرا | 0 | | assert | colon
وصف وصفت وصفوا يصف واصفا | ب | ب | assert | two obj
سخر سخرت سخروا يسخر ساخرا | 0 | | deny | colon
عزا عزت عزوا يعزو عازيا | 0 | إلى | claim | two obj
أرجع أرجعت أرجعوا يرجع مرجعا | 0 | إلى | claim | two obj
حمل حملت حملوا يحمل محملا | 0 | 0 | claim | blame
# Telling somebody
أخبر أخبرت أخبروا يخبر مخبرا | 0 ب | | neutral | frame obj
أبلغ أبلغت أبلغوا - مبلغا | 0 ب | ب 0 | neutral | frame obj
خاطب خاطبت خاطبوا يخاطب مخاطبا | 0 | | neutral | quote address
تحدث تحدثت تحدثوا يتحدث متحدثا | عن | | neutral | frame
تكلم تكلمت تكلموا يتكلم متكلما | عن | | neutral | frame
صاح صاحت صاحوا يصيح صائحا | 0 | | assert | quote
صرخ صرخت صرخوا يصرخ صارخا | 0 | | assert | quote
هتف هتفت هتفوا يهتف هاتفا | 0 ب | | assert | quote
غرد غردت غردوا يغرد مغردا | 0 | | neutral | quote
دوّن دونت دونوا يدون مدونا | 0 | | neutral | quote
كتب كتبت كتبوا يكتب كاتبا | 0 | | neutral | quote
نشر نشرت نشروا ينشر - | 0 | | neutral | colon
# Showing: studies, figures, documents
أثبت أثبتت أثبتوا يثبت مثبتا | 0 | | assert | frame doc
أظهر أظهرت أظهروا يظهر مظهرا | 0 كيف | 0 | assert | event doc
دل دلت دلوا يدل دالا | على | | assert | frame doc
وجد وجدت وجدوا يجد - | 0 | | assert | frame doc
برهن برهنت برهنوا يبرهن مبرهنا | 0 على | | assert | frame doc
أورد أوردت أوردوا يورد موردا | 0 | | neutral | frame
اكتشف اكتشفت اكتشفوا يكتشف - | 0 | | assert | frame doc
رصد رصدت رصدوا يرصد - | 0 | | assert | frame doc
أحصى أحصت أحصوا يحصي محصيا | 0 | 0 | assert | event
# Relaying: the source stands after عن
نقل نقلت نقلوا ينقل ناقلا | 0 | | neutral | relay
- علمت علمنا - - | 0 | | neutral | relay learn
نسب نسبت نسبوا ينسب - | 0 | | neutral | relay ascribe
`;

/** Verb forms, folded, that in news are nearly always another word: عدة, هنا, دون. */
export const NOT_CUES = `
دون نصه نصها عده هنا عدا عد يعد تعد ذكري امره وجه وجهه وجهها امر امرا حكم اشتراط شرحا نقلا عبره عبرها قدره قدرها قدر قدرته قدرتها قدرتهم مدينه بينه
بينها بينهم بينهما بيننا فصل عدت عدتا عدوا عدته عدتها عدتهم يعدون يعدان تعدان يعده يعدها يعدهم تعده تعدها تعدهم عادا عاده عادين عادتين
`;

/**
 * What can be wrong with a sidecar, and the words for it: `{0}`, `{1}` … stand for the arguments.
 * The English text is the key of its translations, as `l10n.t` takes it.
 */
export const PROBLEMS = {
  notText: 'The sidecar is not a text file.',
  notUtf8: 'The sidecar is stored as {0}; sidecars are UTF-8.',
  tooLarge: 'The sidecar has {0} characters; more than {1} are not read.',
  syntax: 'YAML: {0}',
  nesting: 'The sidecar is nested too deeply to be read.',
  severalDocuments: 'A second YAML document starts here; a sidecar has one.',
  aliases: 'The sidecar’s aliases are too many, or refer to nothing or to themselves.',
  customTag: 'The tag {0} is not read; sidecars have no tags of their own.',
  duplicateKey: 'The key “{0}” stands here twice; the last one counts.',
  notASidecar: 'The sidecar is empty or not a map with the key “isnad”.',
  newerFormat: 'The sidecar’s format is {0}; this version of Isnad reads format {1}.',
  wrongType: '“{0}” should be {1}.',
  notOneOf: '“{0}” should be one of: {1}.',
  missing: 'The key “{0}” is missing.',
  outOfRange: '“{0}” should be {1}.',
  duplicateId: 'The id “{0}” is taken by an earlier {1}; this one is read as “{2}”.',
  danglingSpeaker: 'No speaker has the id “{0}”.',
  noArticle: 'The article is not there, or is no text.',
  otherFile: 'The sidecar is for “{0}”, not for “{1}”.',
  articleChanged:
    'The article changed after it was annotated: {0} spans stand where they were, {1} moved, {2} were found approximately, {3} are lost.',
  conflict: 'The values differ: here {0}, theirs {1}. Choose one and take this item out of “conflicts”.',
  reversed: 'The span ends at {1}, before it starts at {0}.',
  outside: 'The span {0}–{1} lies outside the article, which has {2} characters.',
  textDiffers: 'The article has “{0}” here, not “{1}”.',
  moved: 'Found {0} characters further on: “{1}”.',
  movedBack: 'Found {0} characters earlier: “{1}”.',
  approximate: 'Found approximately: “{0}” for “{1}”; please review.',
  lost: 'Not found in the article: “{0}”; kept as an orphan.',
  reattached: 'An orphan was found again: “{0}”.',
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/**
 * `error`: the file is damaged; it is not overwritten until a person says so. `warning`: something a person should look at.
 * `information`: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'information';

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** With `{0}`, `{1}` … for `args`; see `textOf`. */
  readonly message: string;
  readonly args: readonly (string | number)[];
  /** From 1, in the sidecar. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** UTF-16 units of the sidecar's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const ARABIC: Readonly<Record<ProblemCode, string>> = {
  notText: 'الملف المرافق ليس ملفًا نصيًا.',
  notUtf8: 'الملف المرافق محفوظ بترميز {0}؛ والملفات المرافقة بترميز UTF-8.',
  tooLarge: 'في الملف المرافق {0} حرفًا؛ ولا يُقرأ ما زاد على {1}.',
  syntax: 'YAML: {0}',
  nesting: 'تداخل الملف المرافق أعمق من أن يُقرأ.',
  severalDocuments: 'هنا يبدأ مستند YAML ثانٍ؛ وللملف المرافق مستند واحد.',
  aliases: 'الإحالات في الملف المرافق كثيرة جدًا، أو تحيل إلى لا شيء أو إلى نفسها.',
  customTag: 'الوسم {0} لا يُقرأ؛ فليس للملفات المرافقة وسوم خاصة.',
  duplicateKey: 'المفتاح «{0}» مكرر هنا؛ والمعتبر آخره.',
  notASidecar: 'الملف المرافق فارغ، أو ليس فيه المفتاح «isnad».',
  newerFormat: 'صيغة الملف المرافق {0}؛ وهذا الإصدار من إسناد يقرأ الصيغة {1}.',
  wrongType: 'ينبغي أن يكون «{0}» من نوع {1}.',
  notOneOf: 'ينبغي أن يكون «{0}» واحدًا من: {1}.',
  missing: 'المفتاح «{0}» ناقص.',
  outOfRange: 'ينبغي أن يكون «{0}» {1}.',
  duplicateId: 'المعرّف «{0}» مأخوذ من قبل ({1})؛ ويُقرأ هذا على أنه «{2}».',
  danglingSpeaker: 'لا متكلم معرّفه «{0}».',
  noArticle: 'المقال غير موجود، أو ليس ملفًا نصيًا.',
  otherFile: 'هذا الملف المرافق لـ«{0}» لا لـ«{1}».',
  articleChanged:
    'تغيّر المقال بعد توسيمه: {0} من النطاقات في مواضعها، و{1} انتقلت، و{2} وُجدت على وجه التقريب، و{3} مفقودة.',
  conflict: 'القيمتان مختلفتان: هنا {0}، وعند الآخر {1}. اختر واحدة، ثم احذف هذا البند من «conflicts».',
  reversed: 'ينتهي النطاق عند {1} قبل أن يبدأ عند {0}.',
  outside: 'النطاق {0}–{1} خارج المقال، وطول المقال {2} حرفًا.',
  textDiffers: 'في المقال هنا «{0}» لا «{1}».',
  moved: 'وُجد بعد موضعه بـ{0} حرفًا: «{1}».',
  movedBack: 'وُجد قبل موضعه بـ{0} حرفًا: «{1}».',
  approximate: 'وُجد «{0}» على وجه التقريب بدل «{1}»؛ يرجى النظر فيه.',
  lost: 'لم يُعثر في المقال على «{0}»؛ وقد حُفظ مع ما فُقد مكانه.',
  reattached: 'عُثر من جديد على ما كان مفقودًا: «{0}».',
};

const BY_MESSAGE = new Map(
  Object.entries(PROBLEMS).map(([code, text]) => [text as string, code as ProblemCode]),
);

/** A problem's message in Arabic, its arguments still to be put in; other texts as they are. */
export function inArabic(message: string): string {
  const code = BY_MESSAGE.get(message);
  return code ? ARABIC[code] : message;
}

/** The problem in words; `translate` looks up the message in another language. */
export function textOf(problem: Problem, translate: (message: string) => string = (m) => m): string {
  return translate(problem.message).replace(/\{(\d)\}/g, (place, i: string) =>
    String(problem.args[Number(i)] ?? place),
  );
}

/** At most `most` characters of a text, for a message. */
export function shorten(text: string, most = 60): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
}

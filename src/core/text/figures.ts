/** Names of months, as papers write them from Morocco to Iraq, and those of the Hijri year; all that follow one another are one name. */
const MONTHS = `
يناير فبراير مارس أبريل إبريل ابريل مايو يونيو يونيه يوليو يوليه أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر
كانون الثاني|شباط|آذار|اذار|نيسان|أيار|ايار|حزيران|تموز|آب|أيلول|ايلول|تشرين الأول|تشرين الاول|تشرين الثاني|كانون الأول|كانون الاول
جانفي فيفري أفريل افريل ماي جوان جويلية أوت اوت يوليوز غشت شتنبر نونبر دجنبر
محرم صفر رجب شعبان رمضان شوال
ربيع الأول|ربيع الآخر|ربيع الثاني|جمادى الأولى|جمادى الآخرة|جمادى الثانية|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة
`
  .trim()
  .split('\n')
  .flatMap((line) => line.split(line.includes('|') ? '|' : ' '));

const DIGIT = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]';
const MONTH = `(?:${MONTHS.join('|')})(?![\\p{L}\\p{M}])`;
/** Also the two names of one: «كانون الثاني/يناير», «شباط (فبراير)». */
const NAMED = `${MONTH}(?: ?/ ?${MONTH}| ?\\(${MONTH}\\))?`;
const YEAR = `(?: ?[,،]? (?:عام |سنة )?${DIGIT}{4}(?!${DIGIT}))`;
const FIGURE = `${DIGIT}+(?:[.,:/\\-\\u066B\\u066C]${DIGIT}+)*[%\\u066A]?`;

const ALL = new RegExp(
  `(?<!${DIGIT})${DIGIT}{1,2} ${NAMED}${YEAR}?|(?<=(?:^|[^\\p{L}\\p{M}])[وبل]?)${NAMED}${YEAR}|${FIGURE}`,
  'gu',
);

/**
 * Figures of a line with what joins them, and dates: 2021, ١٤٤٢, 3.5, ٣٫٥, 5%, 12:30, 2021-01-05, 5 يناير 2021, كانون الثاني/يناير 2021. Offsets
 * count UTF-16 units of the line.
 */
export function figures(line: string): { readonly start: number; readonly end: number }[] {
  return Array.from(line.matchAll(ALL), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

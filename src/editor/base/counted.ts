import plurals from '../../../l10n/plurals.json';
import { shownLanguage } from './language';

export type Countable = keyof typeof plurals;
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** «3 claims», «3 أقوال»: a count in words, by the plural rules of the language that is shown (CLDR: six in Arabic). */
export function counted(what: Countable, count: number, language = shownLanguage()): string {
  const forms: Forms = plurals[what][language];
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other ?? '';
  return form.replace('{0}', String(count));
}

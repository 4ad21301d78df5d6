import type { CueForm, Verb } from './word';

/** Principal parts as the lexicon writes them, folded; '' where a verb lacks one. */
export interface PrincipalParts {
  readonly past: string;
  readonly pastFeminine: string;
  readonly pastPlural: string;
  readonly present: string;
  readonly participle: string;
}

type Put = (form: string, cue: CueForm) => void;
type Slots = Pick<CueForm, 'form' | 'gender' | 'number'>;

/** Object pronouns, longest first. */
const OBJECTS = ['هما', 'هم', 'ها', 'نا', 'ني', 'ه'];

/** Puts every third-person form of a verb: past, present, participles, and those with an object pronoun. */
export function conjugate(verb: Verb, parts: PrincipalParts, put: Put): void {
  for (const [form, slots] of forms(parts)) {
    put(form, { verb, ...slots, object: false });
    if (slots.form === 'participle') continue;
    const stem = form.endsWith('وا')
      ? form.slice(0, -1)
      : form.endsWith('ي')
        ? form.slice(0, -1) + 'ا'
        : form;
    for (const object of OBJECTS) put(stem + object, { verb, ...slots, object: true });
    // «ينفيه», «يرويها»: folding does not tell their last letter from that of «يراه».
    if (slots.form === 'present' && stem !== form && form.endsWith('ي'))
      for (const object of OBJECTS) put(form + object, { verb, ...slots, object: true });
  }
}

function* forms(parts: PrincipalParts): Generator<[string, Slots]> {
  const { past, pastFeminine, pastPlural, present, participle } = parts;
  if (past) {
    yield [past, { form: 'past', gender: 'm', number: 's' }];
    if (
      !/[اي]$/.test(past) &&
      (past === 'قال' || /^.(.)\1$/.test(past) || (past.startsWith('ا') && past !== 'امر' && past !== 'امل'))
    )
      yield [past + 'ا', { form: 'past', gender: 'm', number: 'd' }];
  }
  if (pastFeminine) {
    yield [pastFeminine, { form: 'past', gender: 'f', number: 's' }];
    yield [pastFeminine + 'ا', { form: 'past', gender: 'f', number: 'd' }];
  }
  if (pastPlural) yield [pastPlural, { form: 'past', gender: 'm', number: 'p' }];
  const women = pastOfWomen(pastPlural);
  if (women) yield [women, { form: 'past', gender: 'f', number: 'p' }];
  if (present) yield* presentForms(present);
  if (participle) yield* participleForms(participle);
}

/** أكدن, قلن, أضفن, نفين; none of the doubled verbs (رددن), whose stem their plural does not show. */
function pastOfWomen(pastPlural: string): string | undefined {
  const stem = pastPlural.slice(0, -2);
  if (stem.length < 3 && !/^.ا/.test(pastPlural)) return undefined;
  const short = stem.replace(/ا(.)$/, '$1');
  if (short.endsWith('ن')) return undefined; // «أعلن» is he
  return short + 'ن';
}

function* presentForms(present: string): Generator<[string, Slots]> {
  const feminine = 'ت' + present.slice(1);
  const weak = /[يوا]$/.test(present) ? present.slice(0, -1) : present;
  yield [present, { form: 'present', gender: 'm', number: 's' }];
  yield [feminine, { form: 'present', gender: 'f', number: 's' }];
  yield [weak + 'ون', { form: 'present', gender: 'm', number: 'p' }];
  yield [present + 'ان', { form: 'present', gender: 'm', number: 'd' }];
  yield [feminine + 'ان', { form: 'present', gender: 'f', number: 'd' }];
}

function* participleForms(accusative: string): Generator<[string, Slots]> {
  const stem = accusative.slice(0, -1);
  yield [accusative, { form: 'participle', gender: 'm', number: 's' }];
  yield [stem + 'ه', { form: 'participle', gender: 'f', number: 's' }];
  yield [
    (stem.endsWith('ي') ? stem.slice(0, -1) : stem) + 'ين',
    { form: 'participle', gender: 'm', number: 'p' },
  ];
  yield [stem + 'تين', { form: 'participle', gender: 'f', number: 'd' }];
}

import { standardLexicon } from '../detect/detect';
import { analyseMention } from '../detect/mentions';
import type { Lexicon } from '../lexicon/lexicon';
import type { SpeakerKind } from '../model';

/** What a speaker of this name is, by its words, as the engine reads them: «وزارة الصحة» a body, «محللون» a group, «مصدر أمني» unnamed. */
export function speakerKindOf(name: string, lexicon: Lexicon = standardLexicon()): SpeakerKind {
  const words = name.split(/[\s،,]+/u).filter((word) => word !== '');
  if (words.length === 0) return 'person';
  return analyseMention({ text: name, words: words.map((word) => lexicon.word(word)) }).kind;
}

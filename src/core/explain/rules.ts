/**
 * What each rule that `Claim.why` names means. A rule's id is a name, with a word after a colon where it has one: `verb:كشف`, `marker:colon`.
 * `{0}` stands for that word.
 */
export const RULES: Readonly<Record<string, string>> = {
  'verb:': 'the reporting verb {0}',
  'noun:': 'the verbal noun {0}',
  'marker:clause': 'a clause after أن, إن or the like',
  'marker:colon': 'a colon',
  'marker:quote': 'quotation marks',
  'marker:noun': 'a noun that stands for a clause',
  'marker:before': 'the content stands before its cue',
  'marker:bare': 'a clause without أن or إن',
  'marker:headline': 'a headline «name: words»',
  'noun-for-clause': 'a noun of an event or state after a verb of assertion',
  'two-objects': 'a verb with two objects, both of them the content',
  renewed: 'a verb of renewing or going on with a noun of assertion',
  document: 'a document that says something',
  relay: 'one who relays what another source says',
  according: 'a phrase that names the source of the clause beside it',
  inserted: 'a verb and its subject put into the clause that they report',
  headline: 'a headline «name: words»',
  'quotation-before': 'a quotation before the verb that reports it',
  'speaker:after': 'the speaker stands after the cue',
  'speaker:before': 'the speaker stands before the cue',
  'speaker:relative': 'the speaker is the noun that a relative clause goes back to',
  'speaker:': 'the speaker’s place: {0}',
  'carried:sentence': 'the sentence’s speaker, carried on by a verb without a subject',
  'carried:last': 'who spoke last, carried on by a verb without a subject',
  'carried:agreement': 'the last speaker that agrees with the verb in gender and number',
  'carried:weighed': 'the speaker whom what stands around the cue favours most, by the learned weights',
  'carried:none': 'nobody who came up before agrees with the verb',
  'free:first-person': 'a paragraph in the first person after the speaker’s claim',
};

/** A rule in English, by its id; an id without an explanation is given back as it is. */
export function ruleText(id: string): string {
  const colon = id.indexOf(':');
  const text = RULES[id] ?? (colon < 0 ? undefined : RULES[id.slice(0, colon + 1)]);
  return text?.replace('{0}', id.slice(colon + 1)) ?? id;
}

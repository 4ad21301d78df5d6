import * as l10n from '@vscode/l10n';
import { isolate } from '../base/isolate';

/** Why the engine found a claim, from the ids of the rules that fired; an id without words for it is shown as it is. */
export function reasonText(rule: string): string {
  const colon = rule.indexOf(':');
  const detail = isolate(colon < 0 ? '' : rule.slice(colon + 1));
  switch (colon < 0 ? rule : rule.slice(0, colon)) {
    case 'verb':
      return l10n.t('reporting verb “{0}”', detail);
    case 'noun':
      return l10n.t('reporting noun of “{0}”', detail);
    case 'according':
      return l10n.t('a phrase names the source');
    case 'inserted':
      return l10n.t('the verb and its subject stand within the clause');
    case 'headline':
      return l10n.t('name and colon, as in a headline');
    case 'document':
      return l10n.t('a document speaks');
    case 'relay':
      return l10n.t('a relayed source');
    case 'noun-for-clause':
      return l10n.t('a noun stands for a clause');
    case 'two-objects':
      return l10n.t('both objects of the verb are the claim');
    case 'renewed':
      return l10n.t('a noun says what the verb renews');
    case 'quotation-before':
      return l10n.t('a quotation stands before the cue');
    default:
      return whole(rule);
  }
}

function whole(rule: string): string {
  switch (rule) {
    case 'marker:clause':
      return l10n.t('a clause with «أن» follows');
    case 'marker:colon':
      return l10n.t('a colon follows');
    case 'marker:quote':
      return l10n.t('a quotation follows');
    case 'marker:noun':
      return l10n.t('a noun stands for a clause');
    case 'marker:bare':
      return l10n.t('a clause follows directly');
    case 'speaker:after':
      return l10n.t('the speaker stands after the cue');
    case 'speaker:before':
      return l10n.t('the speaker stands before the cue');
    case 'speaker:relative':
      return l10n.t('the cue’s relative clause goes back to the speaker');
    case 'carried:sentence':
      return l10n.t('the subject is that of the sentence');
    case 'carried:last':
      return l10n.t('the subject is the last speaker');
    case 'carried:agreement':
      return l10n.t('the subject is the last speaker the verb agrees with');
    case 'carried:weighed':
      return l10n.t('the subject is whom the text around favours');
    case 'carried:none':
      return l10n.t('nobody fits the verb’s subject');
    case 'free:first-person':
      return l10n.t('the speaker goes on in the first person');
    default:
      return rule;
  }
}

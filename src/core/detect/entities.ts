import { COUNTERPARTS, MEDIA_NOUNS, MINISTRIES } from '../lexicon/speaker-words';
import { otherNamesOfCountry } from './countries';
import type { LocalSpan } from './drafts';
import {
  aliasOf,
  contradicts,
  endsWithFamilyName,
  Entity,
  isAlikeGroup,
  isBorne,
  isGeneric,
  isInOffice,
  isKin,
  isOfFamily,
  isOfHeadline,
  isOfOwnBody,
  isOnlyTitled,
  isOwnedTitle,
  isSameButTrade,
  isShortFor,
  isSomebody,
  issuerKeys,
  isTheSource,
  isUntitled,
  kindCalled,
  MINISTRY,
  sameBody,
  sameGroup,
  sameName,
  samePlural,
  sameTitle,
  within,
  withinTitles,
  withOffice,
} from './entity';
import { authorOf, described, isOfHead, isOfTitleAlone, pointedAt } from './described';
import { EntityIndex } from './entity-index';
import { spelledAlike } from './spelling';
import type { MentionAnalysis } from './mentions';

/** Whom a mention means is sought among this many entities, the latest first, for linear time. */
const WINDOW = 300;
/** Another spelling of a name is sought among so many. */
const SPELLINGS = 24;

/** Keeps the entities of one article and finds whom a mention means. */
export class Entities {
  readonly all: Entity[] = [];
  private readonly index = new EntityIndex<Entity>();
  private newest: Entity | undefined;
  private clock = 0;
  private paragraphStart = 0;

  beginParagraph(): void {
    this.paragraphStart = this.clock;
  }

  /** A person named earlier in this paragraph whom a title can mean: «فاز سالم بدران، لكن اللاعب يقول». */
  namedInParagraph(mention: MentionAnalysis): Entity | undefined {
    return this.latest(
      (entity) =>
        entity.lastSeen > this.paragraphStart &&
        entity.nameKeys.length > 0 &&
        entity.gender === mention.gender &&
        !contradicts(entity, mention),
    );
  }

  /** The entity that the mention means, made where it is new. Spans count the article's UTF-16 units. */
  resolve(words: MentionAnalysis, span: LocalSpan): Entity {
    const mention = this.completed(words);
    const known = this.find(mention);
    const entity = known ?? this.create(mention);
    if (known) this.absorb(known, mention);
    entity.mentions.push(span);
    this.touch(entity);
    return entity;
  }

  /** An entity of its own, whoever the words could mean: within one's words, another's title is somebody else. */
  resolveNew(mention: MentionAnalysis, span: LocalSpan): Entity {
    const entity = this.create(mention);
    entity.mentions.push(span);
    this.touch(entity);
    return entity;
  }

  /** Remembers somebody named in passing, so that a later mention finds him; he is not thereby the latest. */
  see(words: MentionAnalysis): Entity {
    const mention = this.completed(words);
    const known =
      mention.type === 'name'
        ? (this.sharing(mention, (entity) => sameName(entity, mention)) ??
          this.sharing(mention, (entity) => isOfTitleAlone(entity, mention)))
        : this.find(mention);
    if (known) {
      this.absorb(known, mention);
      return known;
    }
    const entity = this.create(mention);
    this.touch(entity);
    return entity;
  }

  /** «نظيره المصري»: with the office that his peer has. */
  private completed(words: MentionAnalysis): MentionAnalysis {
    return COUNTERPARTS.has(words.head) ? withOffice(words, this.latest(isInOffice)) : words;
  }

  /** Makes an entity the latest. */
  touch(entity: Entity): void {
    entity.lastSeen = ++this.clock;
    if (this.newest === entity) return;
    if (entity.older) entity.older.newer = entity.newer;
    if (entity.newer) entity.newer.older = entity.older;
    entity.newer = undefined;
    entity.older = this.newest;
    if (this.newest) this.newest.newer = entity;
    this.newest = entity;
  }

  /** The latest entity that a test accepts. */
  readonly latest = (test: (entity: Entity) => boolean): Entity | undefined => {
    let entity = this.newest;
    for (let n = 0; entity !== undefined && n < WINDOW; n++) {
      if (test(entity)) return entity;
      entity = entity.older;
    }
    return undefined;
  };

  /** The latest entity that shares a word with the mention and that a test accepts. */
  private sharing(mention: MentionAnalysis, test: (entity: Entity) => boolean): Entity | undefined {
    const alias = aliasOf(mention.head);
    return this.index.latest(alias === undefined ? mention.lookup : [...mention.lookup, alias], test);
  }

  /** Takes over a further mention of a known entity. */
  absorb(entity: Entity, mention: MentionAnalysis): void {
    entity.absorb(mention);
    this.note(entity, mention);
  }

  /** Remembers that the entity issued a document: البيان is hers from now on. */
  addDocument(entity: Entity, head: string): void {
    entity.documents.add(head);
    this.index.put(entity, head);
  }

  private create(mention: MentionAnalysis): Entity {
    const entity = new Entity(mention, this.all.length);
    this.all.push(entity);
    this.note(entity, mention);
    return entity;
  }

  /** Makes the entity findable by the mention's words; «الخارجية» is a ministry too, the United Nations an organisation. */
  private note(entity: Entity, mention: MentionAnalysis): void {
    this.index.add(entity, mention);
    const called = kindCalled(mention);
    if (called === undefined) return;
    this.index.put(entity, called);
    entity.heads.add(called);
  }

  /** Whom the mention means, where he is known. */
  find(mention: MentionAnalysis): Entity | undefined {
    switch (mention.type) {
      case 'back':
        return pointedAt(this.latest, mention);
      case 'name':
        return (
          this.sharing(mention, (entity) => sameName(entity, mention)) ??
          this.sharing(
            mention,
            (entity) => entity.kind === 'organisation' && within(mention.nameKeys, entity.keys),
          ) ??
          this.inTitle(mention) ??
          this.shortOf(mention) ??
          this.spelledLike(mention) ??
          (mention.role
            ? this.sharing(mention, (entity) => isOnlyTitled(entity) && sameTitle(entity, mention))
            : undefined)
        );
      case 'title':
        return this.findTitled(mention);
      case 'body':
        return (
          this.findBody(mention) ??
          this.countryOf(mention) ??
          this.shortOf(mention) ??
          this.namedLike(mention) ??
          this.samePaper(mention)
        );
      case 'document':
        return this.findDocument(mention);
      case 'group':
      case 'unnamed':
        return this.findUnnamed(mention);
      case 'other':
        return (
          authorOf(this.latest, mention) ??
          this.sharing(
            mention,
            (entity) =>
              within(mention.keys, entity.nameKeys) ||
              isBorne(mention, entity) ||
              (!mention.isDefinite &&
                isOnlyTitled(entity) &&
                entity.kind === 'person' &&
                withinTitles(mention.keys, entity)) ||
              (within(mention.keys, entity.keys) &&
                (entity.heads.has(mention.head) || (entity.kind === 'organisation' && !mention.isDefinite))),
          ) ??
          (mention.isDefinite
            ? this.sharing(
                mention,
                (entity) =>
                  entity.heads.has(mention.head) || (entity.isPlural && samePlural(entity, mention)),
              )
            : undefined)
        );
    }
  }

  /** «وأشار | العوبثاني»: a family name within words that were all taken for a title. */
  private inTitle({ nameKeys, role, lookup, head }: MentionAnalysis): Entity | undefined {
    const [name] = nameKeys;
    if (nameKeys.length !== 1 || name === undefined || role !== '' || name !== head) return undefined;
    return this.index.latest(
      lookup,
      (entity) => entity.kind === 'person' && entity.nameKeys.length === 0 && entity.titleKeys.has(name),
    );
  }

  /** «المعلم: …» in a headline, «وليد المعلم» below it: the one word that somebody was called by so far ends his whole name. */
  private shortOf({ type, keys, nameKeys, lookup }: MentionAnalysis): Entity | undefined {
    const words = type === 'name' ? nameKeys : keys;
    if (words.length < 2) return undefined;
    return this.index.latest(lookup, (entity) => isShortFor(entity, words));
  }

  /** «دميتري حداد», then «ديمتري حداد»; «حسين عبدالغني», then «عبد الغني»: a person who spoke, by a spelling of his own. */
  private spelledLike({ nameKeys }: MentionAnalysis): Entity | undefined {
    let n = 0;
    return this.latest(
      (entity) =>
        n++ < SPELLINGS &&
        entity.hasClaim &&
        entity.kind === 'person' &&
        spelledAlike(nameKeys, entity.nameKeys),
    );
  }

  /** A person of that gender with the one name that is given. */
  bearer(mention: MentionAnalysis, gender: 'm' | 'f'): Entity | undefined {
    return this.sharing(mention, (entity) => entity.gender === gender && isOfFamily(entity, mention));
  }

  private findTitled(mention: MentionAnalysis): Entity | undefined {
    const named = this.sharing(
      mention,
      (entity) => within(mention.keys, entity.nameKeys) || endsWithFamilyName(entity, mention),
    );
    if (named) return named;
    const author = authorOf(this.latest, mention);
    if (author) return author;
    const full = this.sharing(
      mention,
      (entity) =>
        isSomebody(entity) && withinTitles(mention.titleKeys, entity) && !contradicts(entity, mention),
    );
    if (full && (mention.isDefinite || mention.keys.length > 2)) return full;
    const byHead = this.sharing(mention, (entity) => isOfHead(entity, mention));
    if (byHead) return byHead;
    const ofBody =
      mention.keys.length === 2 && this.sharing(mention, (entity) => isOfOwnBody(entity, mention));
    if (ofBody) return ofBody;
    if (mention.isDefinite) {
      const like = this.sharing(
        mention,
        (entity) =>
          isSomebody(entity) &&
          entity.gender === mention.gender &&
          isSameButTrade(entity, mention) &&
          !contradicts(entity, mention),
      );
      if (like) return like;
    }
    const body =
      mention.isAttribute &&
      mention.keys.length > 1 &&
      this.sharing(
        mention,
        (entity) =>
          entity.kind === 'organisation' &&
          entity.keys.length > mention.keys.length &&
          within(mention.keys, entity.keys),
      );
    if (body) return body;
    const isForAnybody = isGeneric(mention);
    const isShort = mention.keys.length <= 2 || (isForAnybody && mention.isAttribute);
    if (!mention.isDefinite || !isShort || isOwnedTitle(mention) || isKin(mention)) return undefined;
    return mention.keys.length === 1 || isForAnybody ? described(this.latest, mention) : undefined;
  }

  private findBody(mention: MentionAnalysis): Entity | undefined {
    const full = this.sharing(mention, (entity) => sameBody(entity, mention));
    if (full) return full;
    const bare = this.sharing(
      mention,
      (entity) =>
        entity.kind === 'organisation' &&
        entity.keys.length === 1 &&
        (entity.heads.has(mention.head) || (entity.heads.has(MINISTRY) && MINISTRIES.has(mention.head))),
    );
    if (bare && mention.keys.length > 1) return bare;
    const untitled = this.sharing(mention, (entity) => isUntitled(entity, mention));
    if (untitled) return untitled;
    if (!mention.isDefinite || mention.keys.length > 2) return undefined;
    return this.sharing(
      mention,
      (entity) =>
        entity.kind === 'organisation' && entity.heads.has(mention.head) && !contradicts(entity, mention),
    );
  }

  /** «واشنطن», after «الولايات المتحدة». */
  private countryOf({ keys }: MentionAnalysis): Entity | undefined {
    const others = otherNamesOfCountry(keys);
    const words = others?.flatMap((name) => name.split(' '));
    return words && this.index.latest(words, (entity) => others?.includes(entity.keys.join(' ')) === true);
  }

  /** «المجلة» is the paper that spoke last; a paper's name means the one that was only «المجلة» so far. */
  private samePaper(mention: MentionAnalysis): Entity | undefined {
    if (!mention.isMedia || mention.keys.length > 1) return undefined;
    const isNoun = (key: string | undefined): boolean => MEDIA_NOUNS.has(key ?? '');
    if (isNoun(mention.head))
      return mention.isDefinite
        ? this.latest(
            (entity) => entity.isMedia && (entity.hasClaim || entity.hasRelayed) && !isNoun(entity.keys[0]),
          )
        : undefined;
    return this.latest(
      ({ isMedia, hasClaim, keys }) => isMedia && hasClaim && keys.length === 1 && isNoun(keys[0]),
    );
  }

  /** A name that is also a country's: «وأوضح مالي», after روبرت مالي. */
  private namedLike(mention: MentionAnalysis): Entity | undefined {
    return this.sharing(mention, (entity) => entity.hasClaim && isOfFamily(entity, mention));
  }

  private findDocument(mention: MentionAnalysis): Entity | undefined {
    const issuer = issuerKeys(mention);
    if (issuer.length > 0) {
      const body =
        this.sharing(mention, (entity) => entity.kind === 'organisation' && within(issuer, entity.keys)) ??
        this.sharing(
          mention,
          (entity) =>
            within(issuer, entity.keys) ||
            within(issuer, entity.nameKeys) ||
            (withinTitles(issuer, entity) && entity.kind === 'person'),
        ) ??
        this.sharing(
          mention,
          (entity) =>
            entity.kind === 'organisation' && issuer[0] !== undefined && entity.heads.has(issuer[0]),
        );
      if (body) return body;
    }
    if (mention.isDefinite || mention.pointsBack) {
      return (
        this.sharing(mention, (entity) => entity.documents.has(mention.head)) ??
        this.sharing(mention, (entity) => entity.heads.has(mention.head))
      );
    }
    return this.sharing(
      mention,
      (entity) =>
        entity.heads.has(mention.head) &&
        (entity.keys.length === 1 || within(mention.keys, entity.keys) || within(entity.keys, mention.keys)),
    );
  }

  private findUnnamed(mention: MentionAnalysis): Entity | undefined {
    const same = this.sharing(mention, (entity) => sameGroup(entity, mention));
    if (same) return same;
    if (!mention.isDefinite) return this.sharing(mention, (entity) => isOfHeadline(entity, mention));
    const known = this.sharing(mention, (entity) => isAlikeGroup(entity, mention));
    return known ?? (isTheSource(mention) ? pointedAt(this.latest, mention) : undefined);
  }
}

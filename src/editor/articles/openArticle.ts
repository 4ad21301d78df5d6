import type * as vscode from 'vscode';
import { damageOf, heal } from '../../core/decisions/damage';
import { decide, type Decision } from '../../core/decisions/decision';
import { DecisionHistory } from '../../core/decisions/history';
import { moveAnnotation, moveSpan, type TextEdit } from '../../core/decisions/moves';
import { TextLog } from '../../core/decisions/textLog';
import { ArticleDetector } from '../../core/detect/detect';
import type { Lexicon } from '../../core/lexicon/lexicon';
import { EMPTY_ANNOTATION, type Annotation } from '../../core/model';
import { mergeDetection } from '../../core/sidecar/merge';
import type { SpanReport } from '../../core/sidecar/reporter';
import { orphanKey, type Orphan } from '../../core/sidecar/stored';

/**
 * An article open in the editor, as everyone but the store sees it: to read. Spans of `annotation` are always those of
 * the document's present text (UTF-16 units); they move with each edit, before any listener of the store is called.
 */
export interface OpenArticle {
  readonly document: vscode.TextDocument;
  /** `document.uri.toString()`. */
  readonly key: string;
  /** Whose decisions these are; '': nobody's by name. */
  readonly annotator: string;
  /** What a person decided and what detection suggests, merged; rejected claims and speakers are in it, with that status. */
  readonly annotation: Annotation;
  /** False until the first detection has ended, and from an edit to the detection that follows. */
  readonly upToDate: boolean;
  /** What the sidecar holds and the text no longer does; written back as it is. */
  readonly orphans: readonly Orphan[];
  /** How each span of the sidecar was found, where one is not at its old place; else none. Places are those of the present text. */
  readonly anchored: readonly SpanReport[];
  /** Decisions are not yet in the sidecar. */
  readonly unsaved: boolean;
  /** The text of the sidecar that the decisions go back to; '': there was none. */
  readonly source: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What a sidecar holds of an article. */
export interface Kept {
  readonly annotation: Annotation;
  readonly orphans: readonly Orphan[];
  /** How its spans were found. */
  readonly spans?: readonly SpanReport[];
  /** The sidecar's text; '': there is none. */
  readonly source?: string;
  /** Decisions are in it that the sidecar does not have. */
  readonly unsaved?: boolean;
}

/** The store's own side of an article: text + detection + decisions. Every change gives a new annotation object. */
export class ArticleState implements OpenArticle {
  readonly key: string;
  annotation: Annotation = EMPTY_ANNOTATION;
  upToDate = false;
  unsaved = false;
  /** How often its decisions were written. */
  saves = 0;
  source = '';
  anchored: readonly SpanReport[] = [];
  orphans: readonly Orphan[] = [];
  /** Of the document whose text was analysed last. */
  detectedVersion: number | undefined;
  private detector: Pick<ArticleDetector, 'update'>;
  private lexicon: Lexicon | undefined;
  private readonly log = new TextLog();
  private readonly history = new DecisionHistory(this.log);

  constructor(
    readonly document: vscode.TextDocument,
    readonly annotator = '',
    detector: Pick<ArticleDetector, 'update'> = new ArticleDetector(),
  ) {
    this.key = document.uri.toString();
    this.detector = detector;
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** The document was edited; the spans move now, detection follows. Undone: what the edits had hurt is as it was. */
  edit(edits: readonly TextEdit[], isUndo = false): void {
    const damage = isUndo ? [] : damageOf(this.annotation, edits);
    for (const edit of edits) {
      this.annotation = moveAnnotation(this.annotation, edit);
      this.anchored = this.anchored.map((report) =>
        report.span ? { ...report, span: moveSpan(report.span, edit) } : report,
      );
    }
    if (isUndo) this.annotation = heal(this.annotation, this.log.pushUndo(edits));
    else this.log.push(edits, damage);
    this.upToDate = false;
  }

  /** The words that the next detection reads with; whether they are other ones. */
  useLexicon(lexicon: Lexicon): boolean {
    if (lexicon === this.lexicon) return false;
    this.lexicon = lexicon;
    this.detector = new ArticleDetector(lexicon);
    return true;
  }

  detect(): void {
    const detected = this.detector.update(this.document.getText());
    this.annotation = mergeDetection(this.annotation, detected, { orphans: this.orphans });
    this.detectedVersion = this.document.version;
    this.upToDate = true;
  }

  /** What a sidecar holds becomes the article's decisions; steps of undo name its records by their ids and go on. */
  load({ annotation, orphans, spans = [], source = '', unsaved = false }: Kept): void {
    this.annotation = annotation;
    this.anchored = spans.some(({ how }) => how !== 'same') ? spans : [];
    this.orphans = orphans;
    this.source = source;
    this.unsaved = unsaved;
  }

  /** Whether the decision changed anything. */
  decide(decision: Decision): boolean {
    return this.change((annotation) => decide(annotation, decision));
  }

  /** Whether the edit, one step of undo, changed anything. `attaches`: the orphaned span that has a place by it. */
  change(edit: (annotation: Annotation) => Annotation, attaches?: Orphan): boolean {
    const before = this.annotation;
    const after = edit(before);
    if (after === before) return false;
    this.history.record(before, after, attaches);
    this.attach(attaches);
    return this.take(after);
  }

  undo(): boolean {
    this.detach(this.history.attachedByLast);
    return this.take(this.history.undo(this.annotation));
  }

  redo(): boolean {
    this.attach(this.history.attachedByNext);
    return this.take(this.history.redo(this.annotation));
  }

  /** It is an orphan no more. */
  private attach(orphan: Orphan | undefined): void {
    if (orphan) this.orphans = this.orphans.filter((one) => orphanKey(one) !== orphanKey(orphan));
  }

  /** It is an orphan again, whatever the sidecar that was read meanwhile says. */
  private detach(orphan: Orphan | undefined): void {
    this.attach(orphan);
    if (orphan) this.orphans = [...this.orphans, orphan];
  }

  private take(annotation: Annotation | undefined): boolean {
    if (!annotation) return false;
    this.log.forget(changedRecords(this.annotation, annotation));
    this.annotation = annotation;
    this.unsaved = true;
    return true;
  }
}

function changedRecords(before: Annotation, after: Annotation): ReadonlySet<string> {
  const old = new Set<unknown>([...before.claims, ...before.speakers]);
  return new Set([...after.claims, ...after.speakers].flatMap((item) => (old.has(item) ? [] : item.id)));
}

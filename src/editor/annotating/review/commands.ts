import type { Review } from './review';
import type { ReviewCommands } from '../contributions';

export function reviewCommands(review: Review): ReviewCommands {
  return {
    'isnad.startReview': () => review.start(),
    'isnad.leaveReview': () => review.leave(),
    'isnad.reviewAccept': () => review.accept(),
    'isnad.reviewReject': () => review.reject(),
    'isnad.reviewSpeaker': () => review.changeSpeaker(),
    'isnad.reviewUndo': () => review.undo(),
    'isnad.reviewNext': () => review.move(1),
    'isnad.reviewPrevious': () => review.move(-1),
  };
}

import { reads } from './reading';

describe('the subject before another verb of the sentence', () => {
  reads([
    [
      '<وقال> {سالم الحربي} إن ⟦المصنع يعمل⟧. لكن الشركة رفضت العرض <وقالت> إن ⟦المهلة انتهت⟧.',
      'indirect سالم الحربي',
      'indirect الشركة',
    ],
    ['لكن بلدية المدينة تعارض هذا المشروع <وترى> أن ⟦الشارع ضيق⟧.', 'indirect بلدية المدينة'],
  ]);
});

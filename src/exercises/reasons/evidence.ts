import { reviewMessages as say } from '../../messages/review.ts';
import type { EvidenceOf } from '../exercise-type.ts';
import { wordsIn } from '../words.ts';
import { alikeSlots, counted, slotsIn, textIn } from './rules.ts';
import type { Reasons } from './schema.ts';

export const reasons: EvidenceOf<Reasons> = {
  evidence(definition, { kind }, work) {
    if (kind !== 'count') return [];
    const written = slotsIn(definition, work).filter(
      (slot) => textIn(definition, slot, work) !== '',
    );
    const near = alikeSlots(definition, work);
    const short = written.filter((slot) => wordsIn(textIn(definition, slot, work)) < 3).length;
    return [
      say.evidence.reasons(written.length, counted(definition, work)),
      ...(near.size > 0 ? [say.evidence.near(near.size)] : []),
      ...(short > 0 ? [say.evidence.short(short)] : []),
    ];
  },
  count: counted,
};

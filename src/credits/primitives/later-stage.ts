import { condition } from '../pack/condition';
import { list, maybe, text } from '../../domain/shape';
import { factName } from '../pack/fact-name';
import { acrossLines } from './primitive';
import { keepBest } from './best-of';

/**
 * `later-stage`: a later stage of the same object replaces the earlier one (a patent applied for, then granted): the total is the later
 * stage's credits, and what the earlier stage got is taken off. `order` lists the stages, earliest first.
 * @example { "primitive": "later-stage", "by": ["object"], "fact": "stage", "order": ["applied", "granted"] } // 8, of which 4 were given: 4 more
 */
export const laterStage = acrossLines(
  'later-stage',
  { by: list(factName, 1), fact: factName, order: list(text, 2), where: maybe(condition) },
  (step, lines) =>
    keepBest(
      {
        by: step.by,
        ...(step.where && { where: step.where }),
        rank: { fact: step.fact, order: step.order },
      },
      lines,
      'later-stage-counts',
    ),
);

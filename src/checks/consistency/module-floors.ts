import { moduleOffers } from '../../domain/module-offer';
import { primitive } from '../primitives/primitive';
import { faultOf } from './fault';

/**
 * `module-floors`: the credits a student must take of a module against what its courses offer; what is offered and not counted in totals cannot be taken. A plan without
 * modules gives nothing.
 * @example { "primitive": "module-floors" }
 */
export const moduleFloors = primitive('module-floors', {}, (_rule, scene) =>
  moduleOffers(scene.document.programme.modules ?? [], scene.courses)
    .filter(({ isReachable }) => !isReachable)
    .map(({ module, courses, offered }) =>
      faultOf({
        code: 'module-floor',
        computed: offered,
        printed: module.floor,
        rows: courses.map((course) => {
          const isCounted = course.uncounted?.includes('credits') !== true;
          return [course, isCounted ? course.credits : null] as const;
        }),
        params: { module: module.category },
      }),
    ),
);

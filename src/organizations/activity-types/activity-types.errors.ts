import { defineProblem } from '../../platform/errors/problem.js';

export const activityTypeInUse = defineProblem('activity_type_in_use', 409, {
  en: 'Activities of this kind still exist.',
  tr: 'Bu türden faaliyetler var.',
});

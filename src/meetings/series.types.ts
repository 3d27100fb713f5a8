export const CADENCE_KINDS = ['times_per_period', 'at_least', 'recurring_unspecified', 'per_presidency', 'irregular', 'unspecified'] as const;
export type CadenceKind = (typeof CADENCE_KINDS)[number];

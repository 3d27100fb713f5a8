/** Kinds of things by which the whole log can be narrowed; others are told by their own pages. */
export const HISTORY_KINDS = [
  'meeting',
  'assignment',
  'action_item',
  'person',
  'institution',
  'organization',
  'body',
  'term',
  'fact',
  'series',
  'member',
  'invitation',
  'reminder_policy',
  'catalogue',
  'office',
] as const;

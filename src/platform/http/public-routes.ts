/**
 * Every route that needs no session, as the API document writes it. A handler is open when it carries `@Public()`;
 * tests hold this list, the handlers and `security: []` in the document against each other.
 */
export const PUBLIC_ROUTES: readonly string[] = [
  'GET /health/live',
  'GET /health/ready',
  'GET /api/openapi.json',
  'POST /api/session',
  'DELETE /api/session',
  'POST /api/password-resets',
  'GET /api/password-resets/link',
  'POST /api/password-resets/link',
  'GET /api/email-changes/link',
  'POST /api/email-changes/link',
  'GET /api/invitations/link',
  'POST /api/invitations/link',
  'GET /api/replies/link',
  'POST /api/replies/link',
  'GET /api/muted-reminders/link',
  'PUT /api/muted-reminders/link',
  'GET /api/muted-reminders/one-click/{secret}',
  'POST /api/muted-reminders/one-click/{secret}',
];
